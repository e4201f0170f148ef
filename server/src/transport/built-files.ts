import sirv from 'sirv';

const YEAR_S = 365 * 86_400;

/**
 * Serves a folder of built files as they were at the start, with the compressed twins that the build left beside them.
 * A file that is gone meanwhile, since a build put others in its place, costs that one answer and not the process.
 * @param kept whether their names carry hashes, so that browsers may keep them for ever
 */
export function serveBuiltFiles(folder: string, kept: boolean): ReturnType<typeof sirv> {
  return sirv(folder, {
    brotli: true,
    gzip: true,
    ...(kept ? { immutable: true, maxAge: YEAR_S } : { etag: true, extensions: [] }),
    // sirv does not listen to the errors of the file it sends; its length is promised already, so the answer can only be cut off.
    setHeaders: (response) => void response.once('pipe', (file) => file.once('error', () => response.destroy())),
  });
}
