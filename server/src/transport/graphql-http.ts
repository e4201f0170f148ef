import { ApolloServer, HeaderMap, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError, OperationTypeNode, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { BODY_BYTES, checkSize, LARGE_BODY_BYTES } from './body-limits.ts';
import { executeInTime } from './execution.ts';
import { findOperation, PARSE_OPTIONS, untrusted, type OperationRequest, type Operations } from './operations.ts';

export interface GraphqlHttpParts<C extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly operations: Operations;
  /** What a client may read of an error. */
  readonly mask: (error: unknown) => GraphQLFormattedError;
  /** The context of a request. @throws GraphQLError UNAUTHENTICATED for a token that is not valid, CONFLICT for what somebody else wrote */
  readonly context: (request: Request) => Promise<C>;
  /** Whether this request may send a document of its own. */
  readonly mayRunOwn: (context: C, request: Request) => boolean;
  /** Mutations that may carry up to 1.5 MB. */
  readonly large: ReadonlySet<string>;
}

/** GraphQL over HTTP: JSON by POST alone, through the same door and the same executor as the socket. */
export async function createGraphqlHttp<C extends BaseContext>(parts: GraphqlHttpParts<C>): Promise<{ handlers: (RequestHandler | ErrorRequestHandler)[]; stop(): Promise<void> }> {
  const { schema, operations, mask, context, mayRunOwn, large } = parts;
  const apollo = new ApolloServer<C>({
    schema,
    // Our own rules say who may look into the schema, for the socket as well.
    introspection: true,
    parseOptions: PARSE_OPTIONS,
    validationRules: operations.rules,
    documentStore: sharedStore(operations),
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    formatError: (_formatted, error) => mask(error),
    plugins: [ApolloServerPluginLandingPageDisabled(), ownExecution(parts)],
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const contexts = new WeakMap<Request, C>();
  const prepare: RequestHandler = async (request, response, next) => {
    const contextValue = await context(request);
    contexts.set(request, contextValue);
    const body = (request.body ?? {}) as OperationRequest;
    const isNamed = body.extensions?.['persistedQuery'] !== undefined;
    // What has no text, Apollo says itself what it lacks.
    if (!isNamed && (typeof body.query !== 'string' || body.query === '')) return next();
    const text = operations.textOf(body);
    if (!text.isTrusted && !mayRunOwn(contextValue, request)) throw untrusted();
    const document = operations.document(text);
    if (!('kind' in document)) return refuse(request, response, document.map(mask));
    const bytes = bytesOf.get(request) ?? 0;
    // Apollo would take a name for one that it is to register.
    if (isNamed) request.body = { ...body, query: text.text, extensions: {} };
    if (bytes > BODY_BYTES) checkSize(bytes, isLarge(document, body.operationName, large));
    next();
  };
  const execute = expressMiddleware(apollo, { context: async ({ req }) => contexts.get(req)! });
  return { handlers: [postOnly, readBody, prepare, execute, answerAsGraphql(mask)], stop: () => apollo.stop() };
}

const postOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && request.is('application/json')) return next();
  const message = request.method === 'POST' ? 'Send JSON.' : 'Send operations by POST.';
  if (request.method !== 'POST') response.setHeader('Allow', 'POST');
  response.status(request.method === 'POST' ? 415 : 405).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
};

const bytesOf = new WeakMap<object, number>();

const readBody = express.json({
  limit: LARGE_BODY_BYTES,
  verify: (request, _response, body) => void bytesOf.set(request, body.length),
});

function isLarge(document: DocumentNode, operationName: string | null | undefined, large: ReadonlySet<string>): boolean {
  return findOperation(document, operationName)?.fields.every((field) => large.has(field)) ?? false;
}

/** Answers a document that cannot be run, in the media type that was asked for. */
function refuse(request: Request, response: Response, errors: readonly GraphQLFormattedError[]): void {
  const type = request.accepts(['application/json', 'application/graphql-response+json']) || 'application/json';
  response.status(400).type(type).send(JSON.stringify({ errors }));
}

/** Lets Apollo find what either transport parsed and checked before, and the trusted documents, which need no check. */
function sharedStore({ recall, remember }: Operations) {
  // Apollo puts the schema's hash before that of the text.
  const hashIn = (key: string) => key.slice(-64);
  return {
    get: async (key: string) => recall(hashIn(key)),
    set: async (key: string, document: Parameters<typeof remember>[1]) => remember(hashIn(key), document),
    delete: async () => false,
  };
}

/** Weighs an operation with its variables, and executes it in time. */
function ownExecution<C extends BaseContext>({ schema, operations, mask }: GraphqlHttpParts<C>): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw overSocket();
          if (operation) operations.checkCost(document, operation, request.variables);
        },
        async responseForOperation({ document, operation, operationName, request, contextValue }) {
          // Without one, Apollo says itself what is missing.
          if (!operation) return null;
          const result = await executeInTime({ schema, document, operationName, variableValues: request.variables, contextValue });
          return {
            http: { status: statusOf(result), headers: new HeaderMap() },
            body: { kind: 'single', singleResult: result.errors ? { ...result, errors: result.errors.map(mask) } : result },
          };
        },
      };
    },
  };
}

function overSocket(): GraphQLError {
  return new GraphQLError('Subscriptions are sent over the WebSocket at this address, graphql-transport-ws.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

function statusOf({ errors, data }: { errors?: readonly GraphQLError[]; data?: unknown }): number | undefined {
  const stated = errors?.map(({ extensions }) => (extensions['http'] as { status?: number } | undefined)?.status).find((status) => status !== undefined);
  return stated ?? (errors && data === undefined ? 400 : undefined);
}

/** Answers what went wrong before GraphQL began as GraphQL does. */
function answerAsGraphql(mask: GraphqlHttpParts<BaseContext>['mask']): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = error instanceof GraphQLError ? error : bodyError((error as { status?: number }).status);
    if (known === null) return next(error);
    response.status((known.extensions['http'] as { status: number }).status).json({ errors: [mask(known)] });
  };
}

function bodyError(status: number | undefined): GraphQLError | null {
  if (status === undefined || status < 400 || status >= 500) return null;
  const code = status === 413 ? 'TOO_LARGE' : 'BAD_REQUEST';
  const message = status === 413 ? 'This request is too large. Nothing was changed.' : 'This request could not be read. Nothing was changed.';
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
