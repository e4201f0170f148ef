import type { BodyNode } from '../writing/body.ts';
import type { Rules } from './ThreadRules.tsx';
import type { ActionStatus, Space, Stage, Stance } from './thread-view.ts';
export async function setStage(_threadId: string, _stage: number): Promise<void> {}
export async function writeSummary(_threadId: string, _body: BodyNode): Promise<void> {}
export async function closeThread(_threadId: string, _words: { outcome: BodyNode; summary: BodyNode | null }): Promise<void> {}
export async function reopenThread(_threadId: string): Promise<void> {}
export async function pinThread(_threadId: string, _on: boolean): Promise<void> {}
export async function lockThread(_threadId: string, _on: boolean): Promise<void> {}
export async function handOver(_threadId: string, _personId: string): Promise<void> {}
export async function invite(_threadId: string, _personId: string): Promise<void> {}
export async function uninvite(_threadId: string, _personId: string): Promise<void> {}
export async function nudge(_threadId: string, _personIds: readonly string[]): Promise<void> {}
export async function movePosts(_from: string, _postIds: readonly string[], _to: string): Promise<void> {}
export async function splitThread(_from: string, _into: { postIds: readonly string[]; title: string; prompt: BodyNode | null }): Promise<string> { return ''; }
export async function mergeThread(_from: string, _into: string): Promise<void> {}
export async function link(_threadId: string, _objectId: string): Promise<void> {}
export async function unlink(_threadId: string, _objectId: string): Promise<void> {}
export async function makeAction(_input: { postId: string; title: string; ownerId: string; dueOn: string | null }): Promise<void> {}
export async function setActionStatus(_id: string, _status: ActionStatus): Promise<void> {}
export async function openDecision(_threadId: string, _question: string, _options: readonly string[]): Promise<void> {}
export async function voiceDecision(_id: string, _voice: { stance: Stance; optionId: string | null; note: string | null }): Promise<void> {}
export async function settleDecision(_id: string, _result: { agreed: boolean; optionId: string | null; text: string | null; reviewOn: string | null }): Promise<void> {}
export async function reportPost(_postId: string, _reason: string): Promise<void> {}
export async function hidePost(_postId: string, _reason: string): Promise<void> {}
export async function restorePost(_postId: string): Promise<void> {}
export async function settleReport(_id: string, _how: { hide: true; reason: string } | { hide: false }): Promise<void> {}
export async function openThread(_space: Space, _input: { title: string; templateKey: string | null; purpose: string | null; prompt: BodyNode; opensOn: string | null; closesOn: string | null; stages: readonly Stage[]; outcomeParts: readonly string[]; linkIds: readonly string[] } & Rules): Promise<string> { return ''; }
export async function editThread(_threadId: string, _change: { title: string; prompt?: BodyNode; closesOn?: string | null; stages: readonly Stage[] }): Promise<void> {}
export async function saveTemplate(_hubId: string, _t: { key: string; title: string; purpose: string; prompt: BodyNode; stages: readonly Stage[]; outcomeParts: readonly string[] } & Rules): Promise<void> {}
export async function resetTemplate(_hubId: string, _key: string): Promise<void> {}
