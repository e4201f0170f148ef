import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

interface FoundChromium {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

/** A browser under test talks to the server under test and to nobody else. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/** A browser that a busy machine kept from starting is started again, so many times in all; what it is to show is never tried again. */
const STARTS = 3;
/** How long one may take to start, in milliseconds. */
const START_MS = 30_000;

/**
 * Opens a headless Chromium: the one of CHROMIUM_PATH, one that is installed, or the one npm brings
 * (CHROMIUM_PATH=npm asks for that).
 */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  const launch = () => chromium.launch({
    executablePath,
    timeout: START_MS,
    args: [...args, ...quiet],
    // Chromium refuses its sandbox to root, and containers have none to give.
    chromiumSandbox: false,
    ...(env ? { env: { ...process.env, ...env } as Record<string, string> } : {}),
  });
  for (let start = 1; start < STARTS; start++) {
    try {
      return await launch();
    } catch (error) {
      console.warn(`Chromium did not start, and is started again: ${String(error)}`);
    }
  }
  return launch();
}

async function findChromium(): Promise<FoundChromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named && named !== 'npm') return { executablePath: named, args: [] };
  const installed = named === 'npm' ? undefined : findInstalled();
  return installed ? { executablePath: installed, args: [] } : unpackPackaged();
}

function findInstalled(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return places.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks @sparticuz/chromium (made for a bare serverless machine) once, with the shared libraries that it lacks elsewhere. */
async function unpackPackaged(): Promise<FoundChromium> {
  const folder = join(import.meta.dirname, '../../.build/chromium');
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    // Its own list of arguments switches web security and site isolation off: not what a browser test should run on.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  // In a process of its own: the package sets up its environment when it is imported, and unpacks into TMPDIR.
  const script = `const { default: packaged } = await import('@sparticuz/chromium'); await packaged.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  const fonts = join(folder, 'fonts');
  writeFileSync(
    join(unfinished, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // another test file was faster
  }
}
