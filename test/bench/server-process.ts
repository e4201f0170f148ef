import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/cli/run-tool.ts';
import { startServerProcess } from '../testkit/server-process.ts';
import { pinning } from './machine.ts';

/** A server under test in a process of its own, alone on its core. */
export interface ServerProcess {
  readonly port: number;
  /** Milliseconds of a core it has used so far, all threads together. */
  cpuMs(): Promise<number>;
  /** Bytes of heap and buffers in use, after a collection. */
  memory(): Promise<number>;
  /** Milliseconds of the longest collection of garbage since this was last asked. */
  longestPause(): Promise<number>;
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
  const profiles = join(projectRoot, '.build/profiles');
  mkdirSync(profiles, { recursive: true });
  const server = await startServerProcess({
    script: join(import.meta.dirname, 'servers', `${script}.ts`),
    nodeArguments: ['--expose-gc', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${script}.cpuprofile`] : [])],
    prefix: pinning ? ['taskset', '-c', pinning.server] : [],
    env: { NODE_ENV: 'production', ...env },
    ready,
  });
  return {
    port: server.port,
    async cpuMs() {
      const { user, system } = await server.ask('cpu');
      return (user + system) / 1_000;
    },
    memory: () => server.ask('memory'),
    longestPause: () => server.ask('pause'),
    stop: () => server.stop(),
  };
}
