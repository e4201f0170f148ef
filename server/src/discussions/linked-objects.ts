import { mayDo, type Asker } from '../asker.ts';
import type { LinkedObject } from '../generated/prisma/enums.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';

const TYPES: Partial<Record<string, LinkedObject>> = { scheme: 'SCHEME', unit: 'UNIT', sequence: 'SEQUENCE', step: 'STEP' };

/** Things shown beside one thread. */
export const MOST_LINKS = 12;

/** Something that may be shown beside a thread. */
export interface Linkable {
  readonly objectType: LinkedObject;
  readonly objectId: string;
}

/** Things by their ids, each once, that the asker sees. @throws DomainProblem NOT_FOUND, or INVALID_INPUT where they are too many */
export async function linkable(asker: Asker, objectIds: readonly string[]): Promise<Linkable[]> {
  const named = [...new Set(objectIds)];
  if (named.length > MOST_LINKS) throw invalid(`${MOST_LINKS} things are shown beside a thread at most. Nothing was changed.`, 'linkIds');
  const may = await Promise.all(named.map((id) => (TYPES[idPrefix(id) ?? ''] === undefined ? false : mayDo(asker, 'content.view', id))));
  if (may.includes(false)) throw notFound();
  return named.map((objectId) => ({ objectId, objectType: TYPES[idPrefix(objectId)!]! }));
}
