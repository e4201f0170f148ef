import type { Tx } from '../platform/database.ts';
import type { Actor } from '../policy/actor.ts';

/** Names of those people whom somebody knows anyway: colleagues of their departments, and who has written in the place. */
export async function namesKnownTo(service: Tx, { departmentIds }: Actor, placeId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await service.$queryRaw<{ name: string }[]>`
    SELECT name FROM person WHERE id = ANY(${ids})
      AND (EXISTS (SELECT FROM membership m WHERE m.person_id = person.id AND m.department_id = ANY(${[...departmentIds]}))
        OR EXISTS (SELECT FROM comment c WHERE c.author_id = person.id AND c.place_id = ${placeId}))
    ORDER BY name`;
  return rows.map(({ name }) => name);
}
