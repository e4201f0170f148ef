import type { AfterCommit, Tx } from './database.ts';
import type { Bus } from './bus.ts';

/** Bumps the access version of people in the caller's transaction; open screens look again once it is committed (D9). */
export async function bumpPeople(tx: Tx, after: AfterCommit, bus: Bus, personIds: readonly string[]): Promise<void> {
  await tx.person.updateMany({ where: { id: { in: [...personIds] } }, data: { accessVersion: { increment: 1 } } });
  after(() => personIds.forEach((personId) => bus.publish('access', { personId })));
}

/** The same for everything that these departments own. */
export async function bumpDepartments(tx: Tx, after: AfterCommit, bus: Bus, departmentIds: readonly string[]): Promise<void> {
  await tx.department.updateMany({ where: { id: { in: [...departmentIds] } }, data: { accessVersion: { increment: 1 } } });
  after(() => departmentIds.forEach((departmentId) => bus.publish('access', { departmentId })));
}
