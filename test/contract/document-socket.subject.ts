import { stepRoot } from '../../schema/document/roots.ts';
import { DOCUMENT_SYNC } from '../../schema/document/sync-operation.ts';
import type { TestClient } from '../testkit/client.ts';
import { startTestServer } from '../testkit/server.ts';
import type { TestPerson } from '../testkit/world.ts';
import type { Answer, DocumentServer, Name, Subject, SyncEvent } from './document-server.ts';

/** What nobody but us asks for; executed as usual, while what every editor asks for is encoded once and sent past GraphQL (D12). */
export const OWN_SELECTION = DOCUMENT_SYNC.replace('documentSync(documentId', 'documentSync: documentSync(documentId');
const PROBLEM = '... on DocumentProblem { refusal retry }';
const PUSH = `mutation ($input: PushDocumentUpdateInput!) { answer: pushDocumentUpdate(input: $input) { ... on DocumentUpdateSaved { seq } ${PROBLEM} } }`;
const PRESENT = `mutation ($input: SetPresenceInput!) { answer: setPresence(input: $input) { ${PROBLEM} } }`;
const PARK = `mutation ($input: ParkDocumentEditInput!) { answer: parkDocumentEdit(input: $input) { ${PROBLEM} } }`;
const REVOKE = 'mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }';
const DAY = 86_400_000;

/**
 * A whole server over real sockets and Postgres, for clients that ask for one selection or another; one server for all documents, a document
 * a test. It ends with `end`, no subject ends it.
 */
export async function socketSubjects(): Promise<{ asking(selection: string): Subject; end(): Promise<void> }> {
  const moved = { days: 0, heldAt: null as number | null };
  const clock = { now: () => new Date((moved.heldAt ?? Date.now()) + moved.days * DAY) };
  const server = await startTestServer({ clock, socketLimits: { messages: { perSecond: 100_000, burst: 100_000 } } });
  const { world, app } = server;
  const { service } = app.deps.db;
  const { hubId, here, partner, outside, workGroupId } = await world.embeddingGroup();
  const secondGroup = await world.workGroup(hubId, [here, partner]);
  const [commenting, viewing] = [await world.department(hubId), await world.department(hubId)];
  const people: Record<Name, TestPerson> = {
    ada: here.teacher, ben: partner.teacher, zoe: outside.teacher,
    cem: await world.person('TEACHER', commenting),
    vic: await world.person('TEACHER', viewing),
    tim: await world.person('TEACHER', here, { endsOn: new Date(Date.now() + DAY) }),
  };
  const lead = await world.signIn(here.lead);
  let clients: Record<Name, TestClient>;
  const signIn = async () => {
    const signedIn = await Promise.all(Object.entries(people).map(async ([name, person]) => [name, await world.signIn(person)] as const));
    clients = Object.fromEntries(signedIn) as typeof clients;
  };
  await signIn();

  async function start(selection: string): Promise<DocumentServer> {
    const { sequence } = await world.scheme(here, { steps: 1 });
    const { documentId } = sequence;
    const grant = (to: Parameters<typeof world.grant>[2], level: Parameters<typeof world.grant>[3]) => world.grant({ departmentId: here.id, by: here.lead }, sequence.id, to, level);
    const bensGrants = [await grant({ departmentId: partner.id }, 'CO_DESIGN'), await grant({ workGroupId }, 'COMMENT'), await grant({ workGroupId: secondGroup }, 'VIEW')];
    await grant({ departmentId: commenting.id }, 'COMMENT');
    await grant({ departmentId: viewing.id }, 'VIEW');
    const subscriptions: { stop(): void }[] = [];
    const run = (name: Name, query: string, input: object) => answer(clients[name], query, { documentId, ...input });

    return {
      roots: [stepRoot(sequence.stepIds[0]!, 'keyQuestion'), stepRoot(sequence.stepIds[0]!, 'variation')],
      strangeRoot: stepRoot('step_of_nobody', 'keyQuestion'),
      async sync(name, { clientId, stateVector, epoch }, onEvent) {
        const received = clients[name].subscribe(selection, { documentId, clientId, epoch, stateVector: stateVector && toBase64(stateVector) });
        subscriptions.push(received);
        const first = await received.until(() => true);
        if (first.errors) throw new Error(String(first.errors[0]!.extensions?.code));
        let told = 0;
        const tell = () => {
          for (; told < received.messages.length; told++) {
            const { __typename: type, ...fields } = received.messages[told]!.data?.documentSync ?? {};
            if (type) onEvent({ type, ...fields } as SyncEvent);
          }
        };
        const timer = setInterval(tell, 4);
        const ended = received.ended.then(() => (clearInterval(timer), tell()));
        tell();
        return { stop: () => received.stop(), ended };
      },
      push: (name, { update, ...offer }) => run(name, PUSH, { ...offer, update: toBase64(update) }),
      present: (name, clientId, state) => run(name, PRESENT, { clientId, state }),
      park: (name, edit) => run(name, PARK, edit),
      async log() {
        const rows = await service.documentUpdate.findMany({ where: { documentId }, orderBy: { seq: 'asc' } });
        return rows.map(({ seq, updateId, clientId, bytes }) => ({ seq: Number(seq), updateId, clientId: Number(clientId), bytes }));
      },
      parked: () => service.documentParkedEdit.count({ where: { documentId } }),
      async degradeBen() {
        await lead.data(REVOKE, { input: { grantId: bensGrants.shift()! } });
      },
      passTimsLastDay() {
        moved.days = 3;
      },
      holdClock() {
        moved.heldAt = Date.now();
      },
      async close() {
        for (const subscription of subscriptions) subscription.stop();
        moved.heldAt = null;
        if (moved.days === 0) return;
        moved.days = 0;
        await signIn();
      },
    };
  }

  const asking = (selection: string): Subject => ({ start: () => start(selection), close: () => Promise.resolve(), measurable: false });
  return { asking, end: () => server.close() };
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Runs a mutation over the socket. */
async function answer(client: TestClient, query: string, input: object): Promise<Answer> {
  const { data, errors } = await client.subscribe(query, { input }).until(() => true);
  const { code = '', retry: isGivenUp = false } = (errors?.[0]?.extensions ?? {}) as { code?: string; retry?: boolean };
  // After five seconds (P5), as on a machine that does much else.
  if (isGivenUp) return { refusal: code, retry: true };
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const { refusal, retry, seq } = data.answer;
  return refusal ? { refusal, retry } : { refusal: null, seq: seq ?? 0 };
}
