/**
 * A condition that always holds, for a statement that is a transaction of its own and writes only what can be made anew: its commit is
 * not waited for to be on disk, so that no flush for its sake stands before one that somebody waits for. A crash of Postgres may take
 * back the last such commits, each as a whole.
 */
export const UNFLUSHED = `(SELECT set_config('synchronous_commit', 'off', true)) IS NOT NULL`;
