import type { AfterCommit, Tx } from './database.ts';
import type { Bus } from './bus.ts';

/** Bumps the access version of people in the caller's transaction; open screens look again once it is committed (D9). Rows are locked in order. */
export async function bumpPeople(tx: Tx, after: AfterCommit, bus: Bus, personIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`UPDATE person SET access_version = access_version + 1
    FROM (SELECT id FROM person WHERE id = ANY(${[...personIds]}) ORDER BY id FOR NO KEY UPDATE) AS held WHERE person.id = held.id`;
  after(() => personIds.forEach((personId) => bus.publish('access', { personId })));
}

/** The same for everything that these departments own. */
export async function bumpDepartments(tx: Tx, after: AfterCommit, bus: Bus, departmentIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`UPDATE department SET access_version = access_version + 1
    FROM (SELECT id FROM department WHERE id = ANY(${[...departmentIds]}) ORDER BY id FOR NO KEY UPDATE) AS held WHERE department.id = held.id`;
  after(() => departmentIds.forEach((departmentId) => bus.publish('access', { departmentId })));
}

/** Holds people until the transaction ends, in order: what each of them may have or do is then counted and judged one at a time. */
export async function holdPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ANY(${[...personIds]}) ORDER BY id FOR NO KEY UPDATE`;
}
