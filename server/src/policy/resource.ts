import type { DiscussionSpace, GrantLevel } from '../generated/prisma/enums.ts';

/** A live grant on a resource or on what holds it. */
export interface GrantFact {
  readonly level: GrantLevel;
  readonly recipientDepartmentId: string | null;
  readonly recipientWorkGroupId: string | null;
  readonly recipientHubId: string | null;
}

/** What the rules need to know of anything; a fact that does not apply is absent. */
export interface Resource {
  readonly departmentId?: string;
  readonly schoolId?: string;
  readonly hubId?: string;
  readonly workGroupId?: string;
  /** The person it is about. */
  readonly personId?: string;
  readonly grants?: readonly GrantFact[];
  /** Of a thread, or of a space that has threads: which kind of space it is. */
  readonly space?: DiscussionSpace;
  /** Of a work group: departments that take part now. Of a department: work groups that it takes part in now. */
  readonly memberDepartmentIds?: readonly string[];
  readonly groupIds?: readonly string[];
  /** Of a plan and what is in it: whoever owns it, and whoever owns what holds it. */
  readonly ownerIds?: readonly string[];
  /** Of a thread: who was let in by name, and whom it was handed over to. */
  readonly invitedIds?: readonly string[];
  readonly facilitatorId?: string | null;
}
