import type { PublishedCurriculum, TurtleFile } from '../published-curriculum.ts';
import { extractCurriculum } from './extract-curriculum.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { parseTurtle } from './parse-turtle.ts';
import { incomplete, tooLarge } from './problems.ts';

/**
 * Reads a published curriculum from Turtle files, on the calling thread; see `readCurriculumInWorker` for a server's.
 * @param onProgress told the share read, from 0 to 1
 * @throws DomainProblem IMPORT_UNREADABLE, IMPORT_FOREIGN, IMPORT_INCOMPLETE or IMPORT_TOO_LARGE
 */
export function readCurriculum(files: readonly TurtleFile[], onProgress: (share: number) => void = () => {}): PublishedCurriculum {
  checkSize(files);
  const total = files.reduce((sum, file) => sum + file.body.length, 0);
  const graph = parseTurtle(files, (characters) => onProgress(total === 0 ? 1 : characters / total));
  return extractCurriculum(graph, files);
}

/** Refuses what is too much before anything is read. @throws DomainProblem IMPORT_TOO_LARGE or IMPORT_INCOMPLETE */
export function checkSize(files: readonly TurtleFile[]): void {
  if (files.length === 0) throw incomplete('No file was given.', 'Choose the Turtle files of a curriculum.');
  if (files.length > IMPORT_LIMITS.files) throw tooLarge(`More than ${IMPORT_LIMITS.files} files were given.`);
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.body), 0);
  if (bytes > IMPORT_LIMITS.bytes) {
    const megabytes = (size: number) => `${Math.ceil(size / (1024 * 1024))} MB`;
    throw tooLarge(`The files hold ${megabytes(bytes)} together; an import may hold ${megabytes(IMPORT_LIMITS.bytes)}.`);
  }
}
