import type { Asker } from '../asker.ts';
import type { Tx } from '../platform/database.ts';
import { DomainProblem } from '../platform/errors.ts';
import { takenRoom } from './file.store.ts';

/** The school that somebody's files count for; the hub, where they are of no school. */
export interface RoomOf {
  readonly id: string;
  /** As it is told to people. */
  readonly name: string;
}

export async function roomOf({ actor, loaders }: Asker): Promise<RoomOf> {
  const [role] = actor.roles.toSorted((a, b) => Number(a.departmentId === null && a.schoolId === null) - Number(b.departmentId === null && b.schoolId === null));
  const schoolId = role!.schoolId ?? (role!.departmentId === null ? null : (await loaders.department.load(role!.departmentId))?.schoolId) ?? null;
  const school = schoolId === null ? null : await loaders.school.load(schoolId);
  if (school) return { id: school.id, name: school.name };
  const hub = await loaders.hub.load(role!.hubOfPlace);
  return { id: role!.hubOfPlace, name: hub?.name ?? 'Your hub' };
}

const MB = 1024 * 1024;

/** Checks that a file still has room among those of its school, whose others upload no more until the transaction ends. @throws DomainProblem NO_ROOM */
export async function checkRoom(tx: Tx, service: Tx, { id, name }: RoomOf, bytes: number, room: number): Promise<void> {
  const taken = await takenRoom(tx, service, id);
  if (taken + bytes <= room) return;
  const figures = `${(taken / MB).toFixed(1)} of ${(room / MB).toLocaleString('en-GB')} MB are taken`;
  throw new DomainProblem('NO_ROOM', `${name} has no room for this file: ${figures}. It was not kept; all earlier files are. Share a link to it, take files that nobody needs out of your posts, or ask whoever runs this place for more room.`, 'file');
}
