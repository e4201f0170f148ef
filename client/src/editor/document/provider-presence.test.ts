import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { numbers } from '../../../../schema/document/numbers.testkit.ts';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import { FakeServer } from './fake-server.testkit.ts';
import { closeTabs, device, opened, OTHER, ROOT, textOf, write } from './provider.testkit.ts';

afterEach(closeTabs);

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
