import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { DomainProblem, type ProblemCode } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { serveBuiltFiles } from './built-files.ts';
import type { OriginCheck } from './origins.ts';

export interface HttpParts {
  readonly log: Log;
  readonly https: boolean;
  readonly trustProxy: number;
  readonly isOurOrigin: OriginCheck;
  readonly ready: () => Promise<boolean>;
}

/** What every answer knows of its request, in `response.locals`. */
export interface RequestLocals {
  requestId: string;
  /** Of this answer's styles. */
  nonce: string;
  log: Log;
}

/** Reads them. */
export function localsOf(response: Response): RequestLocals {
  return response.locals as RequestLocals;
}

/** The Express app with what holds for every request: its id, its log, headers, health. */
export function createHttpApp({ log, https, trustProxy, isOurOrigin, ready }: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.use((request, response, next) => {
    const requestId = randomUUID();
    Object.assign(response.locals, { requestId, nonce: randomBytes(16).toString('base64'), log: log.child({ requestId }) } satisfies RequestLocals);
    response.setHeader('X-Request-Id', requestId);
    const started = performance.now();
    response.on('finish', () => {
      const { method } = request;
      const ms = Math.round(performance.now() - started);
      // The path alone: query strings and bodies may hold what people wrote, an invitation's path its token.
      const place = request.path.replace(/(\/invitations?\/)[^/]+/, '$1…');
      localsOf(response).log.debug({ method, path: place, status: response.statusCode, ms }, 'answered');
    });
    next();
  });
  app.use(headers(https));
  app.get('/healthz', (_request, response) => void response.type('text').send('alive'));
  app.get('/readyz', async (_request, response) => {
    const isReady = await ready();
    response.status(isReady ? 200 : 503).type('text').send(isReady ? 'ready' : 'not ready');
  });
  app.use(['/graphql', '/explorer/graphql', '/api'], noStore, sameOrigin(isOurOrigin));
  return app;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Refuses writes that a page of another origin sends; programs without an Origin pass and are stopped by the missing cookie. */
function sameOrigin(isOurOrigin: OriginCheck): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origin === undefined || isOurOrigin(origin)) return next();
    response.status(403).json({ code: 'FORBIDDEN', message: 'This page is not of Coherence. Nothing was changed.' });
  };
}

function headers(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${localsOf(response as Response).nonce}'`],
        // React and KaTeX set styles through the DOM, which needs no permission; Tiptap and SVG attributes do.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Serves the built client: hashed files for ever, every other address its page, with the nonce of this answer. */
export function serveClient(app: Express, clientDir: string): void {
  const page = readFileSync(path.join(clientDir, 'index.html'), 'utf8');
  app.use('/assets', serveBuiltFiles(path.join(clientDir, 'assets'), true), (_request, response) => void response.sendStatus(404));
  const servePage: RequestHandler = (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(page.replaceAll('__CSP_NONCE__', localsOf(response).nonce));
  };
  // Before the files, or the page would go out without its nonce.
  app.get('/index.html', servePage);
  app.use(serveBuiltFiles(clientDir, false));
  app.get(['/', '/*splat'], servePage);
}

const STATUS: Partial<Record<ProblemCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVITATION_INVALID: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  IMPORT_TOO_LARGE: 413,
  NO_ROOM: 413,
  RATE_LIMITED: 429,
};

/** The HTTP status that a problem is answered with. */
export function httpStatusOf(code: ProblemCode): number {
  return STATUS[code] ?? 400;
}

/** The last handler: problems as `{ code, message, field }`, anything else masked and logged. */
export const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof DomainProblem) {
    const { code, message, field } = error;
    return void response.status(httpStatusOf(code)).json({ code, message, field });
  }
  const status = (error as { status?: number }).status;
  if (status === 404) return void response.status(404).type('text').send('Not found');
  if (status !== undefined && status >= 400 && status < 500) {
    const message = status === 413 ? 'This is too large. Nothing was changed.' : 'This request could not be read. Nothing was changed.';
    return void response.status(status).json({ code: status === 413 ? 'TOO_LARGE' : 'INVALID_INPUT', message });
  }
  localsOf(response).log.error({ err: error }, 'a request failed');
  response.status(500).json({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side. Nothing you wrote is lost; try again.' });
};
