import type { IncomingMessage, Server } from 'node:http';
import type { Express, Request } from 'express';
import { GraphQLError } from 'graphql';
import trusted from '../../schema/operations.json' with { type: 'json' };
import { tokenMayChange } from './api-tokens/token-scope.ts';
import { createContext, type Context, type ContextParts, type Viewer } from './context.ts';
import type { Identify } from './identify.ts';
import { DomainProblem, forbidden } from './platform/errors.ts';
import type { Log } from './platform/log.ts';
import { createSchema } from './schema.ts';
import { maskError } from './transport/error-masking.ts';
import { EXPLORER_API, serveExplorer } from './transport/explorer.ts';
import { createGraphqlHttp } from './transport/graphql-http.ts';
import { httpStatusOf } from './transport/http.ts';
import { createOperations } from './transport/operations.ts';
import type { OriginCheck } from './transport/origins.ts';
import type { SocketLimits } from './transport/socket-limits.ts';
import { attachSockets, createSocketServer, type Admission, type SocketServer } from './transport/websocket.ts';

/** Where GraphQL is; the explorer has an address of its own, where people signed in may send documents of their own. */
const API = '/graphql';

/** Mutations that a socket drops first where it sends too fast, and those that may be large. */
const PRESENCE = new Set(['setPresence', 'setScopePresence']);
const LARGE = new Set(['pushDocumentUpdate', 'parkDocumentEdit']);

/** Names the person who wrote what a page sends: whoever signs in on the same browser meanwhile does not say it in their name. */
const SENT_BY = 'x-coherence-person';

export interface EdgeParts {
  readonly http: Server;
  readonly app: Express;
  readonly log: Log;
  readonly production: boolean;
  readonly contextParts: ContextParts;
  readonly identify: Identify;
  readonly isOurOrigin: OriginCheck;
  readonly limits: SocketLimits;
  /** The built explorer's folder; null serves none. */
  readonly explorerDir: string | null;
}

export interface Edge {
  readonly sockets: SocketServer;
  /** The context of a request that is no GraphQL and changes nothing. */
  readContext(request: Request): Promise<Context>;
  /** The same of an upload for a mutation that is to follow. @throws DomainProblem where its token may not make that */
  uploadContext(request: Request, mutation: string): Promise<Context>;
  stop(): Promise<void>;
}

/** Puts GraphQL on HTTP and on the socket: the same schema, documents, limits, identities and masks for both. */
export async function createEdge(parts: EdgeParts): Promise<Edge> {
  const { http, app, log, production, contextParts, identify, isOurOrigin, limits, explorerDir } = parts;
  const { schema } = createSchema();
  const operations = createOperations({ schema, trusted, introspection: !production });
  const mask = (error: unknown) => maskError(error, log, { hideSuggestions: production });
  const mayRunOwn = (viewer: Viewer | null, path: string) => !production || viewer?.token != null || (viewer !== null && path === EXPLORER_API);

  const requestContext = async (request: Request) => {
    const viewer = await identify.viewerOf(request.headers);
    const meant = request.headers[SENT_BY];
    if (meant !== undefined && viewer !== null && viewer.personId !== meant) throw new DomainProblem('CONFLICT', 'Somebody else is signed in on this browser now. Nothing was changed: sign in again as yourself, then repeat it.');
    return createContext(contextParts, { socket: null, viewer });
  };

  const graphql = await createGraphqlHttp<Context>({
    schema,
    operations,
    mask,
    large: LARGE,
    context: (request) => requestContext(request).catch(asGraphqlError),
    mayRunOwn: ({ viewer }, request) => mayRunOwn(viewer, request.baseUrl),
  });
  app.use([API, EXPLORER_API], ...graphql.handlers);
  const mayOpen = async (request: Request) => !production || (await identify.viewerOf(request.headers).catch(nobody)) !== null;
  serveExplorer(app, explorerDir, { schema, mayOpen });

  async function admit(request: IncomingMessage): Promise<Admission<Viewer>> {
    const path = pathOf(request);
    if (path !== API && path !== EXPLORER_API) return '404 Not Found';
    const { origin, authorization } = request.headers;
    // A program that shows a token has no origin; a page always has.
    if (origin === undefined ? authorization === undefined : !isOurOrigin(origin)) return '403 Forbidden';
    const viewer = await identify.viewerOf(request.headers).catch(nobody);
    return viewer ?? '401 Unauthorized';
  }

  const sockets = createSocketServer<Viewer>({
    schema,
    operations,
    log,
    limits,
    admit,
    mask,
    mayRunOwn: (viewer, request) => mayRunOwn(viewer, pathOf(request)),
    context: (viewer, operation) => createContext(contextParts, { ...operation, viewer }),
    stillLive: (sessionIds) => identify.stillLive(sessionIds),
    droppable: PRESENCE,
    large: LARGE,
  });
  attachSockets(http, sockets);

  return {
    sockets,
    readContext: requestContext,
    async uploadContext(request, mutation) {
      const context = await requestContext(request);
      if (!tokenMayChange(context.viewer?.token ?? null, mutation)) throw forbidden('This token may only read. Nothing was changed.');
      return context;
    },
    stop: () => graphql.stop(),
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0]!;
}

function nobody(error: unknown): null {
  if (error instanceof DomainProblem) return null;
  throw error;
}

function asGraphqlError(error: unknown): never {
  if (!(error instanceof DomainProblem)) throw error;
  throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: httpStatusOf(error.code) } } });
}
