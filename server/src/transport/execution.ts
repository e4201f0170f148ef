import { execute, GraphQLError, type DocumentNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { Deadlines } from '../platform/deadlines.ts';
import { compileMutation, type CompiledMutation } from './compiled-mutation.ts';
import { subscribeSharing } from './shared-results.ts';
import { OPERATION_LIMITS } from './limits/operation-limits.ts';

/** A context that can be told that nobody waits any more, so that what is still to be read is not read. */
export interface ExpiringContext {
  expire(): void;
}

type Executed = ExecutionArgs & { readonly contextValue?: unknown };

/** Executes a query or mutation, and gives it up after five seconds (P5). */
export function executeInTime(args: Executed, ms: number = OPERATION_LIMITS.executionMs): Promise<ExecutionResult> {
  const way = shortWayOf(args);
  return way ? takeInTime(way, args, ms) : inTime(args, ms, async () => execute(args));
}

/** The same for a mutation that has been compiled. */
export function takeInTime(way: CompiledMutation, args: Executed, ms: number = OPERATION_LIMITS.executionMs): Promise<ExecutionResult> {
  return inTime(args, ms, () => way(args));
}

const shortWays = new WeakMap<DocumentNode, CompiledMutation | null>();

/** A mutation of the plainest form is compiled when it first comes; documents are remembered, so this is once a text. */
export function shortWayOf({ schema, document }: Pick<ExecutionArgs, 'schema' | 'document'>): CompiledMutation | null {
  let way = shortWays.get(document);
  if (way === undefined) {
    way = compileMutation(schema, document);
    shortWays.set(document, way);
  }
  return way;
}

/** Opens a subscription; one of many that open at once may wait its turn, and what it then sends may take its time. */
export function subscribeInTime(args: Executed, ms: number = OPERATION_LIMITS.openingMs): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  return inTime(args, ms, () => subscribeSharing(args), (late) => {
    if ('return' in late) void late.return(undefined);
  });
}

/** Deadlines by their length, of which there are two. */
const deadlines = new Map<number, Deadlines>();

function inTime<T>({ contextValue }: Executed, ms: number, work: () => Promise<T>, drop?: (late: T) => void): Promise<T | ExecutionResult> {
  if (!deadlines.has(ms)) deadlines.set(ms, new Deadlines(ms));
  return new Promise((resolve, reject) => {
    let over = false;
    const cancel = deadlines.get(ms)!.start(() => {
      over = true;
      (contextValue as Partial<ExpiringContext> | undefined)?.expire?.();
      resolve({ errors: [tooLong(ms)] });
    });
    work().then(
      (value) => {
        cancel();
        if (over) drop?.(value);
        else resolve(value);
      },
      (error: unknown) => {
        cancel();
        reject(error);
      },
    );
  });
}

/** What an operation is answered with that was given up. */
export function tooLong(ms: number): GraphQLError {
  return new GraphQLError(`This took longer than ${ms / 1_000} seconds and was given up. A change may still have been made: look before you repeat it.`, {
    extensions: { code: 'TIMEOUT', retry: true, http: { status: 503 } },
  });
}
