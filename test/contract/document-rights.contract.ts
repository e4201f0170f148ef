import { expect, test, vi } from 'vitest';
import { Tab, type DocumentServer, type Name } from './document-server.ts';

/** Roles in band while people type (D9), and presence (D10). @param server the document of the present test */
export function rightsContract(server: () => DocumentServer): void {
  const open = (name: Name) => new Tab(server(), name).open();
  const roleIs = (role: string | null) => (event: { type: string; role?: unknown }) => event.type === 'DocumentAccessChanged' && event.role === role;

  test('[D9] each is told their role, and who has nothing to do with a document learns nothing of it', async () => {
    const tabs = await Promise.all((['ada', 'ben', 'cem', 'vic'] as const).map(open));
    expect(tabs.map(({ events }) => events[0]!['role'])).toEqual(['EDITOR', 'EDITOR', 'COMMENTER', 'VIEWER']);
    await expect(open('zoe')).rejects.toThrow('NOT_FOUND');
    const [ada] = tabs;
    ada!.write('words');
    const { update, updateId } = ada!.unsaved[0]!;
    expect(await server().push('zoe', { clientId: 5, update, updateId, epoch: ada!.epoch })).toEqual({ refusal: 'NOT_FOUND', retry: false });
    expect(await server().present('zoe', ada!.clientId, {})).toMatchObject({ refusal: 'NOT_FOUND' });
    expect(await server().park('zoe', { root: server().roots[0], body: {}, reason: 'x' })).toMatchObject({ refusal: 'NOT_FOUND' });
  });

  test('[D9] viewers and commenters read along live and have presence, write nothing, and only commenters park', async () => {
    const ada = await open('ada');
    for (const name of ['cem', 'vic'] as const) {
      const reader = await open(name);
      await ada.say(`for ${name}`);
      await vi.waitFor(() => expect(reader.text()).toBe(ada.text()));
      reader.write('let me in');
      expect(await reader.save()).toEqual([{ refusal: 'ROLE_TOO_LOW', retry: false }]);
      expect(await server().present(name, reader.clientId, { at: name })).toMatchObject({ refusal: null });
      await ada.until(({ type, clients }) => type === 'PresenceUpdated' && JSON.stringify(clients).includes(`"at":"${name}"`));
    }
    const park = (name: Name) => server().park(name, { root: server().roots[0], body: { type: 'doc' }, reason: 'EPOCH_CHANGED' });
    expect([await park('cem'), await park('vic')]).toMatchObject([{ refusal: null }, { refusal: 'ROLE_TOO_LOW', retry: false }]);
    expect(await server().log()).toHaveLength(2);
  });

  test('[D9] while both type, a writer becomes a commenter, a viewer and nobody: told each time, and nothing queued slips through', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    let typing = true;
    const adas = (async () => {
      for (let i = 0; typing; i++) await ada.say(`ada ${i}`);
    })();
    await ben.say('while I may');
    let head = 0;
    for (const role of ['COMMENTER', 'VIEWER', null]) {
      // Queued before the change, on its way during it, and offered after it.
      for (let i = 0; i < 10; i++) ben.write(`on the way to ${role} ${i}`);
      const early = ben.save();
      await server().degradeBen();
      const rows = await server().log();
      head = rows.length;
      const committed = rows.filter(({ clientId }) => clientId === ben.clientId).length;
      for (let i = 0; i < 10; i++) ben.write(`too late for ${role} ${i}`);
      const late = await ben.save();
      expect(late.map(({ refusal }) => refusal)).toEqual(late.map(() => (role === null ? 'NOT_FOUND' : 'ROLE_TOO_LOW')));
      await early;
      await ben.until(roleIs(role));
      expect((await server().log()).filter(({ clientId }) => clientId === ben.clientId)).toHaveLength(committed);
      if (role !== null) expect(await server().present('ben', ben.clientId, { role })).toMatchObject({ refusal: null });
    }
    // He heard of nothing that was committed after his last right was gone.
    await ada.say('among ourselves');
    await ben.ended;
    typing = false;
    await adas;
    expect(ben.events.at(-1)).toMatchObject({ type: 'DocumentAccessChanged', role: null });
    expect(Math.max(...ben.events.map(({ seq = 0 }) => Number(seq)))).toBeLessThanOrEqual(head);
    expect([ada.text(), ben.text()].map((text) => text.includes('among ourselves'))).toEqual([true, false]);
    expect(ada.text()).not.toContain('too late');
    await expect(new Tab(server(), 'ben').open()).rejects.toThrow('NOT_FOUND');
  });

  test.each([true, false])('[D9] a right that ends by date ends for reading and for writing, without anybody doing anything; they write themselves at that moment: %s', async (writes) => {
    const [ada, tim] = [await open('ada'), await open('tim')];
    await tim.say('in time');
    server().passTimsLastDay();
    tim.write('late');
    // A push has the right read anew in any case; without one only what is told does.
    const late = writes ? tim.save() : null;
    await ada.say('after that day');
    await tim.ended;
    expect(await (late ?? tim.save())).toEqual([{ refusal: 'NOT_FOUND', retry: false }]);
    expect(tim.events.at(-1)).toMatchObject({ type: 'DocumentAccessChanged', role: null });
    expect([tim.text(), ada.text()].map((text) => text.includes('after that day'))).toEqual([false, true]);
  });

  test('[D10] name, colour and role are the server’s, the latest word wins, and leaving is told', async () => {
    const [ada, cem] = [await open('ada'), await open('cem')];
    const say = (state: unknown) => server().present('cem', cem.clientId, state);
    await Promise.all([say({ name: 'Somebody else', role: 'EDITOR', step: 1 }), say({ step: 2 })]);
    const presenceOf = (state: (of: unknown) => boolean) => ada.until(({ type, clients }) =>
      type === 'PresenceUpdated' && (clients as { clientId: number; state: unknown }[]).some((each) => each.clientId === cem.clientId && state(each.state)));
    const { clients } = await presenceOf((state) => JSON.stringify(state) === '{"step":2}');
    expect((clients as { role: string; colour: string; name: string }[])[0]).toMatchObject({ role: 'COMMENTER', colour: expect.stringMatching(/^#[0-9a-f]{6}$/) });
    expect((clients as { name: string }[])[0]!.name).not.toBe('Somebody else');
    cem.close();
    await presenceOf((state) => state === null);
    const late = await open('vic');
    expect(late.events[0]!['presence']).toEqual([]);
  });

  test('[D10] presence needs one’s own open subscription and at most 4 KB', async () => {
    const ada = await open('ada');
    expect(await server().present('ben', ada.clientId, {})).toEqual({ refusal: 'PRESENCE_WITHOUT_SYNC', retry: true });
    expect(await server().present('ada', ada.clientId, 'x'.repeat(5_000))).toEqual({ refusal: 'PRESENCE_TOO_LARGE', retry: false });
  });
}
