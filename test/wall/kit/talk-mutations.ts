import type { Persona } from './cast.ts';
import type { Attempt } from './mutations.ts';
import { mark } from './marks.ts';
import type { Thing, WallRule } from './rules.ts';
import type { Scene } from './scene.ts';
import { SPEAKERS, type SceneTalk, type TalkName } from './talk.ts';

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'New' }] }] };
/** With words under the one part that it must have. */
const outcomeOf = (talk: TalkName) => ({ type: 'doc', content: [`Part ${mark(`talk-${talk}`)}`, 'New'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
const TEMPLATE = { title: 'New', purpose: 'New', prompt: body, stages: [], outcomeParts: [], postBeforeSeeing: false, anonymity: 'OFF' };

/** Every mutation of threads, posts and what hangs on them. The stranger sees the other hub's, which comes second wherever it is tried. */
export function talkAttempts({ talks, people, things, hubId, otherHubId, firstId, firstPostId, schemes }: Scene): Attempt[] {
  const inThread = (talk: TalkName): Thing => ({ ...things.get(talks[talk].threadId)!, type: '' });
  /** On the thread with everything in it, in these talks. */
  const on = (mutation: string, may: WallRule, where: readonly TalkName[], input: (of: SceneTalk, persona: Persona, talk: TalkName) => object, more: Partial<Attempt> = {}): Attempt[] =>
    where.map((talk) => ({ mutation, seen: 'thread.view', may, on: inThread(talk), input: (persona) => input(talks[talk], persona, talk), ...more }));
  /** On what somebody wrote or took on. */
  const by = (who: 'author' | 'answers', attempts: Attempt[], where: readonly TalkName[]): Attempt[] => attempts.map((one, index) => ({ ...one, on: { ...one.on, person: SPEAKERS[where[index]!][who] } }));
  const toGroup = ['group'] as const;
  const everywhere = ['group', 'department', 'hub', 'otherHub'] as const;
  const two = ['group', 'hub'] as const;
  const facilitating = (mutation: string, input: (of: SceneTalk) => object, where: readonly TalkName[] = toGroup): Attempt[] => on(mutation, 'thread.facilitate', where, input);
  const closed = (mutation: string, input: (of: SceneTalk) => object): Attempt[] =>
    facilitating(mutation, input).map((one) => ({ ...one, on: { ...things.get(talks.group.closedId)!, type: '' } }));
  const key = (persona: Persona) => `the-key-of-${persona}`;
  const first: Thing = { ...things.get(firstId)!, type: '' };

  return [
    // Threads
    { mutation: 'openThread', seen: 'workGroup.view', may: 'thread.open', on: { type: '', group: true, hub: 'hub' }, made: () => ({ type: '', talk: 'group' }), input: () => ({ spaceId: talks.group.spaceId, title: 'New', prompt: body }) },
    { mutation: 'openThread', seen: 'department.view', may: 'thread.open', on: { type: '', school: 'here' }, made: () => ({ type: '', talk: 'department' }), input: () => ({ spaceId: talks.department.spaceId, title: 'New', prompt: body, linkIds: [schemes.S1.sequenceId] }) },
    { mutation: 'openThread', seen: 'hub.view', may: 'thread.open', on: { type: '', hub: 'hub' }, made: () => ({ type: '', talk: 'hub' }), input: () => ({ spaceId: hubId, title: 'New', prompt: body }) },
    { mutation: 'openThread', seen: 'hub.view', may: 'thread.open', on: { type: '', hub: 'otherHub' }, made: () => ({ type: '', talk: 'otherHub' }), input: () => ({ spaceId: otherHubId, title: 'New', prompt: body }) },
    ...facilitating('editThread', ({ threadId }) => ({ threadId, title: 'New' }), ['group', 'department']),
    ...facilitating('pinThread', ({ threadId }) => ({ threadId, on: true })),
    ...facilitating('lockThread', ({ threadId }) => ({ threadId, on: true })),
    ...facilitating('setThreadStage', ({ threadId }) => ({ threadId, stage: 1 })),
    ...facilitating('writeThreadSummary', ({ threadId }) => ({ threadId, body })),
    ...facilitating('closeThread', ({ threadId }) => ({ threadId, outcome: outcomeOf(things.get(threadId)!.talk!), incomplete: true })),
    // Handed over to the leader, who only listens in the group otherwise.
    ...closed('reopenThread', ({ closedId }) => ({ threadId: closedId })),
    ...facilitating('handOverThread', ({ threadId }) => ({ threadId, personId: people.lead.id })),
    ...facilitating('inviteToThread', ({ besideId }) => ({ threadId: besideId, personIds: [people.viewer.id] })).map((one) => ({ ...one, on: { type: '', talk: 'group' as const } })),
    ...facilitating('uninviteFromThread', ({ threadId }) => ({ threadId, personId: people.viewer.id })),
    ...facilitating('nudgeThread', ({ threadId }) => ({ threadId })),
    // Of what one does not see nothing is shown.
    ...facilitating('linkToThread', ({ besideId }) => ({ threadId: besideId, objectId: schemes.S3.sequenceId })).map((one) => ({ ...one, seen: 'thread.link' as const, on: { type: '', talk: 'group' as const, piece: 'Q3' as const } })),
    ...facilitating('unlinkFromThread', ({ threadId, linkId }) => ({ threadId, linkId })),
    ...facilitating('movePosts', ({ posts, besideId }) => ({ postIds: [posts.other], toThreadId: besideId })),
    ...facilitating('splitThread', ({ posts }) => ({ postIds: [posts.other], title: 'New' })),
    ...facilitating('mergeThreads', ({ threadId, besideId }) => ({ fromId: besideId, intoId: threadId })).map((one) => ({ ...one, on: { type: '', talk: 'group' as const } })),
    // Posts
    ...on('addPost', 'thread.post', everywhere, ({ threadId }, persona) => ({ threadId, body, clientKey: key(persona) })).map((one) => ({ ...one, made: (person: Persona): Thing => ({ ...one.on, person }) })),
    ...by('author', on('editPost', 'post.edit', two, ({ posts }) => ({ postId: posts.first, body })), two),
    ...by('author', on('deletePost', 'post.delete', toGroup, ({ posts }) => ({ postId: posts.first })), toGroup),
    ...on('reactToPost', 'thread.post', toGroup, ({ posts }) => ({ postId: posts.first, kind: 'TRIED_IT', on: true })),
    { mutation: 'reactToPost', seen: 'thread.read', may: 'thread.post', on: first, input: () => ({ postId: firstPostId, kind: 'AGREE', on: true }) },
    ...on('savePostDraft', 'thread.post', toGroup, ({ threadId }) => ({ threadId, body })),
    ...on('discardPostDraft', 'thread.view', toGroup, ({ threadId, posts }) => ({ threadId, parentId: posts.first })),
    ...on('markThreadRead', 'thread.view', toGroup, ({ threadId }) => ({ threadId, all: true })),
    // Decisions and actions
    ...facilitating('openDecision', ({ threadId }) => ({ threadId, question: 'New', options: ['New'] })),
    ...on('voiceDecision', 'thread.post', toGroup, ({ decisionId, optionId }) => ({ decisionId, stance: 'CONSENT', optionId })),
    ...facilitating('settleDecision', ({ decisionId, optionId }) => ({ decisionId, agreed: true, optionId })),
    ...on('makeAction', 'thread.facilitate', toGroup, ({ posts }) => ({ postId: posts.first, title: 'New', ownerId: people.lead.id })),
    ...by('answers', on('updateAction', 'action.update', toGroup, ({ actionId }) => ({ actionId, status: 'DONE' })), toGroup),
    // Moderation
    ...on('reportPost', 'thread.read', toGroup, ({ posts }) => ({ postId: posts.first, reason: 'New' })),
    ...facilitating('hidePost', ({ posts }) => ({ postId: posts.first, reason: 'New' })),
    ...facilitating('restorePost', ({ posts }) => ({ postId: posts.hidden, reason: 'New' })),
    ...on('settleReport', 'thread.facilitate', toGroup, ({ reportId }) => ({ reportId, settlement: 'KEPT' }), { seen: 'thread.facilitate' }),
    // A hub's templates
    ...(['hub', 'otherHub'] as const).map((hub): Attempt => ({ mutation: 'saveThreadTemplate', seen: 'hub.view', may: 'template.save', on: { type: '', hub }, input: () => ({ hubId: hub === 'hub' ? hubId : otherHubId, ...TEMPLATE }) })),
    { mutation: 'resetThreadTemplate', seen: 'hub.view', may: 'template.save', on: { type: '', hub: 'hub' }, input: () => ({ hubId, key: 'compare-approaches' }) },
    { mutation: 'markInboxRead', seen: 'inbox.own', may: 'inbox.own', on: { ...things.get(talks.group.inboxItemIds[0]!)!, type: '' }, input: () => ({ ids: [talks.group.inboxItemIds[0]] }) },
  ];
}
