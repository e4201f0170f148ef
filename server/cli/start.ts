// npm start   builds what changed, brings up the database, and runs the server in this process
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot, runAsProgram } from './run-tool.ts';

// Keeps the compiled form of what is imported from here on; worth a quarter of the start.
enableCompileCache(join(projectRoot, '.build/compile-cache'));

/** What server/src/main.ts exports: listens; at INT or TERM it drains, calls `onStopped` and ends the process. */
interface ServerModule {
  runServer(options: {
    databaseUrl: string;
    embedded: boolean;
    dataDir: string;
    clientDir: string;
    explorerDir: string;
    onStopped(): Promise<void>;
  }): Promise<void>;
}

await runAsProgram(import.meta, async () => {
  // These stay for good: a Ctrl-C comes twice, from the terminal and from npm, and the second must not cut the draining.
  let interrupted = false;
  const interrupt = () => (interrupted = true);
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

  const [{ build, built }, { openMigratedDatabase }] = await Promise.all([import('./build.ts'), import('./database.ts')]);
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  const [building, opening] = await Promise.allSettled([build(), openMigratedDatabase(dataDir)]);
  if (opening.status === 'rejected') throw opening.reason;
  const database = opening.value;
  try {
    if (building.status === 'rejected') throw building.reason;
    if (interrupted) return await database.stop();
    if (building.value.length > 0) console.log(`Built ${building.value.join(' and ')}`);
    const { runServer } = (await import(pathToFileURL(built.serverEntry).href)) as ServerModule;
    await runServer({
      databaseUrl: database.url,
      embedded: database.embedded,
      dataDir,
      clientDir: built.clientDir,
      explorerDir: built.explorerDir,
      onStopped: () => database.stop(),
    });
    // A signal that came before the server listened for it.
    if (interrupted) process.kill(process.pid, 'SIGTERM');
  } catch (error) {
    // Said before Postgres goes: whatever the server had opened by now will complain about that, too.
    console.error(error instanceof Error ? error.message : error);
    await database.stop();
    process.exit(1);
  }
});
