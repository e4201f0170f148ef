import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { attach } from '../../../schema/document/anchors.ts';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import type { DocumentKind } from '../../../schema/document/roots.ts';
import type { TestServer } from '../../testkit/server.ts';
import { CAST, PERSONAS, type Persona, type SchoolName } from './cast.ts';
import { mark } from './marks.ts';
import type { Piece, Thing } from './rules.ts';

/** What was said about a sequence or a plan. */
export interface Saying {
  /** A suggestion that is open, an answer to it, a suggestion that was accepted, and what is left of a comment. */
  readonly comments: Readonly<Record<'suggestion' | 'reply' | 'accepted' | 'deleted', string>>;
  /** What the commenter was told of it. */
  readonly inboxItemId: string;
  /** Words that wait for a decision. */
  readonly parkedId: string;
  /** Where a passage of the document's text begins and ends, encoded. */
  readonly passage: { readonly root: string; readonly passage: object };
}

export interface TextPlaces {
  readonly departments: Readonly<Record<SchoolName, { id: string }>>;
  readonly people: Readonly<Record<Persona, { id: string }>>;
  readonly thing: <T extends { id: string }>(row: T, what: Thing) => T;
}

/** The id of what somebody has lost in a sequence's document. */
export function lostWordsOf(persona: Persona, documentId: string): string {
  return `lost_${persona}_${documentId}`;
}

/** The columns that say where a document or a comment is. */
interface Place {
  readonly departmentId: string;
  readonly unitId?: string;
  readonly schemeId?: string;
}
type CommentsPlace = Place & { readonly placeId: string; readonly sequenceId?: string; readonly planId?: string };

const FOREIGN: readonly Piece[] = ['X1', 'PX'];

/** Writes documents of the scene, and what is said of their words. */
export function createTexts({ app }: TestServer, { departments, people, thing }: TextPlaces) {
  const { ids, clock, db: { service } } = app.deps;
  const now = clock.now();
  const say = (piece: Piece, what: string) => `${what} ${mark(piece)}`;

  /** Words of everybody's own that were lost in a document; who may not open it never hears of theirs. */
  async function lostWords(documentId: string, epoch: string, piece: Piece, root: string): Promise<void> {
    await service.documentLostWords.createMany({
      data: PERSONAS.map((persona) => ({
        id: lostWordsOf(persona, documentId), documentId, epoch, root, personId: people[persona].id, causeSeq: 1, throughSeq: 1,
        text: `${say(piece, 'Lost')} ${mark(`lost-${persona}`)}`, joinedInto: { client: 1, clock: 0 }, at: now,
      })),
    });
  }

  return {
    /** A document with one paragraph in one field. */
    async write(kind: DocumentKind, objectId: string, root: string, piece: Piece, place: Place, more: Partial<Thing> = {}): Promise<string> {
      const doc = new Y.Doc();
      appendBlocks(doc.getXmlFragment(root), [paragraph(say(piece, 'Written'))]);
      const epoch = ids.next('epoch');
      const row = await service.document.create({ data: { id: ids.next('document'), kind, objectId, ...place, epoch, seq: 1, createdAt: now } });
      const clientId = BigInt(doc.clientID);
      const authorId = people[FOREIGN.includes(piece) ? 'stranger' : 'teacher'].id;
      await service.documentClient.create({ data: { documentId: row.id, clientId, personId: authorId, leasedAt: now } });
      await service.documentUpdate.create({
        data: {
          documentId: row.id, epoch, seq: 1, updateId: randomUUID(), authorId, clientId, kind: 'edit', at: now,
          clockFrom: 0, clockTo: Y.getState(doc.store, doc.clientID), bytes: new Uint8Array(Y.encodeStateAsUpdate(doc)),
        },
      });
      doc.destroy();
      // As the server reads it off the log a moment later, so that nobody looks before that.
      await service.documentField.create({ data: { documentId: row.id, root, text: say(piece, 'Written'), seq: 1, at: now } });
      if (kind === 'SEQUENCE') await lostWords(row.id, epoch, piece, root);
      thing(row, { type: 'Document', piece, epoch, ...more });
      return row.id;
    },

    /** What was said about a sequence or a plan, in all its forms, by somebody who is not the commenter. */
    async say(piece: Piece, place: CommentsPlace, spot: { readonly root: string; readonly stepId?: string; readonly planItemId?: string }, documentId: string, author: Persona, also: Partial<Thing> = {}): Promise<Saying> {
      const authorId = people[author].id;
      const { at }: { at: string } = CAST[author];
      const authorDepartmentId = CAST[author].role === 'SENIOR_LEADER' ? null : departments[at as SchoolName].id;
      const { root } = spot;
      const { epoch } = await service.document.findUniqueOrThrow({ where: { id: documentId } });
      const { start, end, quote, prefix, suffix } = (await app.documents.read(documentId, (doc) => attach(doc.getXmlFragment(root), 0, 'Written'.length)))!;
      const anchor = { ...spot, anchorState: 'FOUND', quote, prefix, suffix, anchorStart: new Uint8Array(start), anchorEnd: new Uint8Array(end), anchorEpoch: epoch, anchorFrom: 0, anchorTo: quote.length, anchorSeq: 1 } as const;
      const words = (what: string) => ({ text: say(piece, what), body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: say(piece, what) }] }] } });
      const comment = async (what: string, data: object, more: Partial<Thing> = {}) =>
        thing(
          await service.comment.create({ data: { id: ids.next('comment'), ...place, authorId, authorDepartmentId, anchorState: 'PLACE', ...words(what), createdAt: now, ...data } }),
          { type: 'Comment', piece, person: author, ...also, ...more },
        ).id;
      const decided = { decidedById: authorId, decidedAt: now };
      const suggestion = await comment('Suggested', { ...anchor, kind: 'SUGGEST', tags: ['VARIATION'], editedAt: now });
      const reply = await comment('Answered', { parentId: suggestion }, { reply: true });
      const accepted = await comment('Accepted', { ...anchor, kind: 'SUGGEST', resolvedAt: now, resolvedById: authorId });
      const deleted = await comment('', { text: '', body: {}, deletedAt: now, deletedById: authorId }, { gone: true });
      await comment('Hanging', { parentId: deleted }, { reply: true, aside: true });
      await service.commentVersion.create({ data: { id: ids.next('version'), commentId: suggestion, ...words('Before'), at: now } });
      await service.commentReaction.create({ data: { commentId: suggestion, personId: authorId, kind: 'AGREE', at: now } });
      await service.commentMention.create({ data: { commentId: suggestion, personId: authorId } });
      const change = { root, original: quote, replacement: `Wri${mark(piece)}tten` };
      const stale = await comment('Late', { ...anchor, kind: 'SUGGEST' }, { aside: true });
      await service.suggestion.create({ data: { id: ids.next('suggestion'), commentId: stale, ...change, original: 'Otherwise', status: 'OPEN' } });
      await service.suggestion.create({ data: { id: ids.next('suggestion'), commentId: suggestion, ...change, status: 'OPEN' } });
      await service.suggestion.create({ data: { id: ids.next('suggestion'), commentId: accepted, ...change, status: 'ACCEPTED', ...decided } });
      const parkedId = thing({ id: ids.next('parked') }, { type: 'ParkedEdit', piece, person: author, ...also }).id;
      await service.documentParkedEdit.create({ data: { id: parkedId, documentId, personId: authorId, root, body: words('Parked').body, reason: say(piece, 'Reason'), at: now } });
      await service.placeRead.createMany({ data: PERSONAS.map((persona) => ({ personId: people[persona].id, placeId: place.placeId, readAt: now })) });
      // Everybody was told of it once, while it was shared with all; a few of the items are asked for by themselves.
      const inboxItem = async (persona: Persona) =>
        thing(
          await service.inboxItem.create({ data: { id: ids.next('inbox'), kind: 'REPLY', personId: people[persona].id, commentId: reply, actorId: authorId, at: now, readAt: persona === 'commenter' ? null : now } }),
          { type: 'InboxItem', piece, person: persona, ...(!['commenter', 'former', 'leader'].includes(persona) && { aside: true }) },
        ).id;
      for (const persona of PERSONAS) if (persona !== author && persona !== 'commenter') await inboxItem(persona);
      const inboxItemId = await inboxItem('commenter');
      const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
      return { inboxItemId, comments: { suggestion, reply, accepted, deleted }, passage: { root, passage: { start: encode(start), end: encode(end), quote, prefix, suffix, epoch } }, parkedId };
    },
  };
}

export type SceneTexts = ReturnType<typeof createTexts>;
