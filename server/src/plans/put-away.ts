import type { Tx } from '../platform/database.ts';
import { DomainProblem } from '../platform/errors.ts';

/** What a change to a plan is refused with that was put away. */
export const putAway = () => new DomainProblem('CONFLICT', 'This plan was put away. Nothing was changed; take it out again first.');

/** Keeps a plan from being put away until the transaction ends. @throws DomainProblem CONFLICT where it was */
export async function holdUnarchived(tx: Tx, planId: string): Promise<void> {
  const [plan] = await tx.$queryRaw<{ status: string }[]>`SELECT status::text FROM development_plan WHERE id = ${planId} FOR SHARE`;
  if (plan?.status === 'ARCHIVED') throw putAway();
}
