import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { Tab, replay, type DocumentServer } from './document-server.ts';

/** Saving, re-offering and coming back (D1, D2, D6–D8, D16, D20). @param server the document of the present test */
export function savingContract(server: () => DocumentServer): void {
  const open = (name: ConstructorParameters<typeof Tab>[1]) => new Tab(server(), name).open();

  test('[D1] what is acknowledged is in the log under its number, and everybody else has it', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    const answers = await ada.write('Sharing in a ratio').save();
    expect(answers).toEqual([{ refusal: null, seq: 1 }]);
    await vi.waitFor(() => expect(ben.text()).toBe('Sharing in a ratio'));
    expect((await server().log()).map(({ seq, clientId }) => [seq, clientId])).toEqual([[1, ada.clientId]]);
  });

  test('[D1] updates offered at once, without waiting, are saved in their order', async () => {
    const ada = await open('ada');
    for (let i = 0; i < 40; i++) ada.write(`line ${i}`);
    const answers = await ada.save();
    expect(answers.map((answer) => answer.refusal === null && answer.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(replay(await server().log()).getXmlFragment(server().roots[0]).length).toBe(40);
  });

  test('[D2] an update offered again under its id is acknowledged again with its number and kept once', async () => {
    const ada = await open('ada');
    const [{ update, updateId }] = ada.write('Once').unsaved as [{ update: Uint8Array; updateId: string }];
    const answers = await Promise.all([ada.offer(update, { updateId }), ada.offer(update, { updateId })]);
    answers.push(await ada.offer(update, { updateId }));
    expect(answers).toEqual([1, 1, 1].map((seq) => ({ refusal: null, seq })));
    expect(await server().log()).toHaveLength(1);
  });

  test('[D2] a whole batch replayed is acknowledged with its old numbers and changes nothing', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    for (let i = 0; i < 5; i++) ada.write(`line ${i}`);
    const batch = [...ada.unsaved];
    const first = await ada.save();
    await ben.say('between');
    const before = await server().log();
    const again = await Promise.all(batch.map(({ update, updateId }) => ada.offer(update, { updateId })));
    expect(again).toEqual(first);
    expect(await server().log()).toEqual(before);
  });

  test('[D2] an update id of somebody else is refused', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    const [mine] = ada.write('mine').unsaved;
    await ada.offer(mine!.update, mine!);
    ben.write('yours');
    expect(await ben.offer(ben.unsaved[0]!.update, { updateId: mine!.updateId })).toEqual({ refusal: 'UPDATE_ID_TAKEN', retry: false });
  });

  test('[D6] a client id that a colleague has open or has written with is nobody else’s, to open or to push under', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    await expect(server().sync('ben', { clientId: ada.clientId, stateVector: null, epoch: null }, () => {})).rejects.toThrow('UPDATE_FOREIGN_CLIENT');
    await ada.say('leased');
    ada.close();
    await vi.waitFor(async () => {
      const update = ben.write('x').unsaved.at(-1)!.update;
      expect(await ben.offer(update, { clientId: ada.clientId })).toEqual({ refusal: 'UPDATE_FOREIGN_CLIENT', retry: false });
    });
  });

  test('[D7] who comes back receives what is missing by state vector, and what was written meanwhile is saved', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    await ben.say('first');
    ben.close();
    ben.write('written without a line');
    await ada.say('meanwhile');
    await ben.open();
    await ben.save();
    await vi.waitFor(() => expect(ada.text().split('\n').toSorted()).toEqual(['first', 'meanwhile', 'written without a line']));
    expect(ben.text()).toBe(ada.text());
  });

  test('[D8] another epoch is told to open afresh and receives nothing, and its updates are refused', async () => {
    const ada = await open('ada');
    await ada.say('of this history');
    const old = new Tab(server(), 'ben');
    old.epoch = 'epoch_of_before';
    await old.open();
    await old.ended;
    expect(old.events).toEqual([{ type: 'DocumentResyncRequired', reason: 'EPOCH_CHANGED' }]);
    old.write('of the other history');
    expect(await old.offer(old.unsaved[0]!.update)).toEqual({ refusal: 'EPOCH_CHANGED', retry: false });
    expect(await server().log()).toHaveLength(1);
  });

  test('[D8] words that cannot be merged are kept for review, of a field that exists', async () => {
    await open('ada');
    const [root] = server().roots;
    const park = (of: string, body: unknown = { type: 'doc' }) => server().park('cem', { root: of, body, reason: 'EPOCH_CHANGED' });
    expect(await park(root)).toMatchObject({ refusal: null });
    expect(await park(server().strangeRoot)).toMatchObject({ refusal: 'PARKED_EDIT_INVALID' });
    expect(await park(root, { text: 'x'.repeat(70_000) })).toMatchObject({ refusal: 'PARKED_EDIT_INVALID' });
    expect(await server().parked()).toBe(1);
  });

  test('[D16] opening, reading along and closing write nothing, with every role', async () => {
    const ada = await open('ada');
    await ada.say('two to three');
    const readers = await Promise.all((['ben', 'cem', 'vic'] as const).map(open));
    await ada.say('and five to two');
    for (const reader of readers) await vi.waitFor(() => expect(reader.text()).toBe(ada.text()));
    expect(readers.flatMap(({ unsaved }) => unsaved)).toEqual([]);
    for (const reader of readers) reader.close();
    expect(await server().log()).toHaveLength(2);
  });

  test('[D13] a cold load, a replay of the log and every open document are one text', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    for (let i = 0; i < 10; i++) await (i % 2 ? ada : ben).say(`line ${i}`);
    const field = ada.doc.getXmlFragment(server().roots[0]);
    field.delete(2, 3);
    await ada.save();
    const cold = await open('cem');
    await vi.waitFor(() => expect(ben.text()).toBe(ada.text()));
    const texts = [cold.doc, replay(await server().log())].map((doc) => doc.getXmlFragment(server().roots[0]).toString());
    expect(texts).toEqual([field.toString(), field.toString()]);
  });

  test('[D21] a name that is no root of this document is refused, and an update of two fields is one', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    const [one, two] = server().roots;
    ada.doc.transact(() => ada.write('here', one).write('there', two));
    expect(await ada.save()).toEqual([{ refusal: null, seq: 1 }]);
    await vi.waitFor(() => expect([ben.text(one), ben.text(two)]).toEqual(['here', 'there']));
    ben.write('nowhere', server().strangeRoot);
    expect(await ben.offer(ben.unsaved[0]!.update, { updateId: randomUUID() })).toEqual({ refusal: 'UPDATE_UNKNOWN_ROOT', retry: false });
  });
}
