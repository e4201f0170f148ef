import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { AuditEntryModel } from '../generated/prisma/models.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { Person } from '../people/people.type.ts';
import { Department, Hub, School } from '../schools/school.type.ts';
import { Viewer } from '../viewer/viewer.type.ts';
import { AuditEntry, AuditEntryConnection } from './audit.type.ts';

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who did it; null for nobody signed in, and for an outsider who reached for what they may not see.' })
  async actor(@Root() entry: AuditEntryModel, @Ctx() ctx: Context) {
    const named = await ctx.services.audit.mayNameActor(await ctx.asker(), entry);
    return named && entry.actorId !== null ? ctx.loaders.person.load(entry.actorId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Whose account, membership or invitation it was.' })
  person(@Root() entry: AuditEntryModel, @Ctx() ctx: Context) {
    return entry.personId === null ? null : ctx.loaders.person.load(entry.personId);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it was about, as it is now; null where it is not there for the viewer.' })
  async subject(@Root() entry: AuditEntryModel, @Ctx() ctx: Context) {
    return entry.subjectId === null ? null : ctx.services.nodes.find(await ctx.asker(), entry.subjectId);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'The department, work group or hub that something was given to or taken from; null where it is not there for the viewer.' })
  async counterpart(@Root() entry: AuditEntryModel, @Ctx() ctx: Context) {
    return entry.counterpartId === null ? null : ctx.services.nodes.find(await ctx.asker(), entry.counterpartId);
  }
}

async function log(ctx: Context, place: { id: string }, action: 'audit.department' | 'audit.school' | 'audit.hub', first: number, after: string | null) {
  const page = pageOf(first, after);
  const rows = await ctx.services.audit.ofPlace(await ctx.asker(), action, place.id, page);
  return rows === null ? null : toConnection(rows, page, (row) => row.id);
}

/** The part of the log that belongs to each place, and to whoever is signed in. */
@Resolver(() => Department)
export class DepartmentAuditResolver {
  @Policy('audit.department')
  @FieldResolver(() => AuditEntryConnection, { nullable: true, description: 'The department’s audit log, the latest first; null to all but its subject lead.' })
  auditLog(@Root() department: Department, @Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context) {
    return log(ctx, department, 'audit.department', first, after);
  }
}

@Resolver(() => School)
export class SchoolAuditResolver {
  @Policy('audit.school')
  @FieldResolver(() => AuditEntryConnection, { nullable: true, description: 'The school’s audit log, the latest first; null to all but its senior leaders.' })
  auditLog(@Root() school: School, @Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context) {
    return log(ctx, school, 'audit.school', first, after);
  }
}

@Resolver(() => Hub)
export class HubAuditResolver {
  @Policy('audit.hub')
  @FieldResolver(() => AuditEntryConnection, { nullable: true, description: 'The hub’s audit log, the latest first; null to all but its leads.' })
  auditLog(@Root() hub: Hub, @Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context) {
    return log(ctx, hub, 'audit.hub', first, after);
  }
}

@Resolver(() => Viewer)
export class ViewerAuditResolver {
  @Policy('audit.own')
  @FieldResolver(() => AuditEntryConnection, { nullable: true, description: 'The viewer’s own entries of the audit log, the latest first; null to specialists.' })
  async auditLog(@Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context) {
    const page = pageOf(first, after);
    const rows = await ctx.services.audit.ofAsker(await ctx.asker(), page);
    return rows === null ? null : toConnection(rows, page, (row) => row.id);
  }
}
