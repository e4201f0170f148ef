import type { Role } from '../generated/prisma/enums.ts';

/** A role somebody holds now, and where. */
export interface ActorRole {
  readonly role: Role;
  readonly departmentId: string | null;
  readonly schoolId: string | null;
  readonly hubId: string | null;
  /** The hub that the department or school is of, or the hub itself. */
  readonly hubOfPlace: string;
}

/** Who acts: the roles they hold at this moment and what their memberships make them a recipient of. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly ActorRole[];
  /** Departments whose work they share in as a member; a senior leader's view is no membership. */
  readonly departmentIds: ReadonlySet<string>;
  /** Work groups their departments take part in, or whose specialist they are. */
  readonly workGroupIds: ReadonlySet<string>;
  /** Work groups whose specialist they are. */
  readonly specialistOf: ReadonlySet<string>;
  /** Work groups in which a department of the school takes part that they look after as senior leader. */
  readonly schoolWorkGroupIds: ReadonlySet<string>;
  /** Hubs they belong to in whatever role. */
  readonly hubIds: ReadonlySet<string>;
  /** Hubs whose grants reach them: through a department or a role in the hub, not as senior leader. */
  readonly recipientHubIds: ReadonlySet<string>;
  /** `person.access_version` when this was read. */
  readonly accessVersion: bigint;
  /** The earliest moment at which one of these rights ends by its date. */
  readonly expiresAt: Date | null;
}
