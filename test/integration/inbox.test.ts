import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import type { TestClient } from '../testkit/client.ts';
import { addComment, change, passageOf, says } from '../testkit/comments.ts';
import { openDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { startStopwatch } from '../testkit/stopwatch.ts';

const INBOX = `query ($first: Int = 20, $after: String, $unreadOnly: Boolean) { viewer { inboxUnread inbox(first: $first, after: $after, unreadOnly: $unreadOnly) {
  nodes { id kind at readAt actor { name } comment { id text sequence { title } suggestion { status } } } pageInfo { hasNextPage endCursor } } } }`;
const MARK = 'mutation ($input: MarkInboxReadInput!) { answer: markInboxRead(input: $input) { __typename ... on InboxMarkedRead { items { id readAt } } ... on Problem { code } } }';
const EVENTS = 'subscription { viewerEvents { __typename ... on ScopeEvent { name actor { name } node { __typename id ... on InboxItem { kind comment { text } } } } } }';

describe('the inbox', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  async function shared() {
    const scene = await server.world.embeddingGroup();
    const grant = await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.scheme.sequence.id, { departmentId: scene.partner.id }, 'COMMENT');
    const [teacher, lead, colleague] = await Promise.all([scene.here.teacher, scene.here.lead, scene.partner.teacher].map((person) => server.world.signIn(person)));
    return { ...scene, grant, id: scene.scheme.sequence.id, teacher: teacher!, lead: lead!, colleague: colleague! };
  }
  const look = async (client: TestClient, variables = {}) => (await client.data(INBOX, variables)).viewer;
  const mark = async (client: TestClient, input: object) => (await client.data(MARK, { input })).answer;
  const follow = async (client: TestClient) => {
    const events = client.subscribe(EVENTS);
    await events.until(({ data }) => data?.viewerEvents.__typename === 'EventsOpened');
    return events;
  };

  test('tells whom a comment mentions, and nobody else', async () => {
    const { id, here, partner, teacher, lead, colleague } = await shared();
    await addComment(colleague, id, { ...says('Would this work with Year 7?'), mentions: [here.teacher.id, partner.teacher.id] });
    expect(await look(teacher)).toMatchObject({
      inboxUnread: 1,
      inbox: { nodes: [{ kind: 'MENTION', readAt: null, actor: { name: partner.teacher.name }, comment: { text: 'Would this work with Year 7?' } }] },
    });
    // Not who merely could see it, and never who did it.
    for (const client of [lead, colleague]) expect(await look(client)).toMatchObject({ inboxUnread: 0, inbox: { nodes: [] } });
  });

  test('is told of nothing where a mention is refused', async () => {
    const { id, here, outside, colleague, teacher } = await shared();
    expect(await addComment(colleague, id, { ...says('Both of you'), mentions: [here.teacher.id, outside.teacher.id] })).toMatchObject({ code: 'INVALID_INPUT' });
    for (const client of [teacher, await server.world.signIn(outside.teacher)]) expect(await look(client)).toMatchObject({ inboxUnread: 0, inbox: { nodes: [] } });
  });

  test('tells a thread’s people of replies, once where they are mentioned too', async () => {
    const { id, here, teacher, lead, colleague } = await shared();
    const { comment: { id: parentId } } = await addComment(colleague, id, says('Why here?'));
    await addComment(teacher, id, { ...says('Because of the unitary method'), parentId });
    await addComment(lead, id, { ...says('And the bar model'), parentId, mentions: [here.teacher.id] });
    const kinds = async (client: TestClient) => (await look(client)).inbox.nodes.map((one: { kind: string; comment: { text: string } }) => [one.kind, one.comment.text]);
    expect(await kinds(colleague)).toEqual([['REPLY', 'And the bar model'], ['REPLY', 'Because of the unitary method']]);
    expect(await kinds(teacher)).toEqual([['MENTION', 'And the bar model']]);
    expect(await kinds(lead)).toEqual([]);
  });

  test('tells who suggested something what became of it', async () => {
    const { id, here, scheme, teacher, colleague } = await shared();
    const root = `${scheme.sequence.stepIds[0]!}/variation`;
    const opened = await openDocument(teacher, scheme.sequence.documentId);
    await opened.edit((doc) => appendBlocks(doc.getXmlFragment(root), [paragraph('Draw it once')]));
    const { comment } = await addComment(colleague, id, { ...says('Twice is better'), ...passageOf(opened, root, 'once'), suggestion: { replacement: 'twice' } });
    opened.close();
    expect(await change(teacher, 'declineSuggestion', { commentId: comment.id })).toMatchObject({ __typename: 'SuggestionDeclined' });
    expect((await look(colleague)).inbox.nodes).toMatchObject([{ kind: 'DECISION', actor: { name: here.teacher.name }, comment: { id: comment.id, suggestion: { status: 'DECLINED' } } }]);
  });

  test('shows a comment as it reads now, and forgets one that was deleted', async () => {
    const { id, here, teacher, colleague } = await shared();
    const { comment: { id: commentId } } = await addComment(colleague, id, { ...says('Frist'), mentions: [here.teacher.id] });
    await change(colleague, 'editComment', { commentId, ...says('First') });
    expect((await look(teacher)).inbox.nodes).toMatchObject([{ comment: { text: 'First' } }]);
    await change(colleague, 'deleteComment', { commentId });
    expect(await look(teacher)).toMatchObject({ inboxUnread: 0, inbox: { nodes: [] } });
  });

  test('holds nothing, and counts nothing, of what is no longer shared; given back, it is there again', async () => {
    const { id, here, partner, grant, teacher, lead, colleague } = await shared();
    await addComment(teacher, id, { ...says('For you'), mentions: [partner.teacher.id] });
    const { inbox: { nodes: [item] } } = await look(colleague);
    const events = await follow(colleague);
    const node = async () => (await colleague.data('query ($id: ID!) { node(id: $id) { id } }', { id: item.id })).node;
    expect(await node()).toEqual({ id: item.id });
    await lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId: grant } });
    // An open screen is told to look again.
    await events.until(({ data }) => data?.viewerEvents.name === 'inbox.changed');
    expect(await look(colleague)).toMatchObject({ inboxUnread: 0, inbox: { nodes: [] } });
    expect(await node()).toBeNull();
    expect(await mark(colleague, { ids: [item.id] })).toMatchObject({ code: 'NOT_FOUND' });
    await server.world.grant({ departmentId: here.id, by: here.lead }, id, { departmentId: partner.id }, 'VIEW');
    expect(await look(colleague)).toMatchObject({ inboxUnread: 1, inbox: { nodes: [{ id: item.id }] } });
  });

  test('arrives, and is read, on a person’s second screen within a second', async () => {
    const { id, here, teacher, colleague } = await shared();
    const second = await server.world.signIn(here.teacher);
    const events = await follow(second);
    await addComment(colleague, id, { ...says('Look'), mentions: [here.teacher.id] });
    const arriving = startStopwatch();
    const added = await events.until(({ data }) => data?.viewerEvents.name === 'inbox.itemAdded');
    expect(arriving.stop()).toBeLessThan(1_000);
    expect(added.data.viewerEvents).toMatchObject({ node: { __typename: 'InboxItem', kind: 'MENTION', comment: { text: 'Look' } } });
    const itemId = added.data.viewerEvents.node.id;
    expect(await mark(teacher, { ids: [itemId] })).toMatchObject({ __typename: 'InboxMarkedRead', items: [{ id: itemId, readAt: expect.any(String) }] });
    const reading = startStopwatch();
    await events.until(({ data }) => data?.viewerEvents.name === 'inbox.read');
    expect(reading.stop()).toBeLessThan(1_000);
    expect(await look(second)).toMatchObject({ inboxUnread: 0, inbox: { nodes: [{ id: itemId, readAt: expect.any(String) }] } });
    // Read once is read: saying it again moves no time and tells nobody.
    const { readAt } = (await look(second)).inbox.nodes[0];
    expect(await mark(teacher, { ids: [itemId] })).toMatchObject({ items: [{ readAt }] });
    expect(events.messages.filter(({ data }) => data?.viewerEvents.name === 'inbox.read')).toHaveLength(1);
  });

  test('says beside a comment what one was told about it, to its owner alone, until that is read', async () => {
    const { id, here, teacher, colleague, lead } = await shared();
    const { comment } = await addComment(colleague, id, { ...says('Look'), mentions: [here.teacher.id] });
    const beside = async (client: TestClient) => (await client.data('query ($id: ID!) { node(id: $id) { ... on Comment { inboxItems { id readAt } } } }', { id: comment.id })).node.inboxItems;
    const [{ id: itemId }] = (await look(teacher)).inbox.nodes;
    expect(await beside(teacher)).toEqual([{ id: itemId, readAt: null }]);
    for (const client of [colleague, lead]) expect(await beside(client)).toEqual([]);
    await mark(teacher, { ids: [itemId] });
    expect(await beside(teacher)).toEqual([]);
  });

  test('is read as a whole, by its owner alone', async () => {
    const { id, here, teacher, colleague } = await shared();
    for (const text of ['One', 'Two', 'Three']) await addComment(colleague, id, { ...says(text), mentions: [here.teacher.id] });
    const first = await look(teacher, { first: 2 });
    expect(first).toMatchObject({ inboxUnread: 3, inbox: { nodes: [{ comment: { text: 'Three' } }, { comment: { text: 'Two' } }], pageInfo: { hasNextPage: true } } });
    const ids = first.inbox.nodes.map((one: { id: string }) => one.id);
    expect(await mark(colleague, { ids })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await mark(colleague, { all: true })).toMatchObject({ __typename: 'InboxMarkedRead' });
    await mark(teacher, { ids: [ids[0]] });
    expect((await look(teacher, { unreadOnly: true })).inbox.nodes.map((one: { comment: { text: string } }) => one.comment.text)).toEqual(['Two', 'One']);
    expect((await look(teacher, { first: 2, after: first.inbox.pageInfo.endCursor })).inbox.nodes).toMatchObject([{ comment: { text: 'One' } }]);
    expect(await mark(teacher, { all: true })).toMatchObject({ __typename: 'InboxMarkedRead' });
    expect(await look(teacher)).toMatchObject({ inboxUnread: 0, inbox: { nodes: { length: 3 } } });
    for (const input of [{}, { ids: [] }, { ids, all: true }]) expect(await mark(teacher, input)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('[P6] behind the services too: nobody tells of what they do not see, or in another’s name, and nobody reads for another', async () => {
    const { id, here, partner, outside, colleague, teacher } = await shared();
    const { db, ids, clock } = server.app.deps;
    const { comment } = await addComment(colleague, id, { ...says('Between us'), mentions: [here.teacher.id] });
    const tell = (as: string, actorId: string, personId: string) =>
      db.write(as, (tx) => tx.inboxItem.createMany({ data: [{ id: ids.next('inbox'), kind: 'MENTION', personId, commentId: comment.id, actorId, at: clock.now() }] }));
    await expect(tell(outside.teacher.id, outside.teacher.id, here.teacher.id)).rejects.toThrow('row-level security');
    await expect(tell(partner.teacher.id, here.lead.id, here.teacher.id)).rejects.toThrow('row-level security');
    await expect(tell(partner.teacher.id, partner.teacher.id, here.lead.id)).resolves.toEqual({ count: 1 });
    const change = (as: string, data: object) => db.write(as, (tx) => tx.inboxItem.updateMany({ where: { commentId: comment.id }, data }));
    expect(await change(partner.teacher.id, { readAt: clock.now() })).toEqual({ count: 0 });
    await expect(change(here.teacher.id, { actorId: here.lead.id })).rejects.toThrow('permission denied');
    expect(await look(teacher)).toMatchObject({ inboxUnread: 1 });
  });

  test('tells another school nothing: no item, no count, no event', async () => {
    const { id, here, outside, teacher, colleague } = await shared();
    const stranger = await server.world.signIn(outside.teacher);
    const [theirs, own] = [await follow(stranger), await follow(teacher)];
    const { comment: { id: parentId } } = await addComment(colleague, id, { ...says('Between us'), mentions: [here.teacher.id] });
    await addComment(colleague, id, { ...says('Still'), parentId });
    await own.until(({ data }) => data?.viewerEvents.name === 'inbox.itemAdded');
    const { inbox: { nodes: [item] } } = await look(teacher);
    expect(await look(stranger)).toMatchObject({ inboxUnread: 0, inbox: { nodes: [] } });
    expect((await stranger.data('query ($id: ID!) { node(id: $id) { id } }', { id: item.id })).node).toBeNull();
    expect(await mark(stranger, { ids: [item.id] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(theirs.messages).toHaveLength(1);
    expect((await look(teacher)).inboxUnread).toBe(1);
  });
});
