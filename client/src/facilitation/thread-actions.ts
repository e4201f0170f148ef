import { client } from '../graphql/client.ts';
import * as ops from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { showToast } from '../ui/toast-store.ts';
import type { BodyNode } from '../writing/body.ts';
import { closingInstant, openingInstant } from './school-hours.ts';
import type { Rules } from './ThreadRules.tsx';
import type { ActionStatus, Space, Stage, Stance } from './thread-view.ts';

const stageInput = ({ title, purpose, minutes, opensOn }: Stage) => ({ title: title.trim(), purpose: purpose ?? null, minutes: minutes ?? null, opensOn: opensOn ?? null });

export interface NewThread extends Rules {
  readonly title: string;
  readonly templateKey: string | null;
  readonly purpose: string | null;
  readonly prompt: BodyNode;
  /** Days as yyyy-MM-dd; null for at once, and for no end. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly stages: readonly Stage[];
  readonly outcomeParts: readonly string[];
  readonly linkIds: readonly string[];
}

/** Opens a thread with what it is about beside it. Answers with its id. @throws Refused */
export async function openThread(space: Space, { opensOn, closesOn, stages, outcomeParts, ...rest }: NewThread): Promise<string> {
  const input = {
    ...rest, linkIds: [...rest.linkIds], spaceId: space.id, stages: stages.map(stageInput), outcomeParts: [...outcomeParts],
    opensAt: opensOn === null ? null : openingInstant(opensOn), closesAt: closesOn === null ? null : closingInstant(closesOn),
  };
  const { data } = await client.mutate({ mutation: ops.OpenThreadDocument, variables: { input } });
  return take(data?.openThread, 'ThreadOpened').thread.id;
}

export interface ThreadChange {
  readonly title: string;
  readonly prompt?: BodyNode;
  readonly closesOn?: string | null;
  /** Null for at once. */
  readonly opensOn?: string | null;
  readonly stages: readonly Stage[];
}

/** @throws Refused */
export async function editThread(threadId: string, { closesOn, opensOn, stages, ...rest }: ThreadChange): Promise<void> {
  const closing = {
    ...(closesOn !== undefined && { closesAt: closesOn === null ? null : closingInstant(closesOn) }),
    ...(opensOn !== undefined && { opensAt: opensOn === null ? new Date(Date.now()).toISOString() : openingInstant(opensOn) }),
  };
  const { data } = await client.mutate({ mutation: ops.EditThreadDocument, variables: { input: { threadId, ...rest, stages: stages.map(stageInput), ...closing } } });
  take(data?.editThread, 'ThreadEdited');
}

/** Puts something beside a thread. @throws Refused */
export async function link(threadId: string, objectId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.LinkToThreadDocument, variables: { input: { threadId, objectId } } });
  take(data?.linkToThread, 'ThreadLinked');
}

/** @throws Refused */
export async function unlink(threadId: string, linkId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.UnlinkFromThreadDocument, variables: { input: { threadId, linkId } } });
  take(data?.unlinkFromThread, 'ThreadUnlinked');
}

/** @throws Refused */
export async function setStage(threadId: string, stage: number): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.SetThreadStageDocument, variables: { input: { threadId, stage } } });
  take(data?.setThreadStage, 'ThreadStageSet');
}

/** @throws Refused */
export async function writeSummary(threadId: string, body: BodyNode): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.WriteThreadSummaryDocument, variables: { input: { threadId, body } } });
  take(data?.writeThreadSummary, 'ThreadSummaryWritten');
}

export interface Closing {
  readonly outcome: BodyNode;
  /** Null where the latest stays. */
  readonly summary: BodyNode | null;
  /** Whether parts of the outcome are missing knowingly. */
  readonly incomplete: boolean;
}

/** @throws Refused */
export async function closeThread(threadId: string, closing: Closing): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.CloseThreadDocument, variables: { input: { threadId, ...closing } } });
  take(data?.closeThread, 'ThreadClosed');
}

/** @throws Refused */
export async function reopenThread(threadId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.ReopenThreadDocument, variables: { input: { threadId } } });
  take(data?.reopenThread, 'ThreadReopened');
}

/** @throws Refused */
export async function pinThread(threadId: string, on: boolean): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.PinThreadDocument, variables: { input: { threadId, on } } });
  take(data?.pinThread, 'ThreadPinned');
}

/** @throws Refused */
export async function lockThread(threadId: string, on: boolean): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.LockThreadDocument, variables: { input: { threadId, on } } });
  take(data?.lockThread, 'ThreadLocked');
}

/** Gives a thread to somebody to lead; null takes it back. @throws Refused */
export async function handOver(threadId: string, personId: string | null): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.HandOverThreadDocument, variables: { input: { threadId, personId } } });
  take(data?.handOverThread, 'ThreadHandedOver');
}

/** @throws Refused */
export async function invite(threadId: string, personId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.InviteToThreadDocument, variables: { input: { threadId, personIds: [personId] } } });
  take(data?.inviteToThread, 'PeopleInvitedToThread');
}

/** @throws Refused */
export async function uninvite(threadId: string, personId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.UninviteFromThreadDocument, variables: { input: { threadId, personId } } });
  take(data?.uninviteFromThread, 'PersonUninvitedFromThread');
}

/** Whom to ask; everybody who has not posted where neither is given. */
export interface Nudged {
  readonly personIds?: readonly string[];
  readonly departmentIds?: readonly string[];
}

/** Asks those who have not posted to do so, and says how many were asked. @throws Refused */
export async function nudge(threadId: string, { personIds, departmentIds }: Nudged): Promise<void> {
  const input = { threadId, ...(personIds && { personIds: [...personIds] }), ...(departmentIds && { departmentIds: [...departmentIds] }) };
  const { data } = await client.mutate({ mutation: ops.NudgeThreadDocument, variables: { input } });
  const { nudged } = take(data?.nudgeThread, 'ThreadNudged');
  showToast({ kind: 'done', title: nudged === 1 ? 'One person was asked to post.' : `${nudged} people were asked to post.` });
}

/** @throws Refused */
export async function movePosts(postIds: readonly string[], toThreadId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.MovePostsDocument, variables: { input: { postIds: [...postIds], toThreadId } } });
  take(data?.movePosts, 'PostsMoved');
}

/** Answers with the new thread's id. @throws Refused */
export async function splitThread(postIds: readonly string[], title: string): Promise<string> {
  const { data } = await client.mutate({ mutation: ops.SplitThreadDocument, variables: { input: { postIds: [...postIds], title } } });
  return take(data?.splitThread, 'ThreadSplit').into.id;
}

/** @throws Refused */
export async function mergeThread(fromId: string, intoId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.MergeThreadsDocument, variables: { input: { fromId, intoId } } });
  take(data?.mergeThreads, 'ThreadsMerged');
}

/** @throws Refused */
export async function openDecision(threadId: string, question: string, options: readonly string[]): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.OpenDecisionDocument, variables: { input: { threadId, question, options: [...options] } } });
  take(data?.openDecision, 'DecisionOpened');
}

/** @throws Refused */
export async function voiceDecision(decisionId: string, voice: { readonly stance: Stance; readonly optionId: string | null; readonly note: string | null }): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.VoiceDecisionDocument, variables: { input: { decisionId, ...voice } } });
  take(data?.voiceDecision, 'DecisionVoiced');
}

export interface Settled {
  readonly agreed: boolean;
  readonly optionId: string | null;
  readonly text: string | null;
  /** yyyy-MM-dd. */
  readonly reviewOn: string | null;
}

/** @throws Refused */
export async function settleDecision(decisionId: string, settled: Settled): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.SettleDecisionDocument, variables: { input: { decisionId, ...settled } } });
  take(data?.settleDecision, 'DecisionSettled');
}

/** @throws Refused */
export async function makeAction(input: { readonly postId: string; readonly title: string; readonly ownerId: string; readonly dueOn: string | null }): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.MakeActionDocument, variables: { input } });
  take(data?.makeAction, 'ActionMade');
}

/** @throws Refused */
export async function setActionStatus(actionId: string, status: ActionStatus): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.UpdateActionDocument, variables: { input: { actionId, status } } });
  take(data?.updateAction, 'ActionUpdated');
}

/** @throws Refused */
export async function reportPost(postId: string, reason: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.ReportPostDocument, variables: { input: { postId, reason } } });
  take(data?.reportPost, 'PostReported');
}

/** @throws Refused */
export async function hidePost(postId: string, reason: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.HidePostDocument, variables: { input: { postId, reason } } });
  take(data?.hidePost, 'PostHiddenByFacilitator');
}

/** @throws Refused */
export async function restorePost(postId: string, reason: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.RestorePostDocument, variables: { input: { postId, reason } } });
  take(data?.restorePost, 'PostRestored');
}

/** Hides the reported post with a reason; without one it stays. @throws Refused */
export async function settleReport(reportId: string, reason: string | null): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.SettleReportDocument, variables: { input: { reportId, settlement: reason === null ? 'KEPT' : 'HIDDEN', reason } } });
  take(data?.settleReport, 'ReportSettled');
}

export interface TemplateChange extends Rules {
  /** Null for a new one. */
  readonly key: string | null;
  readonly title: string;
  readonly purpose: string;
  readonly prompt: BodyNode;
  readonly stages: readonly Stage[];
  readonly outcomeParts: readonly string[];
}

/** Keeps a hub's own wording of a template, or adds one of its own. @throws Refused */
export async function saveTemplate(hubId: string, { key, title, purpose, prompt, stages, outcomeParts, onePer, postBeforeSeeing, anonymity }: TemplateChange): Promise<void> {
  const input = {
    hubId, key, title, purpose, prompt, outcomeParts: [...outcomeParts], onePer, postBeforeSeeing, anonymity,
    stages: stages.map((stage) => ({ title: stage.title.trim(), purpose: stage.purpose ?? null, minutes: stage.minutes ?? null })),
  };
  const { data } = await client.mutate({ mutation: ops.SaveThreadTemplateDocument, variables: { input } });
  take(data?.saveThreadTemplate, 'ThreadTemplateSaved');
}

/** Goes back to the shipped wording. @throws Refused */
export async function resetTemplate(hubId: string, key: string): Promise<void> {
  const { data } = await client.mutate({ mutation: ops.ResetThreadTemplateDocument, variables: { input: { hubId, key } } });
  take(data?.resetThreadTemplate, 'ThreadTemplateReset');
}
