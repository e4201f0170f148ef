import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, fragmentText, paragraph } from '../../../../schema/document/content.ts';
import { numbers } from '../../../../schema/document/numbers.testkit.ts';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import { type ParkedEdit, putIntoField } from '../../comments/parked-edits.ts';
import { client } from '../../graphql/client.ts';
import { DocumentProvider } from './document-provider.ts';
import { mayWriteIn } from './document-state.ts';
import { FakeServer, FakeSocket, fakeLocks, memoryStore } from './fake-server.testkit.ts';
import type { DocumentProviderOptions } from './provider-options.ts';
import { hasUnsavedEdits } from '../kept-words/unsaved-registry.ts';
import type { UnsavedStore } from '../kept-words/unsaved-store.ts';

const ROOT = 'step_1/pupilOutcome';
const OTHER = 'step_1/variation';
const providers: DocumentProvider[] = [];

afterEach(() => {
  for (const provider of providers.splice(0)) provider.destroy();
  vi.useRealTimers();
});

/** One teacher's device: its store and its locks live longer than a tab. */
function device(server: FakeServer, personId: string, storage: UnsavedStore | null = memoryStore()) {
  const locks = fakeLocks();
  return {
    storage: storage as ReturnType<typeof memoryStore>,
    tab(options: Partial<DocumentProviderOptions> = {}) {
      const socket = new FakeSocket(server, personId);
      const person = { id: personId };
      const documentId = 'document_1';
      const provider = new DocumentProvider({
        client: socket, documentId, person, storage, locks, sharedComputer: false, random: () => 0, ...options,
      });
      providers.push(provider);
      provider.trackEdits('typing');
      provider.open();
      return { provider, socket };
    },
  };
}

function write(provider: DocumentProvider, text: string, root = ROOT): void {
  const fragment = provider.fragment(root);
  fragment.doc!.transact(() => appendBlocks(fragment, [paragraph(text)]), 'typing');
}

const textOf = (doc: { fragment(root: string): Y.XmlFragment } | Y.Doc, root = ROOT) =>
  fragmentText(doc instanceof Y.Doc ? doc.getXmlFragment(root) : doc.fragment(root));

const opened = (...all: DocumentProvider[]) => vi.waitFor(() => expect(all.every((each) => each.getState().ready)).toBe(true));
/** What the browser would do if the tab were closed now. */
const leavingIsAskedAbout = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
const status = (provider: DocumentProvider, expected: string) =>
  vi.waitFor(() => expect(provider.getState().status).toBe(expected));

describe('writing together', () => {
  test('[D1] two people who type in the same field see one text, and so does the server', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom').tab().provider;
    const aisha = device(server, 'aisha').tab().provider;
    await opened(tom, aisha);
    write(tom, 'Bars of equal parts');
    write(aisha, 'A double number line');
    await status(tom, 'saved');
    await status(aisha, 'saved');
    expect(textOf(tom)).toBe(textOf(aisha));
    expect(textOf(server.doc)).toBe(textOf(tom));
    expect(textOf(tom).split('\n').sort()).toEqual(['A double number line', 'Bars of equal parts']);
  });

  test('[D22] it is saving until the acknowledgement came, even when the text came back already', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    let acknowledge = () => {};
    server.beforeAnswer = new Promise((resolve) => (acknowledge = resolve));
    write(provider, 'Keep the scale');
    expect(provider.getState().status).toBe('saving');
    expect(hasUnsavedEdits()).toBe(true);
    await vi.waitFor(() => expect(textOf(server.doc)).toBe('Keep the scale'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(provider.getState().status).toBe('saving');
    acknowledge();
    await status(provider, 'saved');
    expect(hasUnsavedEdits()).toBe(false);
  });

  test('what a binding writes on its own account goes out too, so that no gap is left in this client’s history', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    appendBlocks(provider.fragment(ROOT), [paragraph('without any origin')]);
    write(provider, 'and then typed');
    await status(provider, 'saved');
    expect(textOf(server.doc)).toBe('without any origin\nand then typed');
  });

  test('[D16] opening, reading and closing push nothing', async () => {
    const server = new FakeServer();
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Already there')]));
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    expect(textOf(provider)).toBe('Already there');
    textOf(provider, OTHER);
    await provider.close();
    expect(server.pushes).toEqual([]);
  });
});

describe('a connection that fails', () => {
  test('[D2] an update whose acknowledgement was lost is offered again with the same id and is there once', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await status(provider, 'saved');
    server.onPush = () => 'lose';
    write(provider, 'Once only');
    await vi.waitFor(() => expect(server.log.size).toBe(1));
    socket.drop();
    await status(provider, 'offline-kept');
    server.onPush = () => null;
    socket.reconnect();
    await status(provider, 'saved');
    expect(new Set(server.pushes.map((push) => push.updateId)).size).toBe(1);
    expect(server.pushes.length).toBe(2);
    expect(textOf(server.doc)).toBe('Once only');
  });

  test('[D7] after a drop both sides get what they lack, by state vector', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'Written on the train');
    server.write((doc) => appendBlocks(doc.getXmlFragment(OTHER), [paragraph('Written at school')]));
    await status(provider, 'offline-kept');
    expect(textOf(provider, OTHER)).toBe('');
    socket.reconnect();
    await status(provider, 'saved');
    expect(textOf(provider, OTHER)).toBe('Written at school');
    expect(textOf(server.doc)).toBe('Written on the train');
  });

  test('[D2] a transient problem keeps the update and offers it again under the same id', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    let answers = 0;
    server.onPush = () => (++answers < 3 ? { refusal: 'TRANSIENT_BUSY', retry: true, message: 'Behind.' } : null);
    write(provider, 'Patience');
    await status(provider, 'saved');
    expect(answers).toBe(3);
    expect(new Set(server.pushes.map((push) => push.updateId)).size).toBe(1);
    expect(textOf(server.doc)).toBe('Patience');
  });

  test('a server that stays silent is offered the update again', async () => {
    vi.useFakeTimers();
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await vi.advanceTimersByTimeAsync(10);
    server.onPush = () => 'silence';
    write(provider, 'Hello?');
    await vi.advanceTimersByTimeAsync(5000);
    server.onPush = () => null;
    await vi.advanceTimersByTimeAsync(6000);
    expect(provider.getState().status).toBe('saved');
    expect(textOf(server.doc)).toBe('Hello?');
  });

  test('what takes long on a slow line, or at a busy server, is saved all the same', async () => {
    vi.useFakeTimers();
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await vi.advanceTimersByTimeAsync(10);
    const takes = (ms: number) => {
      server.onPush = () => {
        server.beforeAnswer = new Promise((resolve) => setTimeout(resolve, ms));
        return null;
      };
    };
    // 40 KB at 4 KB a second.
    takes(19_000);
    write(provider, 'x'.repeat(40_000));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 1]);
    takes(15_000);
    write(provider, 'Little');
    await vi.advanceTimersByTimeAsync(30_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 3]);
    // A paste of 600 KB, which base64 makes 800 KB, at 4 KB a second, and one of 60 KB at half of that, once it has been tried.
    takes(200_000);
    write(provider, 'x'.repeat(600_000));
    await vi.advanceTimersByTimeAsync(205_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 4]);
    takes(40_000);
    write(provider, 'x'.repeat(60_000));
    await vi.advanceTimersByTimeAsync(75_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 6]);
    // What was written without a line goes out in parts, beside which a slow one is not silent for long.
    socket.drop();
    for (let i = 0; i < 4; i++) {
      write(provider, 'y'.repeat(9_000));
      await vi.advanceTimersByTimeAsync(100);
    }
    takes(2_500);
    socket.reconnect();
    await vi.advanceTimersByTimeAsync(11_000);
    expect([provider.getState().status, server.pushes.length]).toEqual(['saved', 10]);
  });

  test('[D7] words that arrive without their forerunners make it ask again', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    const lost = server.broadcast.bind(server);
    server.broadcast = () => {};
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('First')]));
    server.broadcast = lost;
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Second')]));
    await vi.waitFor(() => expect(textOf(provider)).toBe('First\nSecond'));
  });
});

describe('a refusal', () => {
  test('[D5] keeps the words, begins anew under another client id, and writing goes on', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const { provider } = tom.tab();
    await status(provider, 'saved');
    write(provider, 'Good words');
    await status(provider, 'saved');
    const before = provider.clientId;
    server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'The document is full.' });
    write(provider, 'Refused words');
    await vi.waitFor(() => expect(provider.getState().refused).toHaveLength(1));
    server.onPush = () => null;
    await status(provider, 'saved');
    expect(provider.clientId).not.toBe(before);
    expect(provider.getState().refused[0]).toMatchObject({ root: ROOT, text: 'Refused words', reason: 'refused' });
    expect(provider.getState().refused[0]!.message).toContain('The document is full.');
    expect(textOf(provider)).toBe('Good words');
    write(provider, 'Written afterwards');
    await status(provider, 'saved');
    expect(textOf(server.doc)).toBe('Good words\nWritten afterwards');
    expect(tom.storage.updates.size).toBe(0);
  });

  test('[D5] words offered back can be put back, and stay on offer over a reload until then', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const first = tom.tab().provider;
    await status(first, 'saved');
    server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' });
    write(first, 'Too much');
    await vi.waitFor(() => expect(first.getState().refused).toHaveLength(1));
    first.destroy();
    server.onPush = () => null;
    const second = tom.tab().provider;
    await vi.waitFor(() => expect(second.getState().refused).toHaveLength(1));
    await status(second, 'saved');
    second.putBack(second.getState().refused[0]!.id);
    await status(second, 'saved');
    expect(textOf(server.doc)).toBe('Too much');
    expect(second.getState().refused).toEqual([]);
    expect(tom.storage.kept.size).toBe(0);
  });

  test('[D5] whoever types on while words are refused gets them back in one piece', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' });
    for (const words of ['One piece ', 'after another']) {
      write(provider, words);
      const before = provider.clientId;
      await vi.waitFor(() => expect(provider.clientId).not.toBe(before));
      await opened(provider);
    }
    expect(provider.getState().refused.map(({ text }) => text)).toEqual(['One piece after another']);
  });

  test('[D8] [D18] words put back are settled once they are saved: not where that is refused, while the line is away, or where access ends', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    const mutate = vi.spyOn(client, 'mutate').mockResolvedValue({ data: { settleParkedEdit: { __typename: 'ParkedEditSettled' } } } as never);
    const parked = { id: 'parked_1', root: ROOT, text: 'Parked words' } as ParkedEdit;
    await status(provider, 'saved');
    const lose = (id: string) => {
      server.tellLost('tom', [{ id, root: ROOT, text: `Words of ${id}`, joinedInto: null }]);
      return vi.waitFor(() => expect(provider.getState().lost).toMatchObject([{ id }]));
    };
    server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'Full.' });
    await lose('lost_1');
    provider.putBackLost('lost_1');
    await expect(putIntoField(provider, parked)).rejects.toThrow('could not be saved');
    expect(provider.getState().refused).toMatchObject([{ text: 'Words of lost_1\nParked words' }]);
    server.onPush = () => null;
    await status(provider, 'saved');

    const settledAtPush: unknown[] = [];
    server.onPush = () => (settledAtPush.push([...server.settled, ...mutate.mock.calls]), null);
    await lose('lost_2');
    socket.drop();
    provider.putBackLost('lost_2');
    const put = putIntoField(provider, parked);
    await provider.settled();
    await status(provider, 'offline-kept');
    socket.reconnect();
    await put;
    expect(settledAtPush).toEqual([[]]);
    await vi.waitFor(() => expect(server.settled).toEqual(['lost_2']));
    expect(mutate.mock.calls).toMatchObject([[{ variables: { input: { parkedEditId: 'parked_1' } } }]]);

    let acknowledge = () => {};
    server.beforeAnswer = new Promise((resolve) => (acknowledge = resolve));
    await lose('lost_3');
    provider.putBackLost('lost_3');
    server.tellLost('tom', [{ id: 'lost_3', root: ROOT, text: 'Words of lost_3, and more', joinedInto: null }]);
    await vi.waitFor(() => expect(provider.getState().lost).toMatchObject([{ text: 'Words of lost_3, and more' }]));
    acknowledge();
    await status(provider, 'saved');
    expect(server.settled).toEqual(['lost_2']);

    server.onPush = () => 'silence';
    await lose('lost_4');
    provider.putBackLost('lost_4');
    const late = putIntoField(provider, parked);
    server.setRole('tom', null);
    await expect(late).rejects.toThrow('could not be saved');
    expect([server.settled, mutate.mock.calls.length]).toEqual([['lost_2'], 1]);
    mutate.mockRestore();
  });

  test('[D8] another epoch is never merged into: the unsaved field is parked and its words are offered back', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'From the old history');
    await status(provider, 'offline-kept');
    server.epoch = 'epoch_2';
    server.doc = new Y.Doc();
    appendBlocks(server.doc.getXmlFragment(ROOT), [paragraph('The new history')]);
    socket.reconnect();
    await status(provider, 'saved');
    expect(textOf(provider)).toBe('The new history');
    expect(server.pushes).toEqual([]);
    expect(server.parked).toMatchObject([{ root: ROOT, reason: 'EPOCH_CHANGED', body: { type: 'doc' } }]);
    expect(JSON.stringify(server.parked)).toContain('From the old history');
    expect(provider.getState().refused).toMatchObject([{ text: 'From the old history', reason: 'epoch-changed' }]);
  });
});

describe('unsaved edits on the device', () => {
  test('[D22] an edit is kept on the device before it is offered, and no longer once it is acknowledged', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const { provider } = tom.tab();
    await status(provider, 'saved');
    const keptAtPush: boolean[] = [];
    server.onPush = ({ updateId }) => (keptAtPush.push(tom.storage.updates.has(updateId)), null);
    write(provider, 'one');
    await status(provider, 'saved');
    write(provider, 'two');
    await status(provider, 'saved');
    expect(keptAtPush).toEqual([true, true]);
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(0));
  });

  test('[D6] after a reload they are pushed under their old client id and update id, by one tab only', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const first = tom.tab();
    await status(first.provider, 'saved');
    const oldId = first.provider.clientId;
    first.socket.drop();
    write(first.provider, 'Before the reload');
    await status(first.provider, 'offline-kept');
    const [stored] = tom.storage.updates.values();
    first.provider.destroy();

    const tabs = [tom.tab().provider, tom.tab().provider];
    await vi.waitFor(() => expect(tabs.map((tab) => textOf(tab))).toEqual(['Before the reload', 'Before the reload']));
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(0));
    expect(server.pushes.map(({ clientId, updateId }) => ({ clientId, updateId }))).toEqual([{ clientId: oldId, updateId: stored!.updateId }]);
    expect(tabs.map((tab) => tab.clientId)).not.toContain(oldId);
    write(tabs[0]!, 'After it');
    await status(tabs[0]!, 'saved');
    expect(textOf(server.doc)).toBe('Before the reload\nAfter it');
  });

  test('[D6] what a living tab has not sent yet is left to that tab', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const first = tom.tab();
    await status(first.provider, 'saved');
    first.socket.drop();
    write(first.provider, 'Mine to send');
    await status(first.provider, 'offline-kept');
    expect(leavingIsAskedAbout()).toBe(false);
    const second = tom.tab();
    await status(second.provider, 'saved');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.pushes).toEqual([]);
    first.socket.reconnect();
    await status(first.provider, 'saved');
    expect(textOf(server.doc)).toBe('Mine to send');
  });

  test('[D22] on a shared computer nothing is kept and the state says to keep the tab open', async () => {
    const server = new FakeServer();
    const store = memoryStore();
    const { provider, socket } = device(server, 'tom', store).tab({ sharedComputer: true });
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'Only in this tab');
    await status(provider, 'offline');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.updates.size).toBe(0);
    expect(hasUnsavedEdits()).toBe(true);
    expect(leavingIsAskedAbout()).toBe(true);
    socket.reconnect();
    await status(provider, 'saved');
    expect(leavingIsAskedAbout()).toBe(false);
    expect(textOf(server.doc)).toBe('Only in this tab');
  });

  test('[D22] another person on the same device never pushes or sees them', async () => {
    const server = new FakeServer();
    const store = memoryStore();
    const tom = device(server, 'tom', store).tab();
    await status(tom.provider, 'saved');
    tom.socket.drop();
    write(tom.provider, 'Tom’s words');
    await status(tom.provider, 'offline-kept');
    tom.provider.destroy();
    const aisha = device(server, 'aisha', store).tab();
    await status(aisha.provider, 'saved');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.pushes).toEqual([]);
    expect(store.updates.size).toBe(1);
  });

  test('[D22] once somebody else has signed in on the device nothing more is sent, and what is unsaved waits for its writer', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    let signedIn = (_same: boolean) => {};
    const { provider, socket } = tom.tab({ watchPerson: (_id, onSaid) => ((signedIn = onSaid), () => {}) });
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'Mine alone');
    await status(provider, 'offline-kept');
    signedIn(false);
    socket.reconnect();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(provider.getState()).toMatchObject({ status: 'locked', canWrite: false });
    expect(server.pushes).toEqual([]);
    signedIn(true);
    await status(provider, 'saved');
    expect(textOf(server.doc)).toBe('Mine alone');
  });

  test('a device that refuses to store does not stop the saving, and says so while offline', async () => {
    const server = new FakeServer();
    const broken = { ...memoryStore(), put: () => Promise.reject(new Error('quota')) };
    const { provider, socket } = device(server, 'tom', broken).tab();
    await status(provider, 'saved');
    write(provider, 'Saved all the same');
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'In memory');
    await status(provider, 'offline');
    socket.reconnect();
    await status(provider, 'saved');
    expect(textOf(server.doc)).toBe('Saved all the same\nIn memory');
  });
});

describe('rights', () => {
  test('[D6] [D9] of two tabs that lose access each keeps its own unsaved words, and one of them those of a tab that is gone, once', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom');
    const gone = tom.tab();
    await status(gone.provider, 'saved');
    gone.socket.drop();
    write(gone.provider, 'From a tab that is gone');
    await status(gone.provider, 'offline-kept');
    server.onPush = () => 'silence';
    const tabs = [tom.tab().provider, tom.tab().provider];
    await opened(...tabs);
    for (const [at, tab] of tabs.entries()) write(tab, `From tab ${at}`);
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(3));
    gone.provider.destroy();
    server.setRole('tom', null);
    await Promise.all(tabs.map((tab) => status(tab, 'ended')));
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(0));
    expect([...tom.storage.kept.values()].map(({ text }) => text).sort()).toEqual(['From a tab that is gone', 'From tab 0', 'From tab 1']);
  });

  test('[D9] when access is removed the copy is dropped and one’s own unsaved words stay as text', async () => {
    const server = new FakeServer();
    server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Somebody else’s words')]));
    const tom = device(server, 'tom');
    const { provider } = tom.tab();
    await status(provider, 'saved');
    server.onPush = () => 'silence';
    write(provider, 'My unsaved words');
    await vi.waitFor(() => expect(server.pushes.length).toBe(1));
    server.setRole('tom', null);
    await status(provider, 'ended');
    expect(textOf(provider)).toBe('');
    expect(provider.getState().ready).toBe(false);
    expect(provider.getState().refused).toMatchObject([{ text: 'My unsaved words', reason: 'access-removed' }]);
    await vi.waitFor(() => expect(tom.storage.updates.size).toBe(0));
    expect([...tom.storage.kept.values()].map(({ text }) => text)).toEqual(['My unsaved words']);
  });

  test('what one may not see opens as ended', async () => {
    const server = new FakeServer();
    server.roles.set('tom', null);
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'ended');
  });

  test('[D9] a role changes in band: writing stops and begins again without reopening', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    server.setRole('tom', 'VIEWER');
    await status(provider, 'read-only');
    expect(provider.getState().canWrite).toBe(false);
    server.setRole('tom', 'EDITOR');
    await status(provider, 'saved');
    expect(provider.getState().canWrite).toBe(true);
  });

  test('[D5] [D9] [D17] who writes in some fields only is refused elsewhere, gets those words back, and takes back nothing there', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    const elsewhere = 'step_9/variation';
    // Two steps, the first of them in both fields, and one to do again.
    write(provider, 'Written while I could');
    write(provider, 'And here', elsewhere);
    provider.endUndoStep();
    write(provider, 'Written over', elsewhere);
    provider.endUndoStep();
    write(provider, 'Taken back', elsewhere);
    provider.undo();
    await status(provider, 'saved');
    server.setRole('tom', 'EDITOR', ['step_9']);
    await vi.waitFor(() => expect(mayWriteIn(provider.getState(), ROOT)).toBe(false));
    expect(mayWriteIn(provider.getState(), elsewhere)).toBe(true);
    provider.redo();
    expect(textOf(provider, elsewhere)).toBe('And here\nWritten over\nTaken back');
    for (const left of ['And here\nWritten over', 'And here', '', '']) {
      provider.undo();
      expect([textOf(provider), textOf(provider, elsewhere)]).toEqual(['Written while I could', left]);
    }
    await status(provider, 'saved');
    write(provider, 'Mine', elsewhere);
    provider.endUndoStep();
    await status(provider, 'saved');
    // On its way when the right ended, or whatever else the page did not know.
    write(provider, 'Too late');
    await vi.waitFor(() => expect(provider.getState().refused).toMatchObject([{ root: ROOT, text: 'Too late', reason: 'refused', message: expect.stringContaining('only read') }]));
    await status(provider, 'saved');
    provider.putBack(provider.getState().refused[0]!.id);
    expect(provider.getState().refused).toHaveLength(1);
    write(provider, 'Mine again', elsewhere);
    await status(provider, 'saved');
    expect([textOf(provider), textOf(provider, elsewhere)]).toEqual(['Written while I could', 'Mine\nMine again']);
  });

  test('[D16] a document that needs a newer editor is not written to, and says to reload', async () => {
    const server = new FakeServer();
    server.schemaVersion = 2;
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'reload-needed');
    expect(provider.getState().canWrite).toBe(false);
  });
});

describe('undo', () => {
  test('[D17] takes back only one’s own edits, across fields, and tells where', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom').tab().provider;
    const aisha = device(server, 'aisha').tab().provider;
    await opened(tom, aisha);
    write(tom, 'Tom in the first field');
    tom.endUndoStep();
    write(tom, 'Tom in the second field', OTHER);
    await vi.waitFor(() => expect(textOf(aisha, OTHER)).toBe('Tom in the second field'));
    write(aisha, 'Aisha');
    await vi.waitFor(() => expect(textOf(tom)).toContain('Aisha'));
    const revealed: string[] = [];
    tom.onReveal((root) => revealed.push(root));
    tom.undo();
    expect(textOf(tom, OTHER)).toBe('');
    tom.undo();
    tom.undo();
    expect(textOf(tom)).toBe('Aisha');
    expect(revealed).toEqual([OTHER, ROOT]);
    tom.redo();
    await status(tom, 'saved');
    expect(textOf(server.doc)).toContain('Tom in the first field');
    expect(textOf(server.doc)).toContain('Aisha');
  });

  test('[D17] writing without a pause is taken back in stretches, not all at once', async () => {
    let now = 1_000;
    const { provider } = device(new FakeServer(), 'tom').tab({ now: () => now });
    await opened(provider);
    for (const words of ['One', 'Two', 'Three', 'Four']) {
      write(provider, words);
      now += 2_000;
    }
    provider.undo();
    expect(textOf(provider)).not.toBe('');
    provider.undo();
    expect(textOf(provider)).toBe('');
  });

  test('[D17] undoing a paragraph that a colleague has written into leaves her words', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom').tab().provider;
    await opened(tom);
    write(tom, 'Tom');
    await status(tom, 'saved');
    server.write((doc) => {
      const block = doc.getXmlFragment(ROOT).get(0) as Y.XmlElement;
      (block.get(0) as Y.XmlText).insert(3, ' and Aisha');
    });
    await vi.waitFor(() => expect(textOf(tom)).toBe('Tom and Aisha'));
    tom.undo();
    expect(textOf(tom)).toBe(' and Aisha');
  });
});

describe('presence', () => {
  test('[D10] a colleague’s place is seen by field and goes with her subscription', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom').tab().provider;
    const aisha = device(server, 'aisha').tab();
    await opened(tom, aisha.provider);
    aisha.provider.presence.setOwn({ root: ROOT, stepId: 'step_1' });
    await vi.waitFor(() => expect(tom.presence.peopleInField(ROOT)).toMatchObject([{ name: 'Name of aisha', colour: '#3b6fb6' }]));
    expect(tom.presence.people()).toHaveLength(1);
    aisha.socket.drop();
    await vi.waitFor(() => expect(tom.presence.people()).toEqual([]));
  });

  test('[D10] of all that a tab may say about its caret, what is believed points somewhere or nowhere, and makes nothing', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await opened(provider);
    const pick = numbers(7);
    // Words of four clients, some deleted, some brought back.
    for (let client = 1; client <= 3; client++) {
      const doc = quietDoc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc));
      doc.clientID = client;
      server.write((shared) => {
        for (const root of [ROOT, OTHER]) {
          const fragment = doc.getXmlFragment(root);
          appendBlocks(fragment, [paragraph(`Words of ${client}, with $x$`), paragraph('more')]);
          if (client === 2) fragment.delete(0, 1);
          ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(2, 3);
        }
        Y.applyUpdate(shared, Y.encodeStateAsUpdate(doc));
      });
    }
    await vi.waitFor(() => expect(textOf(provider, OTHER)).toBe(textOf(server.doc, OTHER)));
    write(provider, 'Mine');
    provider.undo();
    provider.redo();
    const { doc } = provider.fragment(ROOT);
    const roots = [...doc!.share.keys()];
    const clients = [...doc!.store.clients.keys()];
    const numbersSaid = [-1, 0.5, Number.NaN, 2 ** 32, 2 ** 53, Number.MAX_VALUE, '1', null];
    const number = (below: number) => (pick(10) === 0 ? numbersSaid[pick(numbersSaid.length)] : pick(below));
    const id = () => (pick(20) === 0 ? [null, {}, [], 'id', 0][pick(5)] : { client: pick(8) === 0 ? number(5) : clients[pick(clients.length)], clock: number(120) });
    const position = () => ({
      ...(pick(2) && { type: id() }), ...(pick(2) && { item: id() }), ...(pick(3) === 0 && { tname: pick(3) ? ROOT : ['', OTHER, 7, {}][pick(4)] }),
      ...(pick(2) && { assoc: [0, 1, -1, -7, 2 ** 40, 0.5, 'x'][pick(7)] }),
    });
    let believed = 0;
    let found = 0;
    for (let i = 0; i < 30_000; i++) {
      const root = pick(4) ? ROOT : ['nowhere', OTHER][pick(2)]!;
      const client = { clientId: 7, personId: 'mal', name: 'Mal', colour: '', role: 'VIEWER', state: { root, anchor: position(), head: position() } };
      provider.presence.received([client]);
      const { state } = provider.presence.people()[0]!;
      for (const { cursor } of provider.presence.getStates().values()) {
        if (cursor === null) continue;
        believed++;
        for (const end of [cursor.anchor, cursor.head]) if (Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(end), doc!)) found++;
      }
      if (state?.anchor && root !== 'nowhere') Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(state.anchor), doc!);
    }
    expect([believed > 2_000, found > 1_000]).toEqual([true, true]);
    expect([...doc!.share.keys()]).toEqual(roots);
  });

  test('[D10] it is renewed every 15 seconds, and many moves go out as one', async () => {
    vi.useFakeTimers();
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await vi.advanceTimersByTimeAsync(10);
    const before = server.presences.length;
    for (let i = 0; i < 50; i++) provider.presence.setOwn({ anchor: { i }, head: { i } });
    await vi.advanceTimersByTimeAsync(200);
    expect(server.presences.length).toBe(before + 1);
    expect(server.presences.at(-1)!.state).toMatchObject({ anchor: { i: 49 } });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(server.presences.length).toBe(before + 2);
  });
});

describe('leaving', () => {
  test('[D16] a document that needs a newer editor by now is left once its last words are saved', async () => {
    const server = new FakeServer();
    const { provider, socket } = device(server, 'tom').tab();
    await status(provider, 'saved');
    socket.drop();
    write(provider, 'The last words');
    server.schemaVersion = 2;
    let acknowledge = () => {};
    server.beforeAnswer = new Promise((resolve) => (acknowledge = resolve));
    socket.reconnect();
    await status(provider, 'reload-needed');
    const closed = provider.close();
    await vi.waitFor(() => expect(textOf(server.doc)).toBe('The last words'));
    acknowledge();
    await closed;
    expect(hasUnsavedEdits()).toBe(false);
  });

  test('closing waits until everything is saved', async () => {
    const server = new FakeServer();
    const { provider } = device(server, 'tom').tab();
    await status(provider, 'saved');
    write(provider, 'The last words');
    await provider.close();
    expect(textOf(server.doc)).toBe('The last words');
    expect(hasUnsavedEdits()).toBe(false);
  });
});
