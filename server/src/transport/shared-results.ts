import { createSourceEventStream, execute, type DocumentNode, type ExecutionArgs, type ExecutionResult } from 'graphql';

/**
 * What a subscription's source may say of an event: for whom the answer is the same. Answers to one document under one key are alike
 * but for the leaves in `own`, which stand in the answer under these names.
 */
export interface SharedResult {
  readonly key: string;
  readonly own: Readonly<Record<string, string>>;
}

/** Answers are kept for this long, in milliseconds: subscribers come to an event within a moment of each other. */
const KEPT_MS = 1_000;

const kept = new WeakMap<DocumentNode, Map<string, Promise<ExecutionResult>>>();

/** Opens a subscription as GraphQL does, but executes an event once for all whose answers are alike. */
export async function subscribeSharing(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const end = async () => {
    await events.return?.();
    return { value: undefined, done: true } as const;
  };
  const answers: AsyncGenerator<ExecutionResult, void, void> = {
    async next() {
      const event = await events.next();
      if (event.done) return { value: undefined, done: true };
      try {
        return { value: await answer(args, event.value), done: false };
      } catch (error) {
        await end();
        throw error;
      }
    },
    return: end,
    async throw(error: unknown) {
      if (events.throw) await events.throw(error);
      throw error;
    },
    [Symbol.asyncIterator]: () => answers,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
  return answers;
}

async function answer(args: ExecutionArgs, event: unknown): Promise<ExecutionResult> {
  const alone = () => execute({ ...args, rootValue: event });
  // Under a name that no event of a document has: what is opened for one is never another's.
  const { answeredAlike } = (event ?? {}) as { answeredAlike?: SharedResult | null };
  if (!answeredAlike) return alone();
  let answers = kept.get(args.document);
  if (answers === undefined) kept.set(args.document, (answers = new Map()));
  const { key, own } = answeredAlike;
  const known = answers.get(key);
  if (known !== undefined) {
    const { data } = await known;
    // One that failed is nobody else's.
    if (data) return { data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { ...(value as object), ...own }])) };
    return alone();
  }
  const first = Promise.resolve(alone());
  answers.set(key, first.then((result) => (result.errors ? {} : result), () => ({})));
  setTimeout(() => answers.delete(key), KEPT_MS).unref();
  return first;
}
