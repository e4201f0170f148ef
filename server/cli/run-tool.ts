import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The folder that holds package.json. */
export const projectRoot = join(import.meta.dirname, '../..');

/**
 * Runs a tool of node_modules/.bin and resolves when it ended well; its output is shown only when it did not.
 * @throws with what the tool printed
 */
export function runTool(tool: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(projectRoot, 'node_modules/.bin', tool), args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${tool} ${args.join(' ')} failed:\n${shorten(output)}`));
    });
  });
}

function shorten(output: string): string {
  const lines = stripVTControlCharacters(output).trim().split('\n');
  return lines.length > 60 ? [...lines.slice(0, 60), `… and ${lines.length - 60} more lines`].join('\n') : lines.join('\n');
}

/** Runs `work` if `module` is what Node was started with; a failure ends the process with its message, not a stack. */
export async function runAsProgram(module: ImportMeta, work: () => Promise<void>): Promise<void> {
  if (module.url !== pathToFileURL(process.argv[1] ?? '').href) return;
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
