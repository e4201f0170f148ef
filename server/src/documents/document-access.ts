import type { Database, Tx } from '../platform/database.ts';
import type { Clock } from '../platform/clock.ts';
import type { Actor } from '../policy/actor.ts';
import { loadActor } from '../policy/actor.store.ts';
import { can } from '../policy/policy.ts';
import { loadContentFacts, type ContentFacts } from '../policy/facts.store.ts';
import { parseRoot, PLAN_FIELDS, PRIORITY_FIELDS, type ParsedRoot } from '../../../schema/document/roots.ts';
import { inOneGo } from '../platform/in-one-go.ts';
import type { DocumentAccess, DocumentAccessGrant, DocumentPeople, DocumentStructure } from './ports.ts';

/** The policy behind the engine: a document is seen and written like the sequence, unit or plan whose text it is. */
export function createDocumentAccess(db: Database, clock: Clock): DocumentAccess {
  const factsOf = inOneGo((ids: readonly string[]) => loadContentFacts(db.service, ids));
  return {
    async resolve(personId, documentId) {
      const [actor, facts] = await Promise.all([
        loadActor(db.service, personId, clock.now()),
        factsOf(documentId),
      ]);
      if (actor === null || facts === undefined || !can(actor, 'content.view', facts).allowed) return null;
      const right = facts.ownerIds === undefined ? rightIn(actor, facts, 'content.edit', 'content.comment') : await rightInPlan(db.service, actor, facts);
      return { ...right, stamp: { personVersion: actor.accessVersion, departmentVersion: facts.accessVersion }, expiresAt: actor.expiresAt };
    },
  };
}

type Right = Pick<DocumentAccessGrant, 'role' | 'within'>;

function rightIn(actor: Actor, facts: ContentFacts, edit: 'content.edit' | 'plan.edit', comment: 'content.comment' | 'plan.comment'): Right {
  return { role: can(actor, edit, facts).allowed ? 'EDITOR' : can(actor, comment, facts).allowed ? 'COMMENTER' : 'VIEWER', within: null };
}

/**
 * Whoever may edit a plan writes all of its text, whoever owns priorities of it that of these, and nobody once it was put away. Read after the versions that it is stamped
 * with: an owner named since then has raised one of them.
 */
async function rightInPlan(tx: Tx, actor: Actor, facts: ContentFacts): Promise<Right> {
  if (facts.putAway) return { role: can(actor, 'plan.comment', facts).allowed ? 'COMMENTER' : 'VIEWER', within: null };
  const right = rightIn(actor, facts, 'plan.edit', 'plan.comment');
  // Who would not write as an owner either need not be asked about.
  if (right.role === 'EDITOR' || !can(actor, 'plan.edit', { ...facts, ownerIds: [actor.personId] }).allowed) return right;
  const owned = await tx.$queryRaw<{ id: string }[]>`
    SELECT priority.id FROM document JOIN priority ON priority.plan_id = document.object_id
    WHERE document.id = ${facts.id} AND priority.owner_id = ${actor.personId} ORDER BY priority.id`;
  return owned.length === 0 ? right : { role: 'EDITOR', within: new Set(owned.map(({ id }) => id)) };
}

/** The rows behind a document's roots; removed ones count, so that late words are kept (D20). */
export function createDocumentStructure(db: Database): DocumentStructure {
  return {
    async rootExists(documentId, root) {
      const document = await db.service.document.findUnique({ where: { id: documentId } });
      const parsed = document === null ? null : parseRoot(document.kind, root);
      if (document === null || parsed === null) return false;
      if (document.kind === 'UNIT') return parsed.objectId === document.objectId;
      if (document.kind === 'PLAN') return planHasRoot(db.service, document.objectId, parsed);
      const { objectId: stepId, itemId } = parsed;
      const where = { id: stepId, sequenceId: document.objectId, ...(itemId !== undefined && { misconceptions: { some: { id: itemId } } }) };
      return (await db.service.step.count({ where })) > 0;
    },
  };
}

/** Whether a root is a plan's own, or that of a priority of it. */
export async function planHasRoot(tx: Tx, planId: string, { objectId, field }: ParsedRoot): Promise<boolean> {
  if (objectId === planId) return (PLAN_FIELDS as readonly string[]).includes(field);
  return (PRIORITY_FIELDS as readonly string[]).includes(field) && (await tx.priority.count({ where: { id: objectId, planId } })) > 0;
}

/** Names of people for presence. */
export function createDocumentPeople(db: Database): DocumentPeople {
  const nameOf = inOneGo(async (ids: readonly string[]) => {
    const people = await db.service.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
    return new Map(people.map(({ id, name }) => [id, name]));
  });
  return { name: async (personId) => (await nameOf(personId)) ?? 'Former colleague' };
}
