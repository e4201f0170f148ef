import type { Database } from '../platform/database.ts';
import type { Clock } from '../platform/clock.ts';
import { loadActor } from '../policy/actor.store.ts';
import { can } from '../policy/policy.ts';
import { loadContentFacts } from '../policy/facts.store.ts';
import { parseRoot } from '../../../schema/document/roots.ts';
import type { DocumentAccess, DocumentPeople, DocumentRole, DocumentStructure } from './ports.ts';

/** The policy behind the engine: a document is seen and written like the sequence or unit whose text it is. */
export function createDocumentAccess(db: Database, clock: Clock): DocumentAccess {
  return {
    async resolve(personId, documentId) {
      const [actor, facts] = await Promise.all([
        loadActor(db.service, personId, clock.now()),
        loadContentFacts(db.service, [documentId]).then((found) => found.get(documentId)),
      ]);
      if (actor === null || facts === undefined || !can(actor, 'content.view', facts).allowed) return null;
      const role: DocumentRole = can(actor, 'content.edit', facts).allowed ? 'EDITOR' : can(actor, 'content.comment', facts).allowed ? 'COMMENTER' : 'VIEWER';
      return { role, stamp: { personVersion: actor.accessVersion, departmentVersion: facts.accessVersion }, expiresAt: actor.expiresAt };
    },
  };
}

/** The rows behind a document's roots; removed ones count, so that late words are kept (D20). */
export function createDocumentStructure(db: Database): DocumentStructure {
  return {
    async rootExists(documentId, root) {
      const document = await db.service.document.findUnique({ where: { id: documentId } });
      const parsed = document === null ? null : parseRoot(document.kind, root);
      if (document === null || parsed === null) return false;
      if (document.kind === 'UNIT') return parsed.objectId === document.objectId;
      const { objectId: stepId, itemId } = parsed;
      const where = { id: stepId, sequenceId: document.objectId, ...(itemId !== undefined && { misconceptions: { some: { id: itemId } } }) };
      return (await db.service.step.count({ where })) > 0;
    },
  };
}

/** Names of people for presence. */
export function createDocumentPeople(db: Database): DocumentPeople {
  return {
    async name(personId) {
      const person = await db.service.person.findUnique({ where: { id: personId }, select: { name: true } });
      return person?.name ?? 'Former colleague';
    },
  };
}
