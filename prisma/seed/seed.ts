import { hashPassword } from 'better-auth/crypto';
import type { PrismaClient } from '../../server/src/generated/prisma/client.ts';
import { academicYearOf, londonDay } from '../../server/src/platform/calendar-day.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import type { Ids } from '../../server/src/platform/ids.ts';
import type { Log } from '../../server/src/platform/log.ts';
import { DEMO_PASSWORD, type DemoPeople, demoPeople } from './community/demo-people.ts';
import { MORE_THREADS } from './discussions/more-threads.ts';
import { RATIO_THREADS } from './discussions/ratio-threads.ts';
import { PLAN_CONVERSATION } from './plans/conversation.ts';
import { HOLLIN_LANE_PLAN } from './plans/hollin-lane.ts';
import { SMALLER_PLANS } from './plans/smaller-plans.ts';
import { SCHEMES } from './schemes/all-schemes.ts';
import { CONVERSATION } from './schemes/conversation.ts';
import { SHARED_WORK } from './schemes/shared-work.ts';
import { addConversation, addNews } from './write/comment.rows.ts';
import { addCommunity } from './write/community.rows.ts';
import { addDiscussions } from './write/discussion.rows.ts';
import { addGrant } from './write/grant.rows.ts';
import { addPlan } from './write/plan.rows.ts';
import { emptyRows } from './write/rows.ts';
import { addScheme } from './write/scheme.rows.ts';
import { createTimeline } from './write/timeline.ts';
import { writeRows } from './write/write-rows.ts';

export interface SeedPorts {
  /** A client with the service role's rights. */
  readonly service: PrismaClient;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Pick<Log, 'info'>;
}

/** True where nobody and nothing of ours is in the database yet; the demo goes into no other. */
export async function isEmptyDatabase(service: PrismaClient): Promise<boolean> {
  const select = { id: true };
  const found = await Promise.all([
    service.authUser.findFirst({ select }),
    service.person.findFirst({ select }),
    service.hub.findFirst({ select }),
    service.invitation.findFirst({ select }),
  ]);
  return found.every((row) => row === null);
}

/**
 * Writes the demo community, dated from the clock, in one transaction, and answers who to sign in as.
 * @throws when the database is not empty
 */
export async function seedDemo({ service, clock, ids, log }: SeedPorts): Promise<DemoPeople[]> {
  if (!(await isEmptyDatabase(service))) throw new Error('The demo community goes only into an empty database.');
  const started = performance.now();
  const now = clock.now();
  const context = { rows: emptyRows(), ids, timeline: createTimeline(now, academicYearOf(londonDay(now))) };
  // Hashed once: scrypt is slow by design, and it is the same password for all.
  const community = addCommunity(context, await hashPassword(DEMO_PASSWORD));
  const schemes = new Map(SCHEMES.map((scheme) => [scheme.school, addScheme(context, community, scheme)]));
  SHARED_WORK.forEach((grant) => addGrant(context, community, schemes, grant));
  for (const plan of [HOLLIN_LANE_PLAN, ...SMALLER_PLANS]) addPlan(context, community, schemes, plan);
  addNews(context, [...addConversation(context, community, schemes, [...CONVERSATION, ...PLAN_CONVERSATION]), ...addDiscussions(context, community, schemes, [...RATIO_THREADS, ...MORE_THREADS])]);
  await writeRows(service, context.rows);
  log.info({ people: context.rows.people.length, ms: Math.round(performance.now() - started) }, 'Wrote the demo community');
  return demoPeople();
}
