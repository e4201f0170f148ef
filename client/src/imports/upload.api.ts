import { Refused } from '../graphql/problem.ts';

/** What one upload may carry in all, in bytes; the server refuses more. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** Hands files to the server; answers the id an import is started with. @throws Refused */
export async function uploadCurriculum(files: readonly File[]): Promise<string> {
  const body = JSON.stringify({ files: await Promise.all(files.map(async (file) => ({ name: file.name, body: await file.text() }))) });
  let response: Response;
  try {
    response = await fetch('/api/curriculum-uploads', { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body });
  } catch {
    throw new Refused({ title: 'The files did not reach the server.', detail: 'Nothing was changed, and your files are still chosen here. Try again once you are online.' });
  }
  const answer = (await response.json().catch(() => null)) as { uploadId?: string; message?: string } | null;
  if (response.ok && answer?.uploadId) return answer.uploadId;
  throw new Refused({
    title: answer?.message ?? 'The server could not take these files.',
    detail: 'Nothing was changed. Choose other files, or try again in a minute.',
  });
}
