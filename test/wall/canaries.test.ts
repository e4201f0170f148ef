import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { createSchema } from '../../server/src/schema.ts';
import { openDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { PERSONAS, type Persona } from './kit/cast.ts';
import { fewAtOnce } from './kit/few-at-once.ts';
import { mark, marksIn, strayMarks, type Mark } from './kit/marks.ts';
import { allows } from './kit/rules.ts';
import { createSelections } from './kit/selection.ts';
import { setStage, type Stage } from './kit/stage.ts';
import { scopesOf, subscriptionTo } from './kit/subscriptions.ts';
import { SPEAKERS } from './kit/talk.ts';
import { createTap, type Tap } from './kit/tap.ts';

const selections = createSelections(createSchema().schema);

/** Every text of the scene carries a mark; nobody is sent a byte with a mark that is not theirs, by whatever way. What queries and mutations answer is looked through in matrix.test.ts, which asks for all there is. */
describe('canaries', () => {
  let server: TestServer;
  let stage: Stage;
  const logged: string[] = [];
  const taps = new Map<Persona | null, Tap>();

  beforeAll(async () => {
    const clientDir = await mkdtemp(path.join(tmpdir(), 'coherence-canaries-'));
    await mkdir(path.join(clientDir, 'assets'));
    await writeFile(path.join(clientDir, 'index.html'), '<!doctype html><title>Coherence</title><script nonce="__CSP_NONCE__"></script>');
    server = await startTestServer({ clientDir, log: createLog('trace', { write: (line) => void logged.push(line) }) });
    stage = await setStage(server);
    for (const persona of PERSONAS) taps.set(persona, createTap(server.url, { cookie: stage.clients.get(persona)!.cookie }));
    taps.set(null, createTap(server.url, {}));
  }, 600_000);
  afterAll(async () => {
    for (const tap of taps.values()) tap.close();
    await server.close();
  });

  const each = (work: (tap: Tap, persona: Persona | null) => Promise<unknown>) => fewAtOnce(taps, ([persona, tap]) => work(tap, persona));

  /** What somebody has received that was not for them. */
  function strays(): string[] {
    return [...taps].flatMap(([persona, tap]) => strayMarks(persona, tap.received()).map((of) => `${persona ?? 'nobody'} received ${of}`));
  }

  test('in what errors say', async () => {
    const { S1 } = stage.scene.schemes;
    await each(async (tap) => {
      for (const wrong of [`{ node(id: "${S1.id}") { title } }`, `{ schemeOfWork(id: "${S1.id}") { titel } }`, `query ($id: ID!) { node(id: $id) { id } }`, `{ schemeOfWork(id: 7) { id } }`]) await tap.graphql(wrong);
      await tap.graphql('query ($after: String) { viewer { recentSequences(first: 5, after: $after) { nodes { id } } } }', { after: Buffer.from(`x\n${S1.sequenceId}`).toString('base64url') });
    });
    expect(strays()).toEqual([]);
  }, 600_000);

  const body = (of: Mark) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `Said now ${mark(of)}` }] }] });

  /** Everything that is done in threads, by whoever may, in words of the thread. */
  async function talkOnSockets(): Promise<void> {
    const { talks, firstId } = stage.scene;
    const send = (persona: Persona, name: string, input: object) => stage.clients.get(persona)!.data(`mutation ($input: ${selections.inputOf(name)}) { ${name}(input: $input) { __typename ... on Problem { message } } }`, { input });
    const done = async (...[persona, name, input]: Parameters<typeof send>) => {
      const answer = (await send(persona, name, input))[name];
      if ('message' in answer) throw new Error(`${persona}: ${name}: ${answer.message}`);
    };
    for (const [talk, { opener, author, answers }] of Object.entries(SPEAKERS) as [keyof typeof talks, (typeof SPEAKERS)[keyof typeof talks]][]) {
      const { threadId, posts, decisionId, optionId, actionId } = talks[talk];
      const of: Mark = `talk-${talk}`;
      await done(author, 'savePostDraft', { threadId, body: body(`draft-${author}`) });
      await done(author, 'addPost', { threadId, body: body(of), clientKey: 'a-canary-sings' });
      await done(answers, 'addPost', { threadId, parentId: posts.first, body: body(of), clientKey: 'a-canary-answers' });
      await done(author, 'editPost', { postId: posts.first, body: body(of) });
      await done(answers, 'voiceDecision', { decisionId, optionId, stance: 'OBJECTION', note: mark(of) });
      await done(answers, 'updateAction', { actionId, status: 'DONE', title: mark(of) });
      await done(opener, 'writeThreadSummary', { threadId, body: body(of) });
      await done(opener, 'editThread', { threadId, title: `Now ${mark(of)}`, prompt: body(of) });
      await done(opener, 'hidePost', { postId: posts.other, reason: `Because ${mark(of)}` });
      await done(answers, 'reportPost', { postId: posts.first, reason: `Because ${mark(`report-${talk}`)}` });
      await done(author, 'deletePost', { postId: posts.first });
    }
    await done('lead', 'addPost', { threadId: firstId, parentId: stage.scene.firstPostId, body: body('first'), clientKey: 'a-canary-first' });
  }

  test('in files, their names and what they hold, and in threads where nobody is to be known', async () => {
    const { talks, people } = stage.scene;
    const client = stage.clients.get('commenter')!;
    const send = (persona: Persona, name: string, input: object, select = '__typename') =>
      stage.clients.get(persona)!.data(`mutation ($input: ${selections.inputOf(name)}) { answer: ${name}(input: $input) { ${select} } }`, { input });
    const form = new FormData();
    form.append('file', new Blob([`School,Said\nOurs,${mark('talk-group')}\n`]), `${mark('talk-group')}.csv`);
    const { id } = (await (await client.fetch('/api/files', { method: 'POST', body: form, headers: { 'apollo-require-preflight': 'true' } })).json()) as { id: string };
    // Before a post holds it, its uploader's alone; then the thread's.
    for (const [persona, tap] of taps) if (persona !== 'commenter') expect([persona, marksIn(await tap.fetch(`/api/files/${id}`))]).toEqual([persona, []]);
    await send('commenter', 'addPost', { threadId: talks.group.threadId, body: body('talk-group'), clientKey: 'with-a-file-of-it', fileIds: [id] });
    await each((tap) => tap.fetch(`/api/files/${id}`));
    for (const { posts } of Object.values(talks)) await each((tap) => tap.graphql(`query ($id: ID!) { node(id: $id) { ... on Post ${selections.all(selections.type('Post'))} } }`, { id: posts.hidden }));
    expect(marksIn(taps.get('leader')!.received())).toContain('talk-group');
    // Somebody says what they would not say by name: their words reach the group, their name and id nobody.
    const made = await send('specialist', 'openThread', { spaceId: talks.group.spaceId, title: mark('talk-group'), prompt: body('talk-group'), anonymity: 'FULL' }, '... on ThreadOpened { thread { id } }');
    const threadId = made.answer.thread.id as string;
    const before = new Map([...taps].map(([persona, tap]) => [persona, tap.kept.length]));
    const sockets = [...taps.values()].map((tap) => tap.socket.subscribe({ query: subscriptionTo(selections, { field: 'threadEvents', seen: 'thread.view', on: { type: '' }, id: threadId }) }, { next: () => undefined, error: () => undefined, complete: () => undefined }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await send('designer', 'addPost', { threadId, body: body('talk-group'), clientKey: 'nobody-is-to-know' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await each((tap) => tap.graphql(`query ($id: ID!) { thread(id: $id) { title posts(first: 9) { nodes ${selections.all(selections.type('Post'))} } heardFrom { count } expected { posted } readers { readAt } unreadCount } }`, { id: threadId }));
    for (const stop of sockets) stop();
    for (const [persona, tap] of taps) {
      const since = tap.kept.slice(before.get(persona)!).join();
      expect([persona, since.includes(people.designer.id) || since.includes(mark('name-designer'))]).toEqual([persona, false]);
      expect([persona, since.includes('Said now')]).toEqual([persona, persona !== null && allows('thread.view', persona, { type: '', talk: 'group' })]);
    }
    expect(strays()).toEqual([]);
  }, 600_000);

  test('in what sockets send while things are written, shared, said and taken back', async () => {
    const { scene, clients } = stage;
    const scopes = scopesOf(scene);
    await each(async (tap) => {
      for (const scope of scopes) tap.socket.subscribe({ query: subscriptionTo(selections, scope) }, { next: () => undefined, error: () => undefined, complete: () => undefined });
      // Answered after what it waits behind: hundreds of subscriptions that begin at once would make the first mutation below take its five seconds.
      await tap.graphql('{ viewer { email } }');
    });
    const write = async (persona: Persona, documentId: string, root: string, of: Mark) => {
      const opened = await openDocument(clients.get(persona)!, documentId);
      await opened.edit((doc) => appendBlocks(doc.getXmlFragment(root), [paragraph(`Written now ${mark(of)}`)]));
      await opened.presence({ at: mark(of) });
      await new Promise((resolve) => setTimeout(resolve, 100));
      opened.close();
    };
    await talkOnSockets();
    const { S1, S2, S3, S4, X1 } = scene.schemes;
    for (const [persona, of, piece] of [['lead', S1, 'S1'], ['lead', S2, 'U2'], ['lead', S3, 'Q3'], ['lead', S4, 'S4'], ['stranger', X1, 'X1']] as const) {
      await write(persona, of.documentId, `${of.stepIds[0]}/fluency`, piece);
      const client = clients.get(persona)!;
      const send = (name: string, input: object) => client.data(`mutation ($input: ${selections.inputOf(name)}) { ${name}(input: $input) { __typename } }`, { input });
      await send('renameStep', { stepId: of.stepIds[0], title: `Now ${mark(piece)}` });
      await send('removeStep', { stepId: of.stepIds[1] });
      await send('addMisconception', { stepId: of.stepIds[0] });
      await send('addComment', { sequenceId: of.sequenceId, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: mark(piece) }] }] } });
      const events = client.subscribe('subscription ($id: ID!) { sequenceEvents(sequenceId: $id) { __typename ... on ScopePresenceUpdated { all } } }', { id: of.sequenceId });
      await events.until(({ data }) => data?.sequenceEvents.__typename === 'ScopePresenceUpdated');
      await send('setScopePresence', { scopeId: of.sequenceId, state: { at: mark(piece) } });
      if (persona === 'lead') await send('giveSharingGrant', { objectId: of.id, recipientId: scene.departments.nothing.id, level: 'VIEW' }).then(async () => {
        const grant = await server.app.deps.db.service.sharingGrant.findFirstOrThrow({ where: { objectId: of.id, recipientDepartmentId: scene.departments.nothing.id, revokedAt: null } });
        // The grant is taken back before anybody writes again; meanwhile the scheme was that department's to read.
        await send('revokeSharingGrant', { grantId: grant.id });
      });
      await send('renameStep', { stepId: of.stepIds[0], title: `Then ${mark(piece)}` });
      events.stop();
    }
    for (const [persona, piece] of [['lead', 'P1'], ['stranger', 'PX']] as const) {
      const { id, actionId, documentId, passage: { root } } = scene.plans[piece];
      await write(persona, documentId, root, piece);
      const said = { body: body(piece) };
      const { addComment } = await clients.get(persona)!.data('mutation ($input: AddCommentInput!) { addComment(input: $input) { ... on CommentAdded { comment { id } } } }', { input: { planId: id, planItemId: actionId, ...said } });
      await clients.get(persona)!.data('mutation ($input: CommentInput!) { resolveComment(input: $input) { __typename } }', { input: { commentId: addComment.comment.id } });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const frames = [...taps.values()].map((tap) => tap.received().length).reduce((sum, length) => sum + length, 0);
    expect(strays()).toEqual([]);
    console.log(`${Math.round(frames / 1024)} KB looked through, of ${taps.size} people`);
  }, 600_000);

  test('in uploads, invitations, sign-in, sign-out and pages', async () => {
    const { scene } = stage;
    await each(async (tap, persona) => {
      const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
      for (const body of [{}, { files: [] }, { files: [{ name: 'x.ttl', body: '<broken' }] }]) await tap.fetch('/api/curriculum-uploads', { ...json, body: JSON.stringify(body) });
      for (const place of ['x'.repeat(32), scene.invitations.department, scene.invitations.hub]) {
        await tap.fetch(`/api/invitations/${place}`);
        await tap.fetch(`/api/invitations/${place}/accept`, { ...json, body: JSON.stringify({ name: 'X', password: 'a long enough password' }) });
      }
      await tap.fetch('/api/sign-in', { ...json, body: JSON.stringify({ email: `${mark(`address-${persona === 'teacher' ? 'lead' : 'teacher'}`)}@test.example`, password: 'wrong' }) });
      for (const place of ['/', `/sequences/${scene.schemes.S1.sequenceId}`, `/departments/${scene.departments.here.id}`, `/api/${scene.importId}`, '/graphql?query={viewer{email}}', '/healthz', '/readyz', '/explorer']) await tap.fetch(place);
    });
    expect(strays()).toEqual([]);
  }, 600_000);

  test('in an invitation’s page, its place and address alone', async () => {
    const { clients, scene } = stage;
    const { invitePerson } = await clients.get('lead')!.data('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ... on PersonInvited { link } } }', {
      input: { email: `${mark('invitation')}@test.example`, role: 'TEACHER', placeId: scene.departments.here.id },
    });
    const tap = createTap(server.url, {});
    await tap.fetch(`/api${invitePerson.link.replace('/invitation/', '/invitations/')}`);
    expect(marksIn(tap.received())).toEqual(['places', 'invitation']);
    tap.close();
  });

  test('and nothing of all this went wrong on our side', () => {
    expect(logged.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
  });

  test('in the logs, nobody’s', () => {
    expect(logged.length).toBeGreaterThan(500);
    expect(marksIn(logged.join('\n'))).toEqual([]);
  });

  test('and what sockets and posts hold reached whose it is, so that it could have been found elsewhere', () => {
    const reached = new Set([...taps].flatMap(([, tap]) => marksIn(tap.received())));
    const expected: Mark[] = ['S1', 'U2', 'Q3', 'S4', ...(['department', 'group', 'hub', 'otherHub'] as const).flatMap((talk): Mark[] => [`talk-${talk}`, `hidden-${talk}`])];
    expect(expected.filter((of) => !reached.has(of))).toEqual([]);
  });
});
