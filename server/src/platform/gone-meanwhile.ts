import { Prisma } from '../generated/prisma/client.ts';

/**
 * Whether a transaction failed because there is nothing any more where its asker saw something a moment ago, or because they may no longer
 * write there: behind what the services checked stands row-level security, which knows of a right that was taken away since.
 */
export function isGoneMeanwhile(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025') return true;
  return codeOf(error) === NOT_PERMITTED;
}

/** What Postgres says of a row that a policy forbids to write. */
const NOT_PERMITTED = '42501';

/** Postgres' own code, wherever the client keeps what the driver said. */
function codeOf(error: unknown): string | undefined {
  const { cause, meta } = (error ?? {}) as { cause?: { code?: string; originalCode?: string }; meta?: { driverAdapterError?: { cause?: { code?: string; originalCode?: string } } } };
  const said = meta?.driverAdapterError?.cause ?? cause;
  return said?.originalCode ?? said?.code;
}
