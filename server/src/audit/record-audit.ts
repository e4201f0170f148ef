import type { AuditAction } from '../generated/prisma/enums.ts';
import type { Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';

/** What happened, in ids and names of our own: nothing that anybody wrote, but the reason for which a facilitator hid or restored words (P7). */
export interface NewAuditEntry {
  readonly action: AuditAction;
  readonly actorId: string | null;
  /** Whose account, membership or invitation it is about. */
  readonly personId?: string | null;
  readonly subjectId?: string | null;
  /** Whom something was given to or taken from. */
  readonly counterpartId?: string | null;
  /** A role, a level, the name of a request, or a facilitator's reason. */
  readonly detail?: string | null;
  /** Departments, schools and hubs in whose log it stands; what is undefined is left out. */
  readonly places: readonly (string | null | undefined)[];
}

/** Writes an entry of the audit log in the transaction of its cause. */
export async function recordAudit(tx: Tx, { clock, ids }: Pick<Deps, 'clock' | 'ids'>, entry: NewAuditEntry): Promise<void> {
  const { action, actorId, personId = null, subjectId = null, counterpartId = null, detail = null } = entry;
  const places = [...new Set(entry.places.filter((place) => place != null))];
  await tx.$executeRaw`SELECT record_audit(${ids.next('audit')}, ${clock.now()}::timestamptz, ${action}::audit_action, ${actorId},
    ${personId}, ${subjectId}, ${counterpartId}, ${detail}, ${places}::text[])`;
}
