import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '../../server/cli/run-tool.ts';
import { freePort } from './free-port.ts';

/** What a server's process can be asked for; see server-probe.ts. */
export interface ProbeAnswers {
  /** Of the whole process so far. */
  readonly cpu: NodeJS.CpuUsage;
  /** Bytes in use after a collection, with the buffers beside the heap; Node has to be given --expose-gc. */
  readonly memory: number;
  /** Milliseconds of the longest collection of garbage since this was last asked. */
  readonly pause: number;
}

/** A server in a process of its own, on a database that is there already. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  /** Whether it still runs. */
  isRunning(): boolean;
  /** Everything it has printed, where it is kept. */
  output(): string;
  ask<Q extends keyof ProbeAnswers>(question: Q): Promise<ProbeAnswers[Q]>;
  /** Asks it to end, kills it where it takes longer than 12 seconds, and waits. */
  stop(): Promise<void>;
  /** Kills it like a power cut would: no handler runs. */
  kill(): Promise<void>;
}

export interface ServerProcessOptions {
  /** The program that Node runs. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** The address that answers when it is ready. */
  readonly ready: string;
  /** Node's own arguments. */
  readonly nodeArguments?: readonly string[];
  /** What to run Node with, such as `taskset`. */
  readonly prefix?: readonly string[];
  /** A free one by default. */
  readonly port?: number;
  /** Whether to keep what it prints; otherwise what it complains of is shown. */
  readonly keepOutput?: boolean;
}

/** A server that has loaded its code and waits: most of a start is done before it is asked for. */
export interface StandbyServer {
  /** Starts it in earnest. @throws as startServerProcess does */
  start(): Promise<ServerProcess>;
  discard(): void;
}

/** Starts a server and waits until it is ready. @throws with what it printed, where it is not within half a minute */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { port, child } = await spawnServer(options);
  return untilReady(child, port, options.ready);
}

/** Loads a server's code ahead; the script has to know of STANDBY, and to wait for `start`. */
export async function standByServerProcess(options: ServerProcessOptions): Promise<StandbyServer> {
  const { port, child } = await spawnServer({ ...options, env: { ...options.env, STANDBY: 'yes' } });
  const loaded = Promise.race([once(child, 'message'), once(child, 'exit')]);
  return {
    async start() {
      await loaded;
      if (child.connected) child.send('start');
      return untilReady(child, port, options.ready);
    },
    discard: () => void child.kill('SIGKILL'),
  };
}

async function spawnServer(options: ServerProcessOptions): Promise<{ port: number; child: ChildProcess }> {
  const { script, env, nodeArguments = [], prefix = [], keepOutput = false } = options;
  const port = options.port ?? (await freePort());
  const [command, ...args] = [...prefix, process.execPath, ...nodeArguments, '--import', join(import.meta.dirname, 'server-probe.ts'), script];
  const child = spawn(command!, args, {
    cwd: projectRoot,
    env: { ...process.env, LOG_LEVEL: 'warn', HOST: '127.0.0.1', ...env, PORT: String(port) },
    stdio: ['ignore', keepOutput ? 'pipe' : 'ignore', keepOutput ? 'pipe' : 'inherit', 'ipc'],
  });
  return { port, child };
}

async function untilReady(child: ChildProcess, port: number, ready: string): Promise<ServerProcess> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));

  for (let tries = 0; !(await fetch(`http://127.0.0.1:${port}${ready}`).then(({ ok }) => ok, () => false)); tries++) {
    if (!isRunning() || tries === 1_500) {
      child.kill('SIGKILL');
      throw new Error(`The server did not answer at port ${port}\n${printed}`);
    }
    await delay(20);
  }
  return {
    port,
    pid: child.pid!,
    isRunning,
    output: () => printed,
    async ask(question) {
      child.send(question);
      const [answer] = await once(child, 'message');
      return answer as ProbeAnswers[typeof question];
    },
    async stop() {
      if (isRunning()) child.kill('SIGTERM');
      await Promise.race([exited, delay(12_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
