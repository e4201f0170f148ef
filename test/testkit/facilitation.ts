import type { TestClient } from './client.ts';
import { POST, THREAD, type Seen } from './discussions.ts';

const DECISION = `id question status options { id title } voices { person { id } stance optionId note } resultOptionId resultText reviewOn decidedBy { id } viewerCan { voice settle }`;
const ACTION = 'id title owner { id } dueOn status post { id } mayUpdate: viewerCan { update }';

/** What facilitating adds to a thread's head. */
export const LED = `stage stageSince template { key title } summary { version text author { id } } summaries { version text } outcomeText closedAt closedBy { id } facilitators { id }
  mergedInto { id } invited { person { id } invitedBy { id } } links { id type title sequence { id } } decisions { ${DECISION} } actions { ${ACTION} }
  expected { person { id } department { id } posted read nudgedAt } readers { person { id } }`;

const HEAD = `... on THREADTYPE { thread { ${THREAD} ${LED} } }`;
const head = (type: string) => HEAD.replace('THREADTYPE', type);
const both = (type: string) => `... on ${type} { from { ${THREAD} } into { ${THREAD} } }`;

const MUTATIONS = {
  pinThread: ['SwitchThreadInput', head('ThreadPinned')],
  lockThread: ['SwitchThreadInput', head('ThreadLocked')],
  setThreadStage: ['SetThreadStageInput', head('ThreadStageSet')],
  writeThreadSummary: ['WriteThreadSummaryInput', head('ThreadSummaryWritten')],
  closeThread: ['CloseThreadInput', head('ThreadClosed')],
  reopenThread: ['ReopenThreadInput', head('ThreadReopened')],
  handOverThread: ['HandOverThreadInput', head('ThreadHandedOver')],
  inviteToThread: ['InviteToThreadInput', head('PeopleInvitedToThread')],
  uninviteFromThread: ['UninviteFromThreadInput', head('PersonUninvitedFromThread')],
  nudgeThread: ['NudgeThreadInput', '... on ThreadNudged { nudged thread { id } }'],
  linkToThread: ['LinkToThreadInput', head('ThreadLinked')],
  unlinkFromThread: ['UnlinkFromThreadInput', head('ThreadUnlinked')],
  movePosts: ['MovePostsInput', both('PostsMoved')],
  splitThread: ['SplitThreadInput', both('ThreadSplit')],
  mergeThreads: ['MergeThreadsInput', both('ThreadsMerged')],
  openDecision: ['OpenDecisionInput', `... on DecisionOpened { decision { ${DECISION} } }`],
  voiceDecision: ['VoiceDecisionInput', `... on DecisionVoiced { decision { ${DECISION} } }`],
  settleDecision: ['SettleDecisionInput', `... on DecisionSettled { decision { ${DECISION} } }`],
  makeAction: ['MakeActionInput', `... on ActionMade { action { ${ACTION} } }`],
  updateAction: ['UpdateActionInput', `... on ActionUpdated { action { ${ACTION} } }`],
  reportPost: ['ReportPostInput', `... on PostReported { post { ${POST} } }`],
  hidePost: ['HidePostInput', `... on PostHiddenByFacilitator { post { ${POST} } thread { ${THREAD} } }`],
  restorePost: ['RestorePostInput', `... on PostRestored { post { ${POST} } thread { ${THREAD} } }`],
  settleReport: ['SettleReportInput', `... on ReportSettled { report { id settlement settledBy { id } } post { ${POST} } }`],
  saveThreadTemplate: ['SaveThreadTemplateInput', '... on ThreadTemplateSaved { template { id key title shipped at editedBy { id } stages { title minutes } outcomeParts } }'],
  resetThreadTemplate: ['ResetThreadTemplateInput', '... on ThreadTemplateReset { template { id key title shipped at } }'],
} as const;

/** Leads a thread; answers with the payload. */
export async function lead(client: TestClient, mutation: keyof typeof MUTATIONS, input: object): Promise<Seen> {
  const [type, success] = MUTATIONS[mutation];
  return (await client.data(`mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${success} ... on Problem { code message } } }`, { input })).answer;
}

/** The head of a thread with what facilitating adds; null where it is not there. */
export async function headOf(client: TestClient, id: string): Promise<Seen> {
  return (await client.data(`query ($id: ID!) { thread(id: $id) { ${THREAD} ${LED} } }`, { id })).thread;
}

/** What may be done with a post follows from the head: whoever reads that afresh does not ask each post. */
const LED_POST = `${POST.replace(/ viewerCan \{[^}]*\}/, '')} otherThread { id } actions { ${ACTION} } files { id name mediaType bytes }`;

/** Up to 15 posts of a thread, by id. */
export async function postsOf(client: TestClient, id: string): Promise<Map<string, Seen>> {
  const { thread } = await client.data(`query ($id: ID!) { thread(id: $id) { posts(first: 15) { nodes { ${LED_POST} } } } }`, { id });
  return new Map((thread?.posts.nodes ?? []).map((post: Seen) => [post.id, post]));
}

const FOLLOW = `subscription ($id: ID!) { threadEvents(threadId: $id) { __typename ... on EventsOpened { cursor } ... on AccessEnded { reason }
  ... on ScopeEvent { name actor { id } node { __typename id ... on Thread { ${THREAD} ${LED} } ... on Post { ${LED_POST} } } } } }`;

/** A screen that was filled once and lives on events, as the client does (a post's event reads the head afresh): what it shows, and a fresh one to compare. */
export async function openScreen(client: TestClient, id: string) {
  const events = client.subscribe(FOLLOW, { id });
  await events.until(({ data, errors }) => data?.threadEvents.__typename === 'EventsOpened' || errors !== undefined);
  let shown = { head: await headOf(client, id), posts: await postsOf(client, id) };
  let taken = 0;
  const names: string[] = [];

  /** Takes in what has come, the event of that name included. */
  async function until(name: string): Promise<void> {
    await events.until(({ data }) => data?.threadEvents.name === name && events.messages.findIndex((one) => one.data === data) >= taken);
    const all = events.messages.slice(taken);
    taken = events.messages.length;
    for (const { data, errors } of all) {
      if (errors) throw new Error(JSON.stringify(errors));
      const { name: called, node } = data.threadEvents;
      if (called === undefined) continue;
      names.push(called);
      if (node?.__typename === 'Thread') {
        const { __typename, ...head } = node;
        shown = { head, posts: called === 'thread.postsMoved' ? await postsOf(client, id) : shown.posts };
      }
      if (node?.__typename === 'Post') {
        const { __typename, ...post } = node;
        shown = { head: await headOf(client, id), posts: shown.posts.set(post.id, post) };
      }
    }
  }

  return {
    names,
    events,
    until,
    shown: () => ({ head: shown.head, posts: [...shown.posts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)) }),
    async fresh() {
      const [head, posts] = await Promise.all([headOf(client, id), postsOf(client, id)]);
      return { head, posts: [...posts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
    },
    close: () => events.stop(),
  };
}
