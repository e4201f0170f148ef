import type { Anonymity, OnePer } from './thread-view.ts';

export const ONE_PERS = ['PERSON', 'ADVOCATE', 'SCHOOL'] as const satisfies OnePer[];

export const ONE_PER_LABEL: Readonly<Record<OnePer | '', string>> = {
  '': 'As many as people like', PERSON: 'One from each person', ADVOCATE: 'One from each advocate', SCHOOL: 'One from each school',
};

export const ANONYMITIES = ['OFF', 'MEMBERS', 'FULL'] as const satisfies Anonymity[];

export const ANONYMITY_LABEL: Readonly<Record<Anonymity, string>> = { OFF: 'Names stand at the posts', MEMBERS: 'Names only for whoever facilitates', FULL: 'Nobody can tell' };

export const ANONYMITY_MEANING: Readonly<Record<Anonymity, string>> = {
  OFF: 'Everybody sees who wrote what, and from which school.',
  MEMBERS: 'To colleagues a post is by “somebody of the group”; you see the name. Say so before people write.',
  FULL: 'Not even you see who wrote, and nothing is kept that could tell. So nobody can be nudged, no drafts are kept, and once it is closed it stays closed.',
};

/** Words in square brackets that a prompt still has: a template's places to fill in. */
export function openPlaces(prompt: string): string[] {
  return [...prompt.matchAll(/\[([^\][\n]{3,})\]/g)].map(([, words]) => words!);
}

/** A thread's rules in a line: "One from each school · post before you see · names stand at the posts". */
export function rulesLine({ onePer, postBeforeSeeing, anonymity }: { readonly onePer: OnePer | null; readonly postBeforeSeeing: boolean; readonly anonymity: Anonymity }): string {
  return [
    onePer ? ONE_PER_LABEL[onePer].toLowerCase() : null,
    postBeforeSeeing ? 'post before you see the others' : null,
    ANONYMITY_LABEL[anonymity].toLowerCase(),
  ].filter(Boolean).join(' · ').replace(/^./, (letter) => letter.toUpperCase());
}
