import { useEffect } from 'react';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import type { DocumentProvider } from '../editor/document/document-provider.ts';
import { WHY_KEPT } from '../editor/kept-words/why-kept.ts';
import { client } from '../graphql/client.ts';
import { type SequenceParkedEditsQuery, SettleParkedEditDocument } from '../graphql/generated/graphql.ts';
import { Refused, take } from '../graphql/problem.ts';
import { usePage } from '../graphql/use-page.ts';
import type { CommentPlace } from './comment-place.ts';
import { PARKED_EDITS } from './place-queries.ts';
import type { ScopeFeed } from './scope-feed.ts';

/** Words that could not be merged, waiting in their field for a decision (D8, D9). */
export type ParkedEdit = NonNullable<NonNullable<SequenceParkedEditsQuery['place']>['parkedEdits']>[number];

const NONE: readonly ParkedEdit[] = [];

/** What waits in a place for the viewer; follows what others decide. */
export function useParkedEdits(place: CommentPlace, feed: ScopeFeed): readonly ParkedEdit[] {
  const { data, refetch } = usePage(PARKED_EDITS[place.kind], { id: place.id });
  useEffect(() => feed.follow((event) => {
    if (event === null || event.name.startsWith(`${place.kind}.parkedEdit`)) void refetch().catch(() => {});
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- refetching is the same for as long as the place is
  }), [feed, place]);
  return data?.place?.parkedEdits ?? NONE;
}

/** Why they wait, in words. Our own pages give the exact reason (REALTIME.md), other programs a sentence of theirs. */
export function whyParked(reason: string): string {
  if (reason === 'EPOCH_CHANGED') return WHY_KEPT['epoch-changed'];
  return /^[A-Z_]+$/.test(reason) ? WHY_KEPT.refused : reason;
}

/** Says that it was decided about. @throws Refused */
export async function settleParkedEdit(parkedEditId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: SettleParkedEditDocument, variables: { input: { parkedEditId } } });
  take(data?.settleParkedEdit, 'ParkedEditSettled');
}

const NOT_SAVED = { title: 'These words could not be saved in their field.', detail: 'They wait here as they did. What was written is among your words that were not saved.' };

/** Writes the words at the end of their field, as an edit of the viewer's, and settles them once that is saved. @throws Refused */
export async function putIntoField(provider: DocumentProvider, { id, root, text }: ParkedEdit): Promise<void> {
  const field = provider.fragment(root);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // The provider as origin: it is saved and can be undone like anything typed here.
  field.doc!.transact(() => appendBlocks(field, lines.map(paragraph)), provider);
  if (!(await provider.saved())) throw new Refused(NOT_SAVED);
  await settleParkedEdit(id);
}
