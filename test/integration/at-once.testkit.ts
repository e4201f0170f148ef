import { setTimeout as delay } from 'node:timers/promises';
import { getNamedType, type GraphQLUnionType } from 'graphql';
import { createSchema } from '../../server/src/schema.ts';
import { createLog, type Log } from '../../server/src/platform/log.ts';
import { connectTo } from '../testkit/database.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { PERSONAS, type Persona } from '../wall/kit/cast.ts';
import { attempts, type Attempt } from '../wall/kit/mutations.ts';
import { allows } from '../wall/kit/rules.ts';
import { createSelections } from '../wall/kit/selection.ts';
import { takeSnapshot, type Snapshot } from '../wall/kit/snapshot.ts';
import { setStage, type Stage } from '../wall/kit/stage.ts';

/** What became of a request: `done`, the code of its problem, or what went wrong. */
export interface Outcome {
  readonly mutation: string;
  readonly persona: Persona;
  readonly got: string;
}

/** Somebody about to send something. */
export interface Shot {
  readonly persona: Persona;
  readonly mutation: string;
  readonly input: object;
}

const { schema } = createSchema();
const selections = createSelections(schema);

/** The wall's scene with everybody signed in, ready for several things at the same moment. */
export interface AtOnce {
  readonly server: TestServer;
  readonly stage: Stage;
  readonly snapshot: Snapshot;
  readonly tried: readonly Attempt[];
  send(shot: Shot): Promise<Outcome>;
  /** What in the database cannot be. */
  broken(): Promise<string[]>;
  /** How often two transactions waited for one another: they are done again, and whoever waited does not notice but for a second. */
  deadlocks(): Promise<number>;
  /** Resolves once no transaction is under way. */
  settled(): Promise<void>;
  /** Lines of the log that tell of a fault. */
  readonly faults: string[];
  close(): Promise<void>;
}

export async function startAtOnce(): Promise<AtOnce> {
  const faults: string[] = [];
  const log: Log = createLog('error', { write: (line: string) => void faults.push(line) });
  const server = await startTestServer({ log });
  const stage = await setStage(server);
  const snapshot = await takeSnapshot(server.databaseUrl);
  const looker = await connectTo(server.databaseUrl);

  async function send({ persona, mutation, input }: Shot): Promise<Outcome> {
    const { data, errors } = await stage.clients.get(persona)!.send(documentOf(mutation), { input });
    const { __typename: type, code } = data?.answer ?? {};
    const got = errors?.[0] ? `${errors[0].extensions?.code}: ${errors[0].message}` : (code ?? (type === successOf(mutation) ? 'done' : `something else: ${type}`));
    return { mutation, persona, got };
  }

  return {
    server,
    stage,
    snapshot,
    tried: attempts(stage.scene),
    faults,
    send,
    async broken() {
      const { rows } = await looker.query<{ what: string; which: string }>(BROKEN);
      return rows.map(({ what, which }) => `${what}: ${which}`);
    },
    async deadlocks() {
      // Sessions say what became of them once a second.
      await delay(1_500);
      return Number((await looker.query<{ deadlocks: string }>('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()')).rows[0]!.deadlocks);
    },
    async settled() {
      const busy = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`;
      while (((await looker.query(busy)).rowCount ?? 0) > 0) await delay(5);
    },
    async close() {
      await Promise.all([looker.end(), snapshot.close()]);
      await Promise.all([...stage.clients.values()].map((client) => client.close()));
      await server.close();
    },
  };
}

/** What was answered neither with the deed nor with a reason why not; that it took too long is one, where the machine has more to do than this. */
export const masked = (outcomes: readonly Outcome[]) => outcomes.filter(({ got }) => got.includes(':') && !got.startsWith('TIMEOUT')).map(({ mutation, persona, got }) => `${mutation} by ${persona}: ${got}`);

/** Those of the cast who may do it. */
export const whoMay = ({ seen, may, on, under }: Attempt): Persona[] => PERSONAS.filter((persona) => allows(seen, persona, on) && allows(may, persona, under ?? on));

const payloadOf = (mutation: string) => getNamedType(selections.type('Mutation').getFields()[mutation]!.type) as GraphQLUnionType;
const successOf = (mutation: string) => payloadOf(mutation).getTypes().find((type) => !type.getInterfaces().some(({ name }) => name === 'Problem'))!.name;
const documentOf = (mutation: string) => `mutation AtOnce($input: ${selections.inputOf(mutation)}) { answer: ${mutation}(input: $input) { __typename ... on Problem { code message } } }`;

/** Rows of one list that have one place in it. */
const samePlace = (table: string, list: string, more = 'true') =>
  `SELECT '${table} at one place' AS what, string_agg(id, ' ' ORDER BY id) AS which FROM ${table} WHERE ${more} GROUP BY ${list}, position HAVING count(*) > 1`;
const twice = (what: string, table: string, key: string, more = 'true') => `SELECT '${what}', string_agg(id, ' ' ORDER BY id) FROM ${table} WHERE ${more} GROUP BY ${key} HAVING count(*) > 1`;

/** What may never be, whoever does what at the same moment. */
const BROKEN = [
  samePlace('unit_placement', 'programme_id, half_term'),
  samePlace('lesson_sequence', 'unit_id'),
  samePlace('step', 'sequence_id'),
  samePlace('misconception', 'step_id'),
  samePlace('priority', 'plan_id'),
  samePlace('success_criterion', 'priority_id'),
  samePlace('action', 'priority_id, criterion_id', 'plan_id IS NOT NULL'),
  `SELECT 'discussion_link at one place', string_agg(object_id, ' ') FROM discussion_link GROUP BY thread_id, position HAVING count(*) > 1`,
  twice('two years alike', 'programme', `scheme_id, year_group, coalesce(tier::text, '')`),
  twice('two live grants', 'sharing_grant', `object_id, coalesce(recipient_department_id, recipient_work_group_id, recipient_hub_id)`, 'revoked_at IS NULL'),
  twice('two open reports', 'post_report', 'post_id, reporter_id', 'settled_at IS NULL'),
  `SELECT 'a gap among events', s.scope FROM event_scope s JOIN LATERAL (SELECT count(*) AS count, min(seq) AS first, max(seq) AS last FROM event e WHERE e.scope = s.scope) e ON true
     WHERE e.last IS DISTINCT FROM s.seq OR e.count <> e.last - e.first + 1`,
  `SELECT 'a thread that counts wrong', d.id FROM discussion d WHERE d.last_seq < (SELECT coalesce(max(p.seq), 0) FROM post p WHERE p.thread_id = d.id)`,
  `SELECT 'an answer in another thread', p.id FROM post p JOIN post q ON q.id = p.parent_id WHERE q.thread_id <> p.thread_id OR p.root_id <> q.root_id`,
  `SELECT 'something of a post in another thread', x.id FROM post p JOIN (SELECT id, post_id, thread_id FROM action UNION ALL SELECT id, post_id, thread_id FROM post_report) x ON x.post_id = p.id WHERE x.thread_id <> p.thread_id`,
  `SELECT 'a file in two threads', f.file_id FROM post_file f JOIN post p ON p.id = f.post_id GROUP BY f.file_id HAVING count(DISTINCT p.thread_id) > 1`,
  `SELECT 'an action beside its criterion', a.id FROM action a JOIN success_criterion c ON c.id = a.criterion_id WHERE a.plan_id <> c.plan_id OR a.priority_id <> c.priority_id`,
  `SELECT 'a comment resolved by nobody', id FROM comment WHERE (resolved_at IS NULL) <> (resolved_by_id IS NULL)`,
  `SELECT 'a decided suggestion that is open', id FROM suggestion WHERE (status = 'OPEN') <> (decided_at IS NULL)`,
  `SELECT 'a word after the decision', v.decision_id FROM decision_voice v JOIN decision d ON d.id = v.decision_id WHERE v.at > d.decided_at`,
  `SELECT 'words in a closed thread', p.id FROM post p JOIN discussion d ON d.id = p.thread_id WHERE d.closed_at IS NOT NULL AND d.merged_into_id IS NULL AND p.note = 'POST' AND p.moved_from_id IS NULL AND p.created_at > d.closed_at`,
].join('\nUNION ALL\n');
