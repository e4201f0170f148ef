import { Prisma } from '../generated/prisma/client.ts';

/**
 * Whether Postgres gave a transaction up for another's sake: a deadlock, a conflict of what both wrote, or something of which there may be
 * one, made by the other between this one's look and its own. Nothing of it was done; done again, it finds what the other did.
 */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // Of SQL of one's own the error is kept as the driver gave it.
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { kind?: string } } };
  return ['P2034', 'P2002'].includes(error.code) || ['TransactionWriteConflict', 'UniqueConstraintViolation'].includes(driverAdapterError?.cause?.kind ?? '');
}

/** Whether a transaction did not begin, or did not end, in its time: nothing of it was done. */
export function isTooBusy(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028' && /Unable to start a transaction|expired transaction/.test(error.message);
}
