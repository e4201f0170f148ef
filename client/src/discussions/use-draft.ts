import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import type { BodyNode } from '../writing/body.ts';
import { bodyText } from '../writing/body-text.ts';
import type { Mentionable } from '../writing/mention-words.ts';
import { DraftKeeper, type DraftState, laterDraft, localDrafts } from './draft-keeper.ts';
import type { ShownThread } from './discussion-view.ts';
import { discardPostDraft, findPeople, savePostDraft } from './post-actions.ts';
import type { Written } from './unsent-store.ts';

const SAID: Readonly<Record<DraftState, string>> = {
  nothing: '', saving: 'Saving the draft…', saved: 'Draft saved', kept: 'Draft kept on this device', unkept: 'Not saved: keep this tab open',
};

export interface Draft {
  /** What was being written here before, on this device or another; null for nothing. */
  readonly initial: Written | null;
  /** Whether it is safe, in words. */
  readonly said: string;
  readonly write: (written: Written) => void;
  /** The words are posted or thrown away. */
  readonly end: () => void;
}

/** The draft of one place of a thread: the opening post, or the answer in a branch. Where nobody is to be known, none is kept anywhere. */
export function useDraft(thread: ShownThread, parentId: string | null): Draft {
  const { person, sharedComputer } = useViewer();
  const threadId = thread.id;
  const secret = thread.anonymity === 'FULL';
  const [state, setState] = useState<DraftState>('nothing');
  const local = useMemo(() => (secret || sharedComputer ? null : localDrafts(person.id, threadId, parentId, localStorage)), [secret, sharedComputer, person.id, threadId, parentId]);
  const [held] = useState(() => {
    const server = thread.myDrafts.find((draft) => (draft.parent?.id ?? null) === parentId) ?? null;
    const body = secret ? null : laterDraft(server && { body: server.body as BodyNode, updatedAt: server.updatedAt }, local?.get() ?? null);
    return { onServer: server !== null, initial: body && { body, mentions: [], quote: null, files: [] } };
  });
  const named = useNamedIn(threadId, held.initial?.body ?? null);
  const keeper = useRef<DraftKeeper | null>(null);
  useEffect(() => {
    if (secret) return;
    const made = new DraftKeeper({
      local, now: () => Date.now(), onState: setState,
      save: (body) => savePostDraft(threadId, parentId, body), discard: () => discardPostDraft(threadId, parentId),
    }, held.onServer);
    keeper.current = made;
    const leave = () => void made.flush();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [secret, local, threadId, parentId, held]);
  const write = useCallback(({ body }: Written) => keeper.current?.write(body), []);
  const end = useCallback(() => void keeper.current?.end(), []);
  const initial = useMemo(() => held.initial && { ...held.initial, mentions: named }, [held, named]);
  return { initial, said: SAID[state], write, end };
}

/** A draft keeps words alone: whom its names mean is asked again. */
function useNamedIn(threadId: string, body: BodyNode | null): readonly Mentionable[] {
  const [people, setPeople] = useState<readonly Mentionable[]>([]);
  useEffect(() => {
    if (body === null) return;
    const text = bodyText(body);
    const begun = [...new Set([...text.matchAll(/@([\p{L}'’.-]+)/gu)].map(([, name]) => name!))].slice(0, 10);
    void Promise.all(begun.map((name) => findPeople(threadId, name))).then((found) => setPeople(found.flat().filter(({ name }) => text.includes(`@${name}`))), () => {});
  }, [threadId, body]);
  return people;
}
