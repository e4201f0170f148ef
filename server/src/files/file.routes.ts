import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import type { Asker } from '../asker.ts';
import { forbidden } from '../platform/errors.ts';
import { asAttachment } from './file-name.ts';
import type { FileService } from './file.service.ts';
import { readUpload } from './read-upload.ts';
import { createUploadSlots } from './upload-slots.ts';

export interface FileRouteParts {
  readonly services: { readonly files: FileService };
  /** The context of a request that reads, or that uploads; its `asker` throws where nobody is signed in. */
  readonly createContext: (request: Request, purpose: 'read' | 'upload') => Promise<{ asker(): Promise<Asker> }>;
}

/**
 * `POST /files` takes one file of 10 MB as a multipart form and answers `{ id, name, mediaType, bytes }`; `GET /files/:id` hands it
 * out, always to be kept and never to be shown. Mount it behind the check of Origin.
 */
export function fileRoutes({ services, createContext }: FileRouteParts): Router {
  const router = Router();
  const slots = createUploadSlots();

  router.post('/files', async (request, response) => {
    // A form of another site cannot set it; as for GraphQL. A token is no cookie that a browser would add.
    if (request.headers.authorization === undefined && !request.headers['apollo-require-preflight']) {
      throw forbidden('Files are uploaded by the product’s own pages. Nothing was kept.');
    }
    // Who it is comes before the body: nobody makes the server read 10 MB unless they are signed in.
    const asker = await (await createContext(request, 'upload')).asker();
    const { id, name, mediaType, bytes } = await slots.run(asker.actor.personId, async () => services.files.upload(asker, await readUpload(request)));
    response.json({ id, name, mediaType, bytes });
  });

  router.get('/files/:id', async (request, response) => {
    const asker = await (await createContext(request, 'read')).asker();
    const { file, stream } = await services.files.open(asker, request.params.id);
    sendHeaders(response, file);
    // Whoever goes away in mid-file is no fault of ours; a storage that breaks off ends the answer short of its length.
    await pipeline(stream, response).catch(() => response.destroy());
  });

  return router;
}

function sendHeaders(response: Response, { name, mediaType, bytes }: { name: string; mediaType: string; bytes: number }): void {
  response.setHeader('Content-Type', mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType);
  response.setHeader('Content-Length', bytes);
  response.setHeader('Content-Disposition', asAttachment(name));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'private, no-store');
}
