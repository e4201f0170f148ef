import { STEP_FIELDS, stepRoot } from '../../schema/document/roots.ts';
import type { GrantLevel } from '../../server/src/generated/prisma/enums.ts';
import type { TestServer } from '../testkit/server.ts';

/** A department's sequence, shared with the work group it is in; with the roots of some fields of its first step. */
export async function sharedSequence({ world }: TestServer, level: GrantLevel = 'CO_DESIGN') {
  const scene = await world.embeddingGroup();
  const { here, workGroupId, scheme } = scene;
  await world.grant({ departmentId: here.id, by: here.lead }, scheme.sequence.id, { workGroupId }, level);
  const roots = STEP_FIELDS.slice(0, 3).map((field) => stepRoot(scheme.sequence.stepIds[0]!, field));
  return { ...scene, documentId: scheme.sequence.documentId, roots };
}
