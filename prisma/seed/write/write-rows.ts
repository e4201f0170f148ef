import type { PrismaClient } from '../../../server/src/generated/prisma/client.ts';
import type { SeedRows } from './rows.ts';

/** Writes everything in one transaction, parents before children: all of the demo is there, or none of it. */
export async function writeRows(service: PrismaClient, rows: SeedRows): Promise<void> {
  await service.$transaction([
    service.authUser.createMany({ data: rows.authUsers }),
    service.authAccount.createMany({ data: rows.authAccounts }),
    service.person.createMany({ data: rows.people }),
    service.hub.createMany({ data: rows.hubs }),
    service.school.createMany({ data: rows.schools }),
    service.department.createMany({ data: rows.departments }),
    service.halfTerm.createMany({ data: rows.halfTerms }),
    service.membership.createMany({ data: rows.memberships }),
    service.workGroup.createMany({ data: rows.workGroups }),
    service.workGroupSpecialist.createMany({ data: rows.workGroupSpecialists }),
    service.participation.createMany({ data: rows.participations }),
    service.schemeOfWork.createMany({ data: rows.schemes }),
    service.programme.createMany({ data: rows.programmes }),
    service.curriculumThread.createMany({ data: rows.threads }),
    service.unit.createMany({ data: rows.units }),
    service.unitPlacement.createMany({ data: rows.placements }),
    service.unitCurriculumThread.createMany({ data: rows.unitThreads }),
    service.vocabularyTerm.createMany({ data: rows.terms }),
    service.lessonSequence.createMany({ data: rows.sequences }),
    service.step.createMany({ data: rows.steps }),
    service.misconception.createMany({ data: rows.misconceptions }),
    service.document.createMany({ data: rows.documents }),
    service.documentUpdate.createMany({ data: rows.documentUpdates }),
    service.documentClient.createMany({ data: rows.documentClients }),
    service.sharingGrant.createMany({ data: rows.grants }),
    service.comment.createMany({ data: rows.comments }),
    service.commentMention.createMany({ data: rows.commentMentions }),
    service.suggestion.createMany({ data: rows.suggestions }),
    service.inboxItem.createMany({ data: rows.inboxItems }),
  ]);
}
