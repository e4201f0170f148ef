import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { fieldText } from '../../schema/document/field-text.ts';
import type { GrantLevel } from '../../server/src/generated/prisma/enums.ts';
import type { TestClient } from '../testkit/client.ts';
import { addComment, change, passageOf, says, THREADS } from '../testkit/comments.ts';
import { connectTo } from '../testkit/database.ts';
import { openDocument, type OpenedDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

describe('suggestions', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  /** A field that reads as given, and a partner who has the sequence at a level. */
  async function scene(text: string, level: GrantLevel = 'COMMENT') {
    const { world } = server;
    const { here, partner, outside, scheme } = await world.embeddingGroup();
    const { id, documentId, stepIds } = scheme.sequence;
    await world.grant({ departmentId: here.id, by: here.lead }, id, { departmentId: partner.id }, level);
    const [teacher, colleague] = [await world.signIn(here.teacher), await world.signIn(partner.teacher)];
    const document = await openDocument(teacher, documentId);
    const root = `${stepIds[0]}/variation`;
    await document.edit((doc) => appendBlocks(doc.getXmlFragment(root), [paragraph(text)]));
    return { id, documentId, root, here, partner, outside, teacher, colleague, document, close: () => document.close() };
  }

  const textOf = (documentId: string, root: string) => server.app.documents.read(documentId, (doc) => fieldText(doc.getXmlFragment(root)));
  const first = async (client: TestClient, id: string) => (await client.data(THREADS, { id })).lessonSequence.comments.nodes[0];
  const suggest = (client: TestClient, id: string, document: OpenedDocument, root: string, words: string, replacement: string) =>
    addComment(client, id, { ...passageOf(document, root, words), suggestion: { replacement } });

  test('whoever may comment proposes other words; the owning department takes them in, and the credit stays', async () => {
    const { id, documentId, root, here, partner, teacher, colleague, document, close } = await scene('Share ten in the ratio 2 to 3.');
    const { comment } = await suggest(colleague, id, document, root, '2 to 3', '$2 : 3$');
    expect(comment).toMatchObject({ kind: 'SUGGEST', text: '', passage: { state: 'FOUND', quote: '2 to 3', from: 23, to: 29 }, suggestion: { original: '2 to 3', replacement: '$2 : 3$', status: 'OPEN', isCurrent: true, decidedBy: null } });
    expect(await change(colleague, 'acceptSuggestion', { commentId: comment.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await change(teacher, 'acceptSuggestion', { commentId: comment.id })).toMatchObject({ comment: { suggestion: { status: 'ACCEPTED', isCurrent: false, decidedBy: { name: here.teacher.name } }, resolvedBy: { name: here.teacher.name } } });
    expect(await textOf(documentId, root)).toBe('Share ten in the ratio $2 : 3$.');
    const update = await server.app.deps.db.service.documentUpdate.findFirstOrThrow({ where: { documentId, kind: 'suggestion' } });
    const lease = await server.app.deps.db.service.documentClient.findFirstOrThrow({ where: { documentId, clientId: update.clientId } });
    expect([update.authorId, lease.reason]).toEqual([here.teacher.id, `suggestion:${partner.teacher.id}`]);
    expect(await change(teacher, 'acceptSuggestion', { commentId: comment.id })).toMatchObject({ code: 'CONFLICT' });
    expect(await change(teacher, 'declineSuggestion', { commentId: comment.id })).toMatchObject({ code: 'CONFLICT' });
    close();
  });

  test('an acceptance that is cut off between the text and its row is finished, by the next start or the next click', async () => {
    const { id, documentId, root, here, partner, teacher, colleague, document, close } = await scene('Share ten.');
    // A session that is inside a transaction sees the others as they were when it first looked: whoever holds does not look.
    const [hold, looker] = await Promise.all([connectTo(server.databaseUrl), connectTo(server.databaseUrl)]);
    const holding = (await hold.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
    const cancelWaiting = async () => (await looker.query('SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))', [holding])).rowCount;
    /** Cuts the transaction of an acceptance off once its edit is in the text. */
    const cutOff = async (words: string, replacement: string, reads: string) => {
      // What the server wrote comes over the socket.
      await expect.poll(() => fieldText(document.doc.getXmlFragment(root))).toContain(words);
      const { comment } = await suggest(colleague, id, document, root, words, replacement);
      await hold.query('BEGIN');
      await hold.query('SELECT 1 FROM suggestion WHERE comment_id = $1 FOR UPDATE', [comment.id]);
      const accepting = change(teacher, 'acceptSuggestion', { commentId: comment.id }).catch(() => 'cut off');
      await expect.poll(() => textOf(documentId, root)).toBe(reads);
      await expect.poll(cancelWaiting).toBeGreaterThan(0);
      await accepting;
      await hold.query('ROLLBACK');
      expect((await hold.query('SELECT status FROM suggestion WHERE comment_id = $1', [comment.id])).rows).toEqual([{ status: 'OPEN' }]);
      return comment.id;
    };
    const done = { suggestion: { status: 'ACCEPTED', decidedBy: { name: here.teacher.name } }, resolvedBy: { name: here.teacher.name } };
    const one = await cutOff('ten', 'twelve', 'Share twelve.');
    await server.app.services.suggestions.finishAcceptances();
    expect(await first(teacher, id)).toMatchObject({ id: one, ...done });
    const two = await cutOff('twelve', 'twenty', 'Share twenty.');
    expect(await change(teacher, 'declineSuggestion', { commentId: two })).toMatchObject({ code: 'CONFLICT', message: 'This suggestion has been accepted already.' });
    expect((await teacher.data(THREADS, { id })).lessonSequence.comments.nodes[1]).toMatchObject({ id: two, ...done });
    expect(await textOf(documentId, root)).toBe('Share twenty.');
    const told = await server.app.deps.db.service.inboxItem.findMany({ where: { personId: partner.teacher.id }, orderBy: { id: 'asc' } });
    expect(told.map(({ kind, commentId }) => [kind, commentId])).toEqual([['DECISION', one], ['DECISION', two]]);
    await Promise.all([hold.end(), looker.end()]);
    close();
  });

  test('[D14] an edit under a suggestion\'s id is an edit: it accepts nothing, and stands in nobody\'s way', async () => {
    const { id, documentId, root, teacher, colleague, document, close } = await scene('Share ten.');
    const { comment } = await suggest(colleague, id, document, root, 'ten', 'twelve');
    const { id: updateId } = await server.app.deps.db.service.suggestion.findUniqueOrThrow({ where: { commentId: comment.id } });
    const writes = (text: string) => {
      const before = Y.encodeStateVector(document.doc);
      document.doc.transact(() => appendBlocks(document.doc.getXmlFragment(root), [paragraph(text)]));
      return Y.encodeStateAsUpdate(document.doc, before);
    };
    expect(await document.push(writes('More.'), { updateId })).toMatchObject({ __typename: 'DocumentUpdateSaved' });
    const more = writes('And more.');
    expect(await document.push(more, { updateId: `suggestion:${updateId}` })).toMatchObject({ refusal: 'UPDATE_MALFORMED' });
    await document.push(more);
    await server.app.services.suggestions.finishAcceptances();
    expect(await first(teacher, id)).toMatchObject({ id: comment.id, suggestion: { status: 'OPEN' } });
    expect(await change(teacher, 'acceptSuggestion', { commentId: comment.id })).toMatchObject({ comment: { suggestion: { status: 'ACCEPTED' } } });
    expect(await textOf(documentId, root)).toBe('Share twelve.\nMore.\nAnd more.');
    close();
  });

  test('[D14] two who accept it at once put it in once', async () => {
    const { id, documentId, root, here, teacher, colleague, document, close } = await scene('Share ten.');
    const { comment } = await suggest(colleague, id, document, root, 'ten', 'ten ten');
    const lead = await server.world.signIn(here.lead);
    const answers = await Promise.all([teacher, lead].map((client) => change(client, 'acceptSuggestion', { commentId: comment.id })));
    expect(answers.map(({ code }) => code ?? 'accepted').toSorted()).toEqual(['CONFLICT', 'accepted']);
    expect(await textOf(documentId, root)).toBe('Share ten ten.');
    close();
  });

  test('co-designers accept and decline, as whoever may change the text', async () => {
    const { id, documentId, root, teacher, colleague, document, close } = await scene('Share ten.', 'CO_DESIGN');
    const { comment } = await suggest(teacher, id, document, root, 'ten', 'twelve');
    expect(await change(colleague, 'declineSuggestion', { commentId: comment.id })).toMatchObject({ comment: { suggestion: { status: 'DECLINED' } } });
    expect(await textOf(documentId, root)).toBe('Share ten.');
    const { comment: again } = await suggest(teacher, id, document, root, 'ten', 'twelve');
    expect(await change(colleague, 'acceptSuggestion', { commentId: again.id })).toMatchObject({ comment: { suggestion: { status: 'ACCEPTED' } } });
    expect(await textOf(documentId, root)).toBe('Share twelve.');
    close();
  });

  test('one on words that have changed since says what stands there now, and changes nothing', async () => {
    const { id, documentId, root, teacher, colleague, document, close } = await scene('Share ten in the ratio two to three.');
    const { comment } = await suggest(colleague, id, document, root, 'ratio two to three', 'ratio $2 : 3$');
    await server.app.documents.edit(documentId, { personId: comment['author'].id, originalAuthorId: comment['author'].id, reason: 'repair' }, (doc) => {
      const text = (doc.getXmlFragment(root).get(0) as Y.XmlElement).get(0) as Y.XmlText;
      text.insert(text.toString().indexOf('three'), 'about ');
    });
    expect((await first(teacher, id)).suggestion).toMatchObject({ status: 'OPEN', isCurrent: false });
    const { code, message } = await change(teacher, 'acceptSuggestion', { commentId: comment.id });
    expect([code, message]).toEqual(['CONFLICT', expect.stringContaining('ratio two to about three')]);
    await server.app.documents.edit(documentId, { personId: comment['author'].id, originalAuthorId: comment['author'].id, reason: 'repair' }, (doc) => doc.getXmlFragment(root).delete(0, 1));
    expect(await change(teacher, 'acceptSuggestion', { commentId: comment.id })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('gone') });
    close();
  });

  test('all that fit are accepted at once; those that do not are named and stay open', async () => {
    const { id, documentId, root, teacher, colleague, document, close } = await scene('One, two, three and four.');
    for (const [words, replacement] of [['One', 'First'], ['two', 'second'], ['three and', 'third and'], ['three', '3']] as const) await suggest(colleague, id, document, root, words, replacement);
    const all = async (client: TestClient) =>
      (await client.data('mutation ($input: AcceptAllSuggestionsInput!) { answer: acceptAllSuggestions(input: $input) { __typename ... on AllSuggestionsAccepted { accepted { passage { quote } } stale { passage { quote } suggestion { status } } } ... on Problem { code } } }', { input: { sequenceId: id } })).answer;
    // Dealt with, though nobody decided.
    const { comment: settled } = await suggest(colleague, id, document, root, 'four', '4');
    await change(teacher, 'resolveComment', { commentId: settled.id });
    expect(await all(colleague)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await all(teacher)).toMatchObject({ accepted: [{ passage: { quote: 'One' } }, { passage: { quote: 'two' } }, { passage: { quote: 'three and' } }], stale: [{ passage: { quote: 'three' }, suggestion: { status: 'OPEN' } }] });
    expect(await textOf(documentId, root)).toBe('First, second, third and four.');
    close();
  });

  test('are about words of one paragraph, and of kind suggest', async () => {
    const { id, root, colleague, document, close } = await scene('Share ten.');
    const passage = passageOf(document, root, 'ten');
    for (const wrong of [
      { suggestion: { replacement: 'x' } }, { root, ...says('x'), suggestion: { replacement: 'x' } }, { ...passage, suggestion: { replacement: 'ten' } }, { ...passage, suggestion: { replacement: 'ten\neleven' } },
      { ...passage, suggestion: { replacement: 'x'.repeat(2_001) } }, { ...passage, kind: 'NOTICE', suggestion: { replacement: 'x' } }, { ...passage },
    ]) expect([wrong, await addComment(colleague, id, wrong)]).toMatchObject([wrong, { code: 'INVALID_INPUT' }]);
    const { comment } = await addComment(colleague, id, { ...passage, ...says('Clearer so') });
    for (const mutation of ['acceptSuggestion', 'declineSuggestion'] as const) expect(await change(await server.world.signIn((await server.world.embeddingGroup()).here.teacher), mutation, { commentId: comment.id })).toMatchObject({ code: 'NOT_FOUND' });
    close();
  });

  test('say so to everybody who has the sequence open', async () => {
    const { id, root, teacher, colleague, document, close } = await scene('Share ten.');
    const events = colleague.subscribe('subscription ($id: ID!) { sequenceEvents(sequenceId: $id) { __typename ... on ScopeEvent { name node { ... on Comment { suggestion { status } } } } } }', { id });
    await events.until(({ data }) => data?.sequenceEvents.__typename === 'EventsOpened');
    const { comment } = await suggest(colleague, id, document, root, 'ten', 'twelve');
    await change(teacher, 'acceptSuggestion', { commentId: comment.id });
    const decided = await events.until(({ data }) => data?.sequenceEvents.name === 'suggestion.decided');
    expect(decided.data.sequenceEvents.node.suggestion.status).toBe('ACCEPTED');
    close();
  });

  test('[D15] a passage is followed while colleagues write around it, and said to be lost once its words are gone', async () => {
    const { id, root, colleague, document, close } = await scene('Share ten counters.');
    const events = colleague.subscribe('subscription ($id: ID!) { sequenceEvents(sequenceId: $id) { __typename ... on ScopeEvent { name node { ... on Comment { passage { state quote from to } } } } } }', { id });
    await events.until(({ data }) => data?.sequenceEvents.__typename === 'EventsOpened');
    await addComment(colleague, id, { ...passageOf(document, root, 'ten'), ...says('Why ten?') });
    const anchored = (passage: object) => events.until(({ data }) => data?.sequenceEvents.name === 'comment.anchored' && JSON.stringify(data.sequenceEvents.node.passage) === JSON.stringify(passage));
    await document.edit((doc) => ((doc.getXmlFragment(root).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'First: '));
    await anchored({ state: 'FOUND', quote: 'ten', from: 13, to: 16 });
    await document.edit((doc) => doc.getXmlFragment(root).delete(0, 1));
    await anchored({ state: 'LOST', quote: 'ten', from: null, to: null });
    close();
  });

  test('[D15] words that reach the server after the comment on them are found when they come', async () => {
    const { id, root, teacher, document, close } = await scene('Share ten.');
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => void updates.push(update);
    document.doc.on('update', keep);
    appendBlocks(document.doc.getXmlFragment(root), [paragraph('Share twelve.')]);
    document.doc.off('update', keep);
    const { comment } = await addComment(teacher, id, { ...passageOf(document, root, 'twelve'), ...says('Not ten?') });
    expect(comment).toMatchObject({ passage: { quote: 'twelve', from: null } });
    await document.push(Y.mergeUpdates(updates));
    await expect.poll(async () => (await first(teacher, id)).passage).toMatchObject({ state: 'FOUND', from: 17, to: 23 });
    close();
  });

  test('a passage whose words are gone is attached to others by hand: by its author, or whoever may edit', async () => {
    const { id, root, documentId, teacher, colleague, document, close } = await scene('Share ten counters.');
    const { comment } = await addComment(colleague, id, { ...passageOf(document, root, 'ten'), ...says('Why ten?') });
    await document.edit((doc) => appendBlocks(doc.getXmlFragment(root), [paragraph('Share twelve counters.')]));
    await document.edit((doc) => doc.getXmlFragment(root).delete(0, 1));
    const { passage } = passageOf(document, root, 'twelve') as { passage: object };
    expect(await change(colleague, 'reattachComment', { commentId: comment.id, passage })).toMatchObject({ comment: { passage: { state: 'FOUND', quote: 'twelve', from: 6, to: 12 } } });
    expect(await change(teacher, 'reattachComment', { commentId: comment.id, passage })).toMatchObject({ __typename: 'CommentReattached' });
    const { comment: own } = await addComment(teacher, id, { ...passageOf(document, root, 'counters'), ...says('Red?') });
    expect(await change(colleague, 'reattachComment', { commentId: own.id, passage })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await textOf(documentId, root)).toBe('Share twelve counters.');
    close();
  });

  test('[D8] [D9] words that could not be merged wait on their field for whoever may edit, and for their author', async () => {
    const { id, documentId, root, partner, outside, teacher, colleague, close } = await scene('Share ten.');
    const PARKED = 'query ($id: ID!) { lessonSequence(id: $id) { parkedEdits { id root reason text body author { name } } } }';
    const waiting = async (client: TestClient) => (await client.data(PARKED, { id })).lessonSequence?.parkedEdits;
    const park = (client: TestClient, body: unknown) => client.data('mutation ($input: ParkDocumentEditInput!) { parkDocumentEdit(input: $input) { ... on DocumentEditParked { parkedEditId } } }', { input: { documentId, root, body, reason: 'Begun afresh' } });
    const settle = async (client: TestClient, parkedEditId: string) => (await client.data('mutation ($input: SettleParkedEditInput!) { answer: settleParkedEdit(input: $input) { __typename ... on Problem { code } } }', { input: { parkedEditId } })).answer;
    await park(colleague, says('Mine, unsaved').body);
    await park(teacher, [{ type: 'script', content: [] }]);
    const seen = await waiting(teacher);
    expect(seen).toMatchObject([{ root, reason: 'Begun afresh', text: 'Mine, unsaved', author: { name: partner.teacher.name } }, { text: '', body: null }]);
    expect(await waiting(colleague)).toEqual([seen[0]]);
    const leader = await server.world.signIn(outside.leader);
    expect([await waiting(leader), await settle(leader, seen[0].id)]).toEqual([undefined, { __typename: 'NotFoundProblem', code: 'NOT_FOUND' }]);
    expect(await settle(colleague, seen[1].id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await settle(teacher, seen[0].id)).toMatchObject({ __typename: 'ParkedEditSettled' });
    expect(await settle(colleague, seen[0].id)).toMatchObject({ code: 'NOT_FOUND' });
    expect([await waiting(colleague), (await waiting(teacher)).length]).toEqual([[], 1]);
    close();
  });
});
