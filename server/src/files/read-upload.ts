import type { IncomingMessage } from 'node:http';
import { Busboy } from '@fastify/busboy';
import { DomainProblem, invalid } from '../platform/errors.ts';

/** The most bytes of one file. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** After how many milliseconds an upload that has not arrived is given up. */
const DEADLINE_MS = 60_000;

export interface Upload {
  readonly bytes: Buffer;
  /** As the sender gave it. */
  readonly name: string;
  /** Fields beside the file. */
  readonly fields: ReadonlyMap<string, string>;
}

const tooLarge = () => new DomainProblem('TOO_LARGE', 'This file is larger than 10 MB. It was not kept: make it smaller, or share a link to it.', 'file');
const unreadable = () => invalid('This upload could not be read. Nothing was kept; choose the file again.', 'file');

/**
 * Reads the one file of a multipart form.
 * @throws DomainProblem TOO_LARGE above 10 MB, as soon as that is known; INVALID_INPUT where there is no file, more than one, or no form
 */
export function readUpload(request: IncomingMessage, deadlineMs = DEADLINE_MS): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const type = request.headers['content-type'];
    if (type === undefined || !/^multipart\/form-data\s*;/i.test(type)) return reject(unreadable());
    // The form around the file is small.
    if (Number(request.headers['content-length'] ?? 0) > MOST_FILE_BYTES + 16_384) return reject(tooLarge());
    const form = new Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: { files: 1, fileSize: MOST_FILE_BYTES, fields: 4, fieldSize: 1_000, fieldNameSize: 40, parts: 6, headerPairs: 20, headerSize: 4_096 },
    });
    const fields = new Map<string, string>();
    let found: { name: string; chunks: Buffer[] } | null = null;
    const timer = setTimeout(() => fail(invalid('This upload took too long. Nothing was kept; try again on a better connection.', 'file')), deadlineMs);

    function over(): void {
      clearTimeout(timer);
      request.unpipe(form);
      request.off('aborted', aborted);
    }
    function fail(problem: DomainProblem): void {
      over();
      // What is still coming is let pass, so that the answer can be read.
      request.resume();
      reject(problem);
    }
    const aborted = () => fail(unreadable());

    form.on('field', (name, value) => void fields.set(name, value));
    form.on('file', (_field, stream, name) => {
      const chunks: Buffer[] = [];
      found = { name: name ?? '', chunks };
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('limit', () => fail(tooLarge()));
      stream.on('error', () => fail(unreadable()));
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) form.on(limit, () => fail(invalid('One file at a time. Nothing was kept.', 'file')));
    form.on('error', () => fail(unreadable()));
    form.on('finish', () => {
      if (found === null) return fail(invalid('Choose a file; nothing was kept.', 'file'));
      over();
      resolve({ name: found.name, bytes: Buffer.concat(found.chunks), fields });
    });
    request.on('aborted', aborted);
    request.pipe(form);
  });
}
