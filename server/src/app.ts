import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuditService } from './audit/audit.service.ts';
import { askerOf } from './context.ts';
import { createImportTasks } from './curriculum-import/compose-import.ts';
import { importRoutes } from './curriculum-import/curriculum-import.routes.ts';
import { createCommentAnchors } from './comments/comment-anchors.store.ts';
import { createCompactionThread } from './documents/log/compaction-thread.ts';
import { createDocumentAccess, createDocumentPeople, createDocumentStructure } from './documents/document-access.ts';
import { createPostgresDocumentLog } from './documents/log/document-log.store.ts';
import { createPostgresLostWords } from './documents/lost-words/lost-words.store.ts';
import { createDocumentEngine, type DocumentEngine } from './documents/engine.ts';
import { createEdge } from './edge.ts';
import { createEventCursors } from './events/event-cursor.ts';
import { createEventService } from './events/event.service.ts';
import { createIdentify } from './identify.ts';
import { fileRoutes } from './files/file.routes.ts';
import { createFileTasks } from './files/file-sweep.ts';
import { createLocalBus } from './platform/bus.ts';
import type { Clock } from './platform/clock.ts';
import { createComplaints } from './platform/complaints.ts';
import { openDatabase } from './platform/database.ts';
import type { Deps } from './platform/deps.ts';
import { createIds } from './platform/ids.ts';
import { startJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { untilReachable } from './platform/reachable.ts';
import type { Storage } from './platform/storage.ts';
import { createProjection } from './projection/projection.ts';
import { createProjectionStore } from './projection/projection.store.ts';
import { createEditMarks } from './sequences/edit-marks.ts';
import { createSharedLoaders } from './loaders.ts';
import { createServices, type Services } from './services.ts';
import { createAcceptInvitation } from './sign-in/accept-invitation.ts';
import { createAttemptLimit } from './sign-in/attempt-limit.ts';
import { createSessions } from './sign-in/better-auth.adapter.ts';
import { signInRoutes } from './sign-in/sign-in.routes.ts';
import { answerErrors, createHttpApp, serveClient } from './transport/http.ts';
import { createOriginCheck } from './transport/origins.ts';
import { SOCKET_LIMITS, type SocketLimits } from './transport/socket-limits.ts';

export interface AppOptions {
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly secret: string;
  /** Where uploaded files are kept. */
  readonly storage: Storage;
  /** Where the random part of ids comes from, for tests that compare bytes; the system's by default. */
  readonly random?: (size: number) => Uint8Array;
  readonly production: boolean;
  /** The built client's folder; null serves the API alone. */
  readonly clientDir: string | null;
  /** The built explorer's folder; null serves none. */
  readonly explorerDir?: string | null;
  /** What one socket and one person may do; security.md's figures where it is not given. */
  readonly socketLimits?: Partial<SocketLimits>;
  /** The address people open, where it is not the one listened on. */
  readonly publicUrl?: string | undefined;
  readonly trustedOrigins?: readonly string[];
  readonly trustProxy?: number;
  /** The most that one person posts in threads within an hour; 30 where it is not given. */
  readonly postsPerHour?: number | undefined;
  /** The room that the files of one school have, in bytes; 5,000 MB where it is not given. */
  readonly fileRoom?: number | undefined;
  /** How long a document that nobody has open stays in memory, in milliseconds; half a minute where it is not given. */
  readonly documentIdleMs?: number | undefined;
}

export interface App {
  readonly deps: Deps;
  readonly services: Services;
  readonly documents: DocumentEngine;
  /** @returns the address people open */
  listen(port: number, host: string): Promise<string>;
  /** Lets requests under way finish, waits for commits, ends sockets and connections. */
  close(): Promise<void>;
}

/** The composition root: every part is made here, once, and given what it needs. */
export async function createApp(options: AppOptions): Promise<App> {
  const { clock, log, production } = options;
  const db = openDatabase({ url: options.databaseUrl, clock });
  await untilReachable(db, log);
  const bus = createLocalBus(log);
  const ids = createIds(clock, options.random);
  const deps: Deps = { db, bus, clock, ids };
  const http = createServer();
  const publicUrl = () => options.publicUrl ?? `http://localhost:${portOf(http)}`;
  const isOurOrigin = createOriginCheck(() => [
    new URL(publicUrl()).origin,
    `http://localhost:${portOf(http)}`,
    `http://127.0.0.1:${portOf(http)}`,
    ...(options.trustedOrigins ?? []),
  ]);

  const complain = createComplaints(log);
  const editMarks = createEditMarks({ db, clock, log });
  const projection = createProjection({
    read: (documentId, look) => documents.read(documentId, look),
    store: createProjectionStore(db.pool),
    anchors: createCommentAnchors(deps),
    clock,
    onError: complain,
  });
  const documents = createDocumentEngine({
    log: createPostgresDocumentLog(db.keyed, db.appending.run),
    lostWords: createPostgresLostWords(db.pool),
    access: createDocumentAccess(db, clock),
    structure: createDocumentStructure(db),
    people: createDocumentPeople(db),
    clock,
    ...(options.documentIdleMs !== undefined && { idleMs: options.documentIdleMs }),
    compaction: createCompactionThread({ connectionString: options.databaseUrl, options: db.keyed.options.options ?? '' }, clock),
    newEpochId: () => ids.next('epoch'),
    newParkedId: () => ids.next('parked'),
    onError: complain,
    onEdited(documentId, roots, by) {
      projection.note(documentId, roots);
      if (by === 'people') editMarks.note(documentId, roots);
    },
    onParked: (documentId) => void services.parkedEdits.tellParked(documentId).catch((error: unknown) => complain(error, 'could not tell that words wait for a decision')),
  });
  bus.subscribe('access', (change) => documents.accessChanged(change));
  const events = createEventService({ db, bus, cursors: createEventCursors(options.secret), log, now: () => clock.now(), sharedLoaders: (scope) => createSharedLoaders(db, scope) });
  const audit = createAuditService({ ...deps, log });
  const services = createServices(deps, { events, documents, audit, storage: options.storage, postsPerHour: options.postsPerHour ?? 30, fileRoom: options.fileRoom ?? 5_000 * 1024 * 1024, anchorMade: (documentId, root) => projection.note(documentId, [root]) });
  bus.subscribe('access', (change) => {
    if ('departmentId' in change) void services.inbox.accessChanged(change.departmentId).catch((error: unknown) => complain(error, 'could not tell inboxes of changed rights'));
  });
  await services.suggestions.finishAcceptances().catch((error: unknown) => complain(error, 'could not look for suggestions whose acceptance was cut short'));
  const jobs = await startJobs({
    pool: db.pool,
    log,
    tasks: {
      ...createImportTasks({
        ...deps,
        log,
        engine: documents,
        askerOf: (personId) => askerOf(db, clock, personId),
        halfTerms: (...of) => services.departments.halfTerms(...of),
      }),
      ...createFileTasks(deps, options.storage),
    },
  });

  const sessions = createSessions({ service: db.service, clock, ids, secret: options.secret, publicUrl: options.publicUrl ?? 'http://localhost' });
  const identify = createIdentify({ db, sessions, apiTokens: services.apiTokens, bus, clock });

  let draining = false;
  const app = createHttpApp({
    log,
    https: publicUrl().startsWith('https://'),
    trustProxy: options.trustProxy ?? 0,
    isOurOrigin,
    ready: async () => !draining && (await db.ping().then(() => true, () => false)),
  });
  const edge = await createEdge({
    http,
    app,
    log,
    production,
    contextParts: { db, clock, services },
    identify,
    isOurOrigin,
    limits: { ...SOCKET_LIMITS, ...options.socketLimits },
    explorerDir: options.explorerDir ?? null,
  });
  app.use('/api', importRoutes({ services, createContext: (request) => edge.uploadContext(request, 'startCurriculumImport') }));
  app.use('/api', fileRoutes({ services, createContext: (request, purpose) => (purpose === 'read' ? edge.readContext(request) : edge.uploadContext(request, 'addPost')) }));
  app.use('/api', signInRoutes({
    sessions,
    bus,
    audit,
    attempts: createAttemptLimit(clock),
    openInvitation: (token) => services.invitations.open(token),
    acceptInvitation: createAcceptInvitation({ ...deps, audit }, sessions, services.invitations),
  }));
  app.use('/api', (_request, response) => void response.status(404).json({ code: 'NOT_FOUND', message: 'There is nothing here.' }));
  if (options.clientDir !== null) serveClient(app, options.clientDir);
  app.use(answerErrors);
  http.on('request', app);

  bus.subscribe('sessionEnded', ({ sessionId }) => edge.sockets.endSession(sessionId));

  return {
    deps,
    services,
    documents,
    async listen(port, host) {
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject);
        http.listen(port, host, () => resolve());
      });
      return publicUrl();
    },
    async close() {
      draining = true;
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      await jobs.stop();
      await projection.close();
      await documents.drain();
      await editMarks.close();
      events.close();
      await edge.sockets.close();
      http.closeIdleConnections();
      await closed;
      await audit.settled();
      await edge.stop();
      await db.close();
    },
  };
}

function portOf(http: Server): number {
  return (http.address() as AddressInfo | null)?.port ?? 0;
}
