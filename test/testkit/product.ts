import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The whole product as `npm start` runs it: its own process, its own embedded Postgres, its own data folder. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  /** What it has printed since it was last started. */
  output(): string;
  /** Starts it, and waits until it is ready. @returns milliseconds that took */
  start(): Promise<number>;
  /** Kills the server like a power cut would: no handler runs. Postgres lives on. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits. @returns the exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** A product that is not started yet, on a free port. */
export async function createProduct(env: NodeJS.ProcessEnv = {}): Promise<Product> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'coherence-product-'));
  // The system user that Postgres runs as must be able to reach it.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running: ChildProcess | null = null;
  let printed = '';

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const child = running;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = (await exited) as [number | null];
    running = null;
    return code;
  }

  const product: Product = {
    url,
    dataDir,
    output: () => printed,
    async start() {
      const started = performance.now();
      printed = '';
      const child = spawn(process.execPath, ['server/cli/start.ts'], {
        cwd: projectRoot,
        env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'warn', ...env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running = child;
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      while (!(await isReady(url))) {
        if (child.exitCode !== null) throw new Error(`The product did not start:\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return Math.round(performance.now() - started);
    },
    kill: async () => void (await stop('SIGKILL')),
    stop,
    async remove() {
      // Killed, it leaves Postgres running: a last start takes it over, so that the stop ends both.
      if (running === null) await product.start();
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return product;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
