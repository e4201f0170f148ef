import { watchSignedInPerson } from '../editor/document/signed-in-person.ts';
import { editsChanged, registerEdits } from '../editor/kept-words/unsaved-registry.ts';
import { isRefusal, Refused, troubleOf } from '../graphql/problem.ts';
import { connectionState, subscribeToConnection } from '../graphql/socket.ts';
import { spread } from '../graphql/spread.ts';
import type { Viewer } from '../session/viewer-context.ts';
import type { PostWordsFragment } from '../graphql/generated/graphql.ts';
import { uploadFile } from './files.api.ts';
import { addPost, AlreadyPosted } from './post-actions.ts';
import { PostOutbox, type SendOutcome } from './post-outbox.ts';
import { openUnsentStore, type UnsentFile, type UnsentPost } from './unsent-store.ts';

type Outbox = PostOutbox<PostWordsFragment>;

type SentListener = (post: PostWordsFragment, sent: UnsentPost) => void;
const sentListeners = new Set<SentListener>();

/** Calls back with each own post that the server has taken. Returns how to stop. */
export function onPostSent(listener: SentListener): () => void {
  sentListeners.add(listener);
  return () => sentListeners.delete(listener);
}

function outcomeOf(error: unknown): SendOutcome<PostWordsFragment> {
  if (error instanceof AlreadyPosted) return { kind: 'refused', trouble: { ...error.trouble, detail: 'Your words are kept here: answer the first with them, or add them to it.' }, insteadOf: error.firstId };
  if (error instanceof Refused) return { kind: 'refused', trouble: { ...error.trouble, detail: 'Nothing was posted. Your words are kept here.' } };
  return isRefusal(error) ? { kind: 'refused', trouble: troubleOf(error) } : { kind: 'unreached' };
}

/** Hands over what goes with a post and is not on the server yet. @throws Refused, or what the connection says */
async function withFiles(post: UnsentPost, keep: (post: UnsentPost) => Promise<void>): Promise<UnsentPost> {
  let files = post.files;
  for (const file of post.files) {
    if (file.fileId !== null || file.blob === null) continue;
    const { id } = await uploadFile(file.blob, file.name, post.personId);
    files = files.map((one): UnsentFile => (one.key === file.key ? { ...one, fileId: id, blob: null } : one));
    await keep({ ...post, files });
  }
  return { ...post, files };
}

async function send(post: UnsentPost, keep: (post: UnsentPost) => Promise<void>): Promise<SendOutcome<PostWordsFragment>> {
  try {
    return { kind: 'sent', post: await addPost(await withFiles(post, keep)) };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Holds a post in hand for as long as this tab lives, once no other does. @returns how to let go */
function hold(clientKey: string): Promise<() => void> {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    void navigator.locks.request(`coherence-post-${clientKey}`, () => new Promise<void>((release) => resolve(release)));
  });
}

let current: { readonly personId: string; readonly outbox: Outbox } | null = null;

/** The outbox of whoever is signed in, begun with what earlier visits left; on a shared computer nothing of it stays on the device (D22). */
export function outboxOf({ person, sharedComputer }: Pick<Viewer, 'person' | 'sharedComputer'>): Outbox {
  if (current?.personId === person.id) return current.outbox;
  current?.outbox.stop();
  const store = sharedComputer || typeof indexedDB === 'undefined' ? null : openUnsentStore();
  const outbox: Outbox = new PostOutbox({
    personId: person.id, store, send, hold,
    random: spread,
    onSent: (post, sent) => {
      for (const listener of sentListeners) listener(post, sent);
    },
  });
  current = { personId: person.id, outbox };
  registerEdits(outbox);
  outbox.subscribe(editsChanged);
  subscribeToConnection(() => connectionState() === 'online' && outbox.resume());
  addEventListener('online', () => outbox.resume());
  // Somebody else's cookie would post it in their name.
  watchSignedInPerson(person.id, (same) => !same && outbox.stop());
  void outbox.load();
  return outbox;
}
