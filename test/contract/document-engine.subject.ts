import { DOCUMENT, memoryWorld, startEngine } from '../../server/src/documents/engine.testkit.ts';
import { Refusal } from '../../server/src/documents/refusals.ts';
import type { DocumentRole } from '../../server/src/documents/ports.ts';
import type { Answer, DocumentServer, Name, Subject, SyncEvent } from './document-server.ts';

const ROLES: Readonly<Partial<Record<Name, DocumentRole>>> = { ada: 'EDITOR', ben: 'EDITOR', cem: 'COMMENTER', vic: 'VIEWER', tim: 'EDITOR' };
const LAST_DAY = new Date('2026-10-02T00:00:00Z');

/** The engine alone, over a log in memory. */
export const engineSubject: Subject = { start: () => Promise.resolve(startDocument()), close: () => Promise.resolve(), measurable: true };

function startDocument(): DocumentServer {
  const { log, versions } = memoryWorld([...Object.keys(ROLES), 'zoe']);
  let now = new Date('2026-10-01T10:00:00Z');
  const structure = { rootExists: (_: string, root: string) => Promise.resolve(root.startsWith('step_1/')) };
  const { engine, roles, errors } = startEngine(log, versions, { clock: { now: () => now }, structure });
  for (const [name, role] of Object.entries(ROLES)) roles.set(name, { role, expiresAt: name === 'tim' ? LAST_DAY : null });
  const document = log.documents.get(DOCUMENT)!;
  const weaker: Partial<Record<DocumentRole, DocumentRole>> = { EDITOR: 'COMMENTER', COMMENTER: 'VIEWER' };

  return {
    roots: ['step_1/keyQuestion', 'step_1/variation'],
    strangeRoot: 'step_9/keyQuestion',
    async sync(name, request, onEvent) {
      const events = await engine.open({ personId: name, documentId: DOCUMENT, ...request }).catch((error: unknown) => {
        throw new Error(error instanceof Refusal ? error.code : String(error), { cause: error });
      });
      const follow = async () => {
        // As a socket shows it.
        for await (const event of events) onEvent((event.type === 'DocumentOpened' ? { ...event, missing: event.missing.text } : event) as unknown as SyncEvent);
      };
      return { stop: () => void events.return?.(), ended: follow() };
    },
    push: (name, offer) => answer(engine.push({ personId: name, documentId: DOCUMENT, ...offer }).then(({ seq }) => seq)),
    present: (name, clientId, state) => answer(engine.setPresence({ personId: name, documentId: DOCUMENT, clientId, state })),
    park: (name, edit) => answer(engine.park({ personId: name, documentId: DOCUMENT, ...edit })),
    log: () => Promise.resolve([...document.updates]),
    parked: () => Promise.resolve(log.parked.length),
    degradeBen() {
      const role = weaker[roles.get('ben')!.role];
      if (role) roles.set('ben', { role, expiresAt: null });
      else roles.delete('ben');
      log.personVersions.set('ben', log.personVersions.get('ben')! + 1n);
      engine.accessChanged({ personId: 'ben' });
      return Promise.resolve();
    },
    passTimsLastDay() {
      now = new Date('2026-10-03T10:00:00Z');
      roles.delete('tim');
    },
    // It stands still in any case.
    holdClock() {},
    async close() {
      await engine.drain();
      if (errors.length > 0) throw new Error(`the engine reported ${errors.map(({ what }) => what).join(', ')}`, { cause: errors[0]!.error });
    },
  };
}

async function answer(promise: Promise<unknown>): Promise<Answer> {
  try {
    const seq = await promise;
    return { refusal: null, seq: typeof seq === 'number' ? seq : 0 };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.code, retry: error.retry };
    throw error;
  }
}

