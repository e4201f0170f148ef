import type { TestClient } from './client.ts';
import type { TestServer } from './server.ts';

/** What an answer holds: tests look into it by hand, and a wrong path fails the test. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Seen = any;

export const POST = `id note text body createdAt editedAt deletedAt authorLabel author { id name } authorDepartment { id } parent { id } root { id } quoteText quoteOf { id }
  hidden { reason } replies unread mine clientKey versions { text } reactions { kind count viewerReacted } mentions { id } viewerCan { edit delete reply react report facilitate }`;

export const THREAD = `id title promptText state anonymity postBeforeSeeing onePer pinned postCount lastPostAt unreadCount mustPostFirst lastVisitAt firstUnread { id } closesAt
  heardFrom { department { id } count } myDrafts { body parent { id } } viewerCan { post react facilitate } stages { title purpose minutes opensOn } outcomeParts`;

/** A thread with a page of its posts: `first` after `$after` or around `$around`, or the `last` before `$before`. */
const readBy = (size: 'first' | 'last') => `query ($id: ID!, $filter: PostFilter, $size: Int!, $after: String, $before: String, $around: ID) { thread(id: $id) { ${THREAD}
  posts(${size}: $size, after: $after, before: $before, around: $around, filter: $filter) { nodes { ${POST} } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } } }`;
const [FIRST, LAST] = [readBy('first'), readBy('last')];

export const EVENTS = `subscription ($id: ID!, $after: String, $origin: String) { threadEvents(threadId: $id, after: $after, origin: $origin) { __typename
  ... on EventsOpened { cursor } ... on ScopeEvent { name cursor previousCursor at actor { id } node { __typename id ... on Post { ${POST} } ... on Thread { ${THREAD} } } } ... on AccessEnded { reason } } }`;

const MUTATIONS = {
  openThread: ['OpenThreadInput', `... on ThreadOpened { thread { ${THREAD} } }`],
  editThread: ['EditThreadInput', `... on ThreadEdited { thread { ${THREAD} } }`],
  addPost: ['AddPostInput', `... on PostAdded { post { ${POST} } thread { ${THREAD} } } ... on AlreadyPostedProblem { first { id } }`],
  editPost: ['EditPostInput', `... on PostEdited { post { ${POST} } }`],
  deletePost: ['DeletePostInput', `... on PostDeleted { post { ${POST} } thread { ${THREAD} } }`],
  reactToPost: ['ReactToPostInput', `... on PostReacted { post { ${POST} } }`],
  savePostDraft: ['SavePostDraftInput', `... on PostDraftSaved { draft { body updatedAt } thread { ${THREAD} } }`],
  discardPostDraft: ['DiscardPostDraftInput', `... on PostDraftDiscarded { thread { ${THREAD} } }`],
  markThreadRead: ['MarkThreadReadInput', `... on ThreadMarkedRead { thread { ${THREAD} } }`],
} as const;

/** Does something in a thread; answers with the payload. */
export async function act(client: TestClient, mutation: keyof typeof MUTATIONS, input: object): Promise<Seen> {
  const [type, success] = MUTATIONS[mutation];
  return (await client.data(`mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${success} ... on Problem { code message } } }`, { input })).answer;
}

/** Editor JSON of one paragraph. */
export const words = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

let keys = 0;
/** Posts; answers with the payload. */
export const post = (client: TestClient, threadId: string, text: string, more: object = {}): Promise<Seen> =>
  act(client, 'addPost', { threadId, body: words(text), clientKey: `client-key-${++keys}`, ...more });

/** Opens a thread in a space; answers with its id. */
export async function openThread(client: TestClient, spaceId: string, more: object = {}): Promise<string> {
  const answer = await act(client, 'openThread', { spaceId, title: 'Ratio as a constant multiplier', prompt: words('What did you see?'), ...more });
  if (answer.__typename !== 'ThreadOpened') throw new Error(JSON.stringify(answer));
  return answer.thread.id;
}

/** Reads a thread; null where it is not there. */
export async function read(client: TestClient, id: string, { first = 15, last, ...more }: { first?: number; last?: number; [argument: string]: unknown } = {}): Promise<Seen> {
  return (await client.data(last === undefined ? FIRST : LAST, { id, size: last ?? first, ...more })).thread;
}

/** In one hub a work group of two departments with an advocate each, a third department outside it, and its specialist. */
export async function talkingGroup({ world }: TestServer) {
  const group = await world.embeddingGroup();
  const { here, partner, hubId } = group;
  const people = {
    specialist: group.specialist, lead: here.lead, teacher: here.teacher, leader: here.leader, hubLead: group.hubLead, outsider: group.outside.lead,
    advocate: await world.person('MASTERY_ADVOCATE', here), colleague: await world.person('MASTERY_ADVOCATE', partner), partnerLead: partner.lead,
    partnerTeacher: partner.teacher, assistant: await world.person('ASSISTANT_HUB_LEAD', { hubId }), trainee: await world.person('SPECIALIST_IN_TRAINING', { hubId }),
    otherSpecialist: await world.person('MASTERY_SPECIALIST', { hubId }),
  };
  const signedIn = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([name, person]) => [name, await world.signIn(person)]))) as Record<keyof typeof people, TestClient>;
  return { ...group, people, ...signedIn };
}

/** Follows a thread; answers once what comes next would be told. */
export async function follow(client: TestClient, id: string, more: object = {}) {
  const events = client.subscribe(EVENTS, { id, ...more });
  await events.until(({ data, errors }) => data?.threadEvents.__typename === 'EventsOpened' || errors !== undefined);
  return events;
}

/** Whether a message is the event of that name. */
export const called = (name: string) => ({ data }: Seen) => data?.threadEvents.name === name;
