import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { serveBuiltFiles } from './built-files.ts';

/** The explorer's own address of the API. */
export const EXPLORER_API = '/explorer/graphql';

/** Its editor makes style elements of its own and works in workers; nothing comes from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface ExplorerParts {
  readonly schema: GraphQLSchema;
  /** Whether whoever asks may have the page and the schema. */
  readonly mayOpen: (request: Request) => Promise<boolean>;
}

/**
 * Serves GraphiQL at /explorer and the schema it shows at /explorer/schema.graphql: the page asks for no introspection, which
 * production refuses to everybody. Without a built page there is none.
 */
export function serveExplorer(app: Express, explorerDir: string | null, { schema, mayOpen }: ExplorerParts): void {
  let sdl: string | null = null;
  const page = explorerDir !== null && existsSync(path.join(explorerDir, 'index.html')) ? readFileSync(path.join(explorerDir, 'index.html'), 'utf8') : null;

  const gate: RequestHandler = async (request, response, next) => {
    if (await mayOpen(request)) return next();
    if (request.path === '/schema.graphql') return void response.status(401).type('text').send('Sign in first.');
    response.redirect(302, `/sign-in?next=${encodeURIComponent('/explorer')}`);
  };

  const router = express.Router();
  if (page !== null) router.use('/assets', serveBuiltFiles(path.join(explorerDir!, 'assets'), true), (_request, response) => void response.sendStatus(404));
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Security-Policy', POLICY);
    next();
  });
  router.get('/schema.graphql', gate, (_request, response) => void response.type('text/plain').send((sdl ??= printSchema(lexicographicSortSchema(schema)))));
  if (page !== null) router.get('/', gate, (_request, response) => void response.type('html').send(page));
  router.use((_request, response) => void response.status(404).type('text').send('Not found'));
  app.use('/explorer', router);
}
