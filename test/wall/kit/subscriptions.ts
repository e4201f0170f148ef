import { randomInt } from 'node:crypto';
import { getNamedType } from 'graphql';
import type { Received, TestClient } from '../../testkit/client.ts';
import type { Persona } from './cast.ts';
import type { Thing, WallRule } from './rules.ts';
import type { Scene } from './scene.ts';
import type { Selections } from './selection.ts';

/** Something to subscribe to, and by which rule of the table that opens. */
export interface Scope {
  readonly field: string;
  readonly on: Thing;
  readonly seen: WallRule;
  readonly id: string;
}

/** What only the subscribers of a field are ever sent. */
export const SENT: Record<string, readonly string[]> = {
  viewerEvents: ['ThreadsWithNews'],
  documentSync: ['DocumentOpened', 'DocumentUpdated', 'PresenceUpdated', 'PresenceClient', 'DocumentWordsLost', 'LostWords', 'DocumentPlace', 'DocumentAccessChanged', 'DocumentResyncRequired'],
};

/** Every subscription of the schema, on things of every relation; the first of each field is the one that things happen in. */
export function scopesOf({ plans, talks, firstId, schemes, departments, hubId, otherHubId, workGroupId, things }: Scene): Scope[] {
  const on = (field: string, seen: WallRule, id: string): Scope => ({ field, seen, id, on: things.get(id) ?? { type: '' } });
  const { S1, S2, S3, S4, X1 } = schemes;
  return [
    ...[S1, S2, S4, X1].map(({ id }) => on('schemeEvents', 'content.view', id)),
    ...[S1, S2, S3, S4, X1].map(({ sequenceId }) => on('sequenceEvents', 'content.view', sequenceId)),
    on('workGroupEvents', 'workGroup.view', workGroupId),
    ...[departments.here, departments.viewing, departments.abroad].map(({ id }) => on('departmentEvents', 'department.members', id)),
    ...[hubId, otherHubId].map((id) => on('hubEvents', 'hub.view', id)),
    ...[talks.group.threadId, firstId, talks.department.threadId, talks.hub.threadId, talks.otherHub.threadId].map((id) => on('threadEvents', 'thread.view', id)),
    ...[plans.P1.id, plans.PX.id].map((id) => on('planEvents', 'plan.view', id)),
    on('viewerEvents', 'signedIn', ''),
    ...[S1, S2, S3, S4, X1].flatMap(({ documentId, unitDocumentId }) => [documentId, unitDocumentId]).map((id) => on('documentSync', 'content.view', id)),
  ];
}

/** A subscription with a selection of everything that may be sent, and with `more` arguments as they are written. */
export function subscriptionTo(selections: Selections, { field, id }: Scope, more = ''): string {
  const { args, type } = selections.type('Subscription').getFields()[field]!;
  const key = args.find(({ type: of }) => String(of) === 'ID!')?.name;
  const given = [key && `${key}: ${JSON.stringify(id)}`, field === 'documentSync' && `clientId: ${randomInt(2 ** 32 - 1)}`, more].filter(Boolean).join(', ');
  return `subscription { event: ${field}${given && `(${given})`} ${selections.union(getNamedType(type))} }`;
}

export function follow(client: TestClient, selections: Selections, scope: Scope, more = ''): Received {
  return client.subscribe(subscriptionTo(selections, scope, more));
}

/** Who does what, so that something happens in the first scope of every field. */
export function happenings({ plans, talks: { group, hub }, schemes: { S1 }, departments, hubId, workGroupId }: Scene): [Persona, string, object][] {
  return [
    ['lead', 'renameScheme', { schemeId: S1.id, title: 'Renamed' }],
    ['lead', 'setScopePresence', { scopeId: S1.id, state: { at: 'the map' } }],
    ['lead', 'renameStep', { stepId: S1.stepIds[0], title: 'Renamed' }],
    ['lead', 'createScheme', { departmentId: departments.here.id, title: 'New', academicYear: 2027 }],
    ['specialist', 'addPost', { threadId: group.threadId, clientKey: 'what-happens', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Said' }] }] } }],
    // Nobody has that one open: they are told beside their spaces.
    ['lead', 'addPost', { threadId: hub.threadId, clientKey: 'what-is-new', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Said elsewhere' }] }] } }],
    ['commenter', 'reportPost', { postId: group.posts.first, reason: 'Because' }],
    ['lead', 'editPriority', { priorityId: plans.P1.priorityId, title: 'Renamed' }],
    ['hubLead', 'addParticipation', { workGroupId, departmentId: departments.outside.id }],
    ['hubLead', 'addSchool', { hubId, name: 'New', urn: '300001', localAuthority: 'Northshire', departmentName: 'Maths' }],
  ];
}
