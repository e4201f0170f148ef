import { sentBy } from '../graphql/client.ts';
import { Refused } from '../graphql/problem.ts';

/** What one file may weigh, in bytes, and how many go with one post; the server refuses more. */
export const FILE_LIMIT = 10 * 1024 * 1024;
export const MOST_FILES = 10;

/** A file as the server keeps it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

const LOST_LINE = 'No connection to the server.';

/** Hands a file of a person's to the server, for a post that follows. @throws Refused where it will not take it, TypeError where it cannot be reached */
export async function uploadFile(blob: Blob, name: string, personId?: string): Promise<StoredFile> {
  const body = new FormData();
  body.append('file', blob, name);
  const response = await fetch('/api/files', {
    method: 'POST', credentials: 'same-origin', body,
    // What a form of another site could not set.
    headers: { 'apollo-require-preflight': 'true', ...sentBy(personId) },
  });
  const answer = (await response.json().catch(() => null)) as (StoredFile & { message?: string }) | null;
  if (response.ok && answer?.id) return answer;
  if (response.status >= 500 || response.status === 401 || response.status === 409 || response.status === 429) throw new TypeError(LOST_LINE);
  throw new Refused({ title: answer?.message ?? `“${name}” could not be taken.`, detail: 'What you wrote is kept. Take the file out, or attach another.' });
}

/** "340 KB", "2.1 MB". */
export function fileSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
