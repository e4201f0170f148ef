import * as Y from 'yjs';
import { STEP_FIELDS, stepRoot } from '../../../schema/document/roots.ts';
import { createLocalBus } from '../../../server/src/platform/bus.ts';
import { systemClock } from '../../../server/src/platform/clock.ts';
import { openDatabase } from '../../../server/src/platform/database.ts';
import { createIds } from '../../../server/src/platform/ids.ts';
import { createLog } from '../../../server/src/platform/log.ts';
import { openDocument } from '../../testkit/document-client.ts';
import { createWorld, type TestPerson } from '../../testkit/world.ts';
import { textOf } from './writer.ts';

export const WRITERS = 20;

/** A department of twenty who write one sequence. */
export interface Scene {
  /** Signs everybody in; the server has to run. @returns a cookie a writer */
  signIn(): Promise<string[]>;
  /** A new sequence with an empty paragraph in three of its fields. @returns its document and those fields' roots */
  newDocument(): Promise<{ documentId: string; roots: string[] }>;
  /** Writes a word into a field of it. */
  write(documentId: string, root: string): Promise<void>;
  /** What a newcomer gets to see of a document. */
  coldLoad(documentId: string): Promise<Y.Doc>;
}

/** Makes one, straight into the database, so that the server finds it at its first start. */
export async function createScene(databaseUrl: string, url: string): Promise<Scene> {
  const { world, db } = openWorld(databaseUrl, url);
  const department = await world.department(await world.hub());
  const people: TestPerson[] = [];
  for (let i = 0; i < WRITERS; i++) people.push(await world.person('TEACHER', department));
  await db.close();

  return {
    async signIn() {
      const clients = await Promise.all(people.map((person) => world.signIn(person)));
      return clients.map(({ cookie }) => cookie);
    },
    async newDocument() {
      const { world: again, db: briefly } = openWorld(databaseUrl, url);
      const { documentId, stepIds } = (await again.scheme(department)).sequence;
      await briefly.close();
      const roots = STEP_FIELDS.slice(0, 3).map((field) => stepRoot(stepIds[0]!, field));
      const client = await world.signIn(people[0]!);
      const opened = await openDocument(client, documentId);
      const answer = await opened.edit((doc) => {
        for (const root of roots) {
          const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
          doc.getXmlFragment(root).push([paragraph]);
          paragraph.insert(0, [text]);
          text.insert(0, 'Beginning ');
        }
      });
      if (answer.seq === undefined) throw new Error(`The document could not be begun: ${answer.refusal}`);
      opened.close();
      await client.close();
      return { documentId, roots };
    },
    async write(documentId, root) {
      const client = await world.signIn(people[0]!);
      const opened = await openDocument(client, documentId);
      const answer = await opened.edit((doc) => void textOf(doc, root)!.insert(0, 'Once more '));
      if (answer.seq === undefined) throw new Error(`It could not be written: ${answer.refusal}`);
      opened.close();
      await client.close();
    },
    async coldLoad(documentId) {
      const client = await world.signIn(people[0]!);
      const opened = await openDocument(client, documentId);
      opened.close();
      await client.close();
      return opened.doc;
    },
  };
}

function openWorld(databaseUrl: string, url: string) {
  const db = openDatabase({ url: databaseUrl, clock: systemClock, connections: 1 });
  const bus = createLocalBus(createLog('silent'));
  return { db, world: createWorld({ deps: { db, bus, clock: systemClock, ids: createIds(systemClock) } }, url) };
}
