import { unitLine, yearLabel } from '../ui/labels.ts';
import type { LinkView } from './thread-view.ts';

/** Something of the product that may be linked: what a thread can be about, and for a plan a thread itself. */
export interface Linkable {
  readonly type: LinkView['type'] | 'THREAD';
  readonly id: string;
  readonly title: string;
  /** Where it stands, in words. */
  readonly place: string;
}

interface FoundSequence {
  readonly id: string;
  readonly title: string;
  readonly department: { readonly school: { readonly name: string } };
  readonly unit?: Parameters<typeof unitLine>[0];
  readonly steps: readonly { readonly id: string; readonly title: string }[];
}

interface FoundScheme {
  readonly id: string;
  readonly title: string;
  readonly academicYearLabel: string;
  readonly department: { readonly school: { readonly name: string } };
  readonly programmes: readonly (Parameters<typeof yearLabel>[0] & { readonly placements: readonly { readonly unit: { readonly id: string; readonly title: string } }[] })[];
}

/** Everything that may be linked, the schemes first, each with where it stands; a unit of two years once. */
export function linkables(schemes: readonly FoundScheme[], sequences: readonly FoundSequence[]): Linkable[] {
  const found = new Map<string, Linkable>();
  const add = (type: Linkable['type'], { id, title }: { id: string; title: string }, ...place: (string | undefined)[]) => {
    if (!found.has(id)) found.set(id, { type, id, title, place: place.filter(Boolean).join(' · ') });
  };
  for (const scheme of schemes) add('SCHEME', scheme, 'Scheme', scheme.department.school.name, scheme.academicYearLabel);
  for (const scheme of schemes) {
    for (const programme of scheme.programmes) {
      for (const { unit } of programme.placements) add('UNIT', unit, 'Unit', scheme.department.school.name, yearLabel(programme));
    }
  }
  for (const sequence of sequences) add('SEQUENCE', sequence, 'Sequence', sequence.department.school.name, unitLine(sequence.unit));
  for (const sequence of sequences) {
    sequence.steps.forEach((step, index) => add('STEP', step, `Step ${index + 1}`, sequence.department.school.name, sequence.title));
  }
  return [...found.values()];
}

interface FoundSpace {
  readonly threads: { readonly nodes: readonly { readonly id: string; readonly title: string }[] };
}

/** Threads of one's spaces, each with the space it is in. */
export function threadLinkables(spaces: readonly { readonly space: FoundSpace; readonly name: string }[]): Linkable[] {
  return spaces.flatMap(({ space, name }) => space.threads.nodes.map(({ id, title }): Linkable => ({ type: 'THREAD', id, title, place: `Discussion · ${name}` })));
}

const RANK = { SEQUENCE: 0, UNIT: 1, THREAD: 2, STEP: 3, SCHEME: 4 };

/** What matches every word that was typed, in its title or its place; without any, what one is likely to want: sequences. */
export function searchLinkables(all: readonly Linkable[], text: string, most = 12): Linkable[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(({ type, title, place }) => {
    if (words.length === 0) return type === 'SEQUENCE' || type === 'SCHEME';
    const inWords = `${title} ${place}`.toLowerCase();
    return words.every((word) => inWords.includes(word));
  });
  const begins = ({ title }: Linkable) => (words.length > 0 && title.toLowerCase().startsWith(words[0]!) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b) || RANK[a.type] - RANK[b.type]).slice(0, most);
}
