import { Router, json, type Request } from 'express';
import { z } from 'zod';
import type { Asker } from '../asker.ts';
import { invalid } from '../platform/errors.ts';
import type { CurriculumImportService } from './curriculum-import.service.ts';
import { IMPORT_LIMITS } from './reading/limits.ts';

export interface ImportRouteParts {
  readonly services: { readonly imports: CurriculumImportService };
  /** The context of a request; its `asker` throws where nobody is signed in. */
  readonly createContext: (request: Request) => Promise<{ asker(): Promise<Asker> }>;
}

const upload = z.object({
  files: z
    .array(z.object({ name: z.string().trim().min(1).max(200), body: z.string() }), 'Choose the Turtle files of a curriculum.')
    .min(1, 'Choose the Turtle files of a curriculum.')
    .max(IMPORT_LIMITS.files, `Choose ${IMPORT_LIMITS.files} files at most.`),
});

/** JSON writes a line break or a quotation mark as two bytes. */
const BODY_BYTES = IMPORT_LIMITS.bytes * 1.25;

/**
 * `POST /curriculum-uploads` takes `{ files: [{ name, body }] }`, 20 MB together, and answers `{ uploadId }` for
 * startCurriculumImport: more than a GraphQL request may carry. Mount it behind the check of Origin.
 */
export function importRoutes({ services, createContext }: ImportRouteParts): Router {
  const router = Router();
  router.post(
    '/curriculum-uploads',
    // Who it is comes before the body: nobody makes the server read 20 MB unless they are signed in.
    async (request, response, next) => {
      response.locals['asker'] = await (await createContext(request)).asker();
      next();
    },
    json({ limit: BODY_BYTES }),
    async (request, response) => {
      const result = upload.safeParse(request.body);
      if (!result.success) throw invalid(result.error.issues[0]!.message, 'files');
      response.json(await services.imports.upload(response.locals['asker'] as Asker, result.data.files));
    },
  );
  return router;
}
