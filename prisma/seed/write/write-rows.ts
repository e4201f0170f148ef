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
  ]);
}
