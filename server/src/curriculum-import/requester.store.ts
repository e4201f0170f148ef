import type { Tx } from '../platform/database.ts';

/** Departments that are named so: by id, or as "School · Department", or by the school's name alone. */
export async function findDepartments(tx: Tx, named: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx.department.findMany({ select: { id: true, name: true, school: { select: { name: true } } }, orderBy: { id: 'asc' } });
  const wanted = fold(named);
  return rows
    .map((row) => ({ id: row.id, school: row.school.name, name: `${row.school.name} · ${row.name}` }))
    .filter(({ id, school, name }) => id === named || fold(name) === wanted || fold(school) === wanted)
    .map(({ id, name }) => ({ id, name }));
}

/** The same for a straight and a curly apostrophe, and whatever the capitals and spaces. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** In whose name something is imported from the command line: the person of that address, else the department's subject lead, else an advocate or teacher. */
export async function findRequester(tx: Tx, departmentId: string, email: string | null, today: Date): Promise<{ id: string; name: string } | null> {
  if (email !== null) return tx.person.findFirst({ where: { authUser: { email: email.toLowerCase() } }, select: { id: true, name: true } });
  const memberships = await tx.membership.findMany({
    where: { departmentId, endedAt: null, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
    select: { role: true, person: { select: { id: true, name: true } } },
    orderBy: { id: 'asc' },
  });
  for (const role of ['SUBJECT_LEAD', 'MASTERY_ADVOCATE', 'TEACHER'] as const) {
    const found = memberships.find((membership) => membership.role === role);
    if (found) return found.person;
  }
  return null;
}
