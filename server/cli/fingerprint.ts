import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One hash over the names and bytes of files; folders are walked. Paths are relative to `root`.
 * Contents, not times: a fresh clone and a copied folder must give the same answer.
 */
export function fingerprint(root: string, paths: string[], skip: string[] = []): string {
  const hash = createHash('sha256');
  const visit = (path: string) => {
    const full = join(root, path);
    if (skip.includes(path) || !existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
      return;
    }
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  };
  for (const path of [...paths].sort()) visit(path);
  return hash.digest('hex');
}

/**
 * Runs `work` unless it last succeeded under the same fingerprint and its `output` is still there.
 * @returns whether it ran
 */
export async function onlyWhenChanged(
  step: { stampFile: string; print: string; output: string },
  work: () => Promise<void>,
): Promise<boolean> {
  const unchanged =
    existsSync(step.output) && existsSync(step.stampFile) && readFileSync(step.stampFile, 'utf8') === step.print;
  if (unchanged) return false;
  await work();
  mkdirSync(dirname(step.stampFile), { recursive: true });
  writeFileSync(step.stampFile, step.print);
  return true;
}
