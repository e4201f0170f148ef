// Before npm start, test and dev: installs what the lockfile names, unless exactly that is installed already.
// Plain JavaScript, because on a bare machine it runs before anything is there, on whatever Node brought npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);

// pnpm keeps a copy of the lockfile it installed; asking pnpm itself takes seconds at every start.
if (read('node_modules/.pnpm/lock.yaml') !== read('pnpm-lock.yaml')) {
  const { packageManager } = JSON.parse(read('package.json'));
  console.log('Installing packages…');
  // --prod=false: building is part of starting, so the tools are needed with NODE_ENV=production too.
  const args = ['--yes', packageManager, '--dir', root, 'install', '--frozen-lockfile', '--prefer-offline', '--prod=false', '--loglevel=error'];
  // CI: what another tool (npm install) put into node_modules is replaced without asking.
  const env = { ...process.env, CI: 'true' };
  // From elsewhere, because npx would take the pnpm inside the very folder that this pnpm may have to replace.
  const { status, error } = spawnSync('npx', args, { cwd: tmpdir(), env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(`npx did not start: ${error.message}`);
  if (status !== 0) console.error('The packages could not be installed; is the npm registry reachable?');
  process.exit(status ?? 1);
}
