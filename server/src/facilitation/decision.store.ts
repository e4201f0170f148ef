import type { Prisma } from '../generated/prisma/client.ts';
import type { DecisionModel, DecisionOptionModel, DecisionVoiceModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';

/** A decision with its options in their order and what people said to it, the earliest first. */
export type DecisionWithAll = DecisionModel & { options: DecisionOptionModel[]; voices: DecisionVoiceModel[] };

const WITH_ALL = { options: { orderBy: { position: 'asc' } }, voices: { orderBy: [{ at: 'asc' }, { personId: 'asc' }] } } satisfies Prisma.DecisionInclude;

export function decisionById(tx: Tx, id: string): Promise<DecisionWithAll | null> {
  return tx.decision.findUnique({ where: { id }, include: WITH_ALL });
}

/** The oldest first. */
export function decisionsOf(tx: Tx, threadIds: readonly string[]): Promise<DecisionWithAll[]> {
  return tx.decision.findMany({ where: { threadId: { in: [...threadIds] } }, include: WITH_ALL, orderBy: { id: 'asc' } });
}

/** One word to a decision at a time, until the transaction ends. Whoever speaks may not change the decision, and so cannot lock its row. */
export async function lockDecision(tx: Tx, id: string): Promise<void> {
  await oneAtATime(tx, id);
}
