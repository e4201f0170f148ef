import { DEMO_PASSWORD, demoPeople } from '../../prisma/seed/community/demo-people.ts';
import { isEmptyDatabase, seedDemo } from '../../prisma/seed/seed.ts';
import { createApp, type App } from './app.ts';
import { systemClock } from './platform/clock.ts';
import { readEnvironment } from './platform/config.ts';
import { createLog, type Log } from './platform/log.ts';
import { keepSecret } from './platform/secret.ts';
import { openStorage } from './platform/open-storage.ts';

export interface RunOptions {
  readonly databaseUrl: string;
  /** Whether the database is our own embedded one. */
  readonly embedded: boolean;
  readonly dataDir: string;
  readonly clientDir: string;
  readonly explorerDir: string;
  /** How long a document that nobody has open stays in memory, in milliseconds; half a minute where it is not given. */
  readonly documentIdleMs?: number;
  /** Stops what was started before the server, such as the embedded database. */
  onStopped(): Promise<void>;
}

/** How long requests and commits under way are waited for when the process is asked to stop. */
const DRAIN_MS = 10_000;

/** Runs the product until INT or TERM; the database is migrated already. */
export async function runServer(options: RunOptions): Promise<void> {
  const env = readEnvironment(process.env);
  const log = createLog(env.LOG_LEVEL);
  const production = env.NODE_ENV === 'production';
  const app = await createApp({
    databaseUrl: options.databaseUrl,
    clock: systemClock,
    log,
    secret: keepSecret(env.SECRET, options.dataDir),
    storage: await openStorage(env),
    production,
    clientDir: options.clientDir,
    explorerDir: options.explorerDir,
    socketLimits: {
      messages: { perSecond: env.SOCKET_MESSAGES_PER_SECOND, burst: env.SOCKET_MESSAGES_BURST },
      socketsPerPerson: env.SOCKETS_PER_PERSON,
    },
    postsPerHour: env.POSTS_PER_HOUR,
    documentIdleMs: options.documentIdleMs,
    fileRoom: env.FILES_MB_PER_SCHOOL * 1024 * 1024,
    publicUrl: env.PUBLIC_URL,
    trustedOrigins: env.TRUSTED_ORIGINS.split(',').map((origin) => origin.trim()).filter(Boolean),
    trustProxy: env.TRUST_PROXY,
  });

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    const giveUp = new Promise<void>((resolve) => setTimeout(resolve, DRAIN_MS).unref());
    void Promise.race([app.close(), giveUp])
      .catch((error: unknown) => log.error({ err: error }, 'draining failed'))
      .then(() => options.onStopped())
      .catch((error: unknown) => log.error({ err: error }, 'stopping the database failed'))
      .then(() => process.exit(0));
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));

  const firstLink = await fillWhenEmpty(app, production, log);
  const address = await app.listen(env.PORT, env.HOST);
  await greet(app, address, firstLink);
}

/**
 * Fills an empty database with the demo. In production it makes a hub instead, and answers with the link by which its lead comes in;
 * as long as nobody has used it, each start makes a new one and the earlier ones no longer work.
 */
async function fillWhenEmpty(app: App, production: boolean, log: Log): Promise<string | null> {
  const { db, clock, ids } = app.deps;
  if (!production) {
    if (await isEmptyDatabase(db.service)) await seedDemo({ service: db.service, clock, ids, log });
    return null;
  }
  if ((await db.service.person.count()) > 0) return null;
  const hub =
    (await db.service.hub.findFirst()) ??
    (await db.service.hub.create({ data: { id: ids.next('hub'), name: 'Your Maths Hub', createdAt: clock.now() } }));
  return `/invitation/${await app.services.invitations.inviteFirstHubLead(hub.id)}`;
}

/** Says where the product is, and who can sign in to the demo. */
async function greet(app: App, address: string, firstLink: string | null): Promise<void> {
  const lines = ['', `Coherence is at ${address}`];
  if (firstLink !== null) lines.push('', 'The first hub lead comes in by this link, once:', `  ${address}${firstLink}`);
  if ((await app.deps.db.service.authUser.count({ where: { email: { endsWith: '@demo.example' } } })) > 0) {
    const people = demoPeople();
    const width = Math.max(...people.map(({ email }) => email.length));
    lines.push('', `The demo's people, all with the password ${DEMO_PASSWORD}`);
    for (const { email, name, role, place, why } of people) lines.push(`  ${email.padEnd(width)}  ${name}, ${role}, ${place}: ${why}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

