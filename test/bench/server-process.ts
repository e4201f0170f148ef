import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '../../server/cli/run-tool.ts';
import { pinning } from './machine.ts';
import { freePort } from '../testkit/free-port.ts';

/** A server under test in a process of its own, alone on its core. */
export interface ServerProcess {
  readonly port: number;
  /** Milliseconds of a core it has used so far, all threads together. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly script: 'coherence' | 'hocuspocus';
  readonly env: Readonly<Record<string, string>>;
  /** The address that answers when it is ready. */
  readonly ready: string;
  /** Writes a CPU profile into .build/profiles when it stops. */
  readonly profile: boolean;
}

export async function startServer({ script, env, ready, profile }: ServerOptions): Promise<ServerProcess> {
  const port = await freePort();
  const profiles = join(projectRoot, '.build/profiles');
  mkdirSync(profiles, { recursive: true });
  const node = [
    process.execPath,
    ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${script}.cpuprofile`] : []),
    '--import', join(import.meta.dirname, 'servers/probe.ts'),
    join(import.meta.dirname, 'servers', `${script}.ts`),
  ];
  const [command, ...args] = pinning ? ['taskset', '-c', pinning.server, ...node] : node;
  const child = spawn(command!, args, {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await untilReady(child, `http://127.0.0.1:${port}${ready}`);
  return {
    port,
    async cpuMs() {
      child.send('cpu');
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return (user + system) / 1_000;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([exited, delay(12_000).then(() => child.kill('SIGKILL'))]);
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) break;
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
    await delay(50);
  }
  throw new Error(`The server did not answer at ${url}`);
}
