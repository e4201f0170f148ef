import type { GrantLevel } from '../generated/prisma/enums.ts';

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
}
