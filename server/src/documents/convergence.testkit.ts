import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { expect } from 'vitest';
import { appendBlocks, bulletList, paragraph } from '../../../schema/document/content.ts';
import { quietDoc } from '../../../schema/document/quiet-doc.ts';
import { DOCUMENT, EPOCH, settled, startEngine, Tab, withAppend, type EngineOfTest, type Versions } from './engine.testkit.ts';
import { LogUnavailable, type DocumentLog } from './ports.ts';
import { Refusal } from './refusals.ts';

export const PEOPLE = ['ada', 'ben', 'cem'];
const ROOTS = ['step_1/keyQuestion', 'step_1/variation', 'step_2/check'];

/** A generator of numbers that a seed determines (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
const below = (random: Random, n: number) => Math.floor(random() * n);

/** One edit as an editor makes it. */
function edit(doc: Y.Doc, random: Random): void {
  const field = doc.getXmlFragment(ROOTS[below(random, ROOTS.length)]!);
  const texts = [...field.createTreeWalker((node) => node instanceof Y.XmlText)] as unknown as Y.XmlText[];
  const text = texts[below(random, texts.length)];
  const kind = random();
  if (!text || kind < 0.15) return appendBlocks(field, [random() < 0.7 ? paragraph('Ratio $a : b$ shared') : bulletList(['one', 'two'])]);
  if (kind < 0.6) return text.insert(below(random, text.length + 1), 'abc '.slice(0, 1 + below(random, 4)));
  if (kind < 0.75 && text.length > 2) return text.delete(below(random, text.length - 1), 1);
  if (kind < 0.85 && (text.parent as Y.XmlElement).nodeName !== 'inlineMath') return text.format(0, text.length, { bold: random() < 0.5 ? {} : null });
  const at = below(random, field.length);
  if (kind < 0.93) return field.delete(at, 1);
  // A paragraph is split as the binding does it: the tail is taken out and written again behind it (D18).
  doc.transact(() => {
    const half = Math.floor(text.length / 2);
    const tail = text.toString().replace(/<[^>]*>/g, '').slice(half);
    text.delete(half, text.length - half);
    field.insert(at + 1, [new Y.XmlElement('paragraph')]);
    (field.get(at + 1) as Y.XmlElement).insert(0, [new Y.XmlText(tail)]);
  });
}

/** A log that now and then fails before it commits, or after, so that nobody knows. */
function unreliable(log: DocumentLog, random: Random, faults: { left: number }): DocumentLog {
  return withAppend(log, async (groups) => {
    const fault = faults.left > 0 ? random() : 1;
    if (fault < 0.1) {
      faults.left--;
      throw new Error('the connection broke before the commit');
    }
    const results = await log.append(groups);
    if (fault < 0.2) {
      faults.left--;
      throw new Error('the connection broke after the commit');
    }
    return results;
  });
}

/** Offers what a tab has until all of it is saved, and notes the ids acknowledged. @throws where something is refused for good */
async function save(tab: Tab, acknowledged: Set<string>): Promise<void> {
  for (let attempt = 0; tab.unsaved.length > 0; attempt++) {
    const offered = tab.unsaved.splice(0);
    const results = await Promise.allSettled(offered.map(({ update, updateId }) => tab.offer(update, updateId)));
    const left = offered.filter((_, i) => results[i]!.status === 'rejected');
    offered.forEach(({ updateId }, i) => results[i]!.status === 'fulfilled' && acknowledged.add(updateId));
    for (const result of results) {
      if (result.status === 'rejected' && !(result.reason instanceof Refusal && result.reason.retry)) throw result.reason;
    }
    tab.unsaved.unshift(...left);
    if (attempt > 50) throw new Error('nothing is saved any more');
    // As a client does, which would otherwise ask fifty times while a connection is made anew.
    if (left.length > 0) await delay(Math.min(attempt, 20));
  }
}

/** Opens a tab, again where a connection was cut under it. */
async function openAgain(tab: Tab): Promise<Tab> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await tab.open();
    } catch (error) {
      if (!(error instanceof LogUnavailable) || attempt === 20) throw error;
      await delay(attempt);
    }
  }
}

/**
 * Two nodes, seven tabs of three people, drops, and commits that fail or are unknown; after healing everything acknowledged is there
 * once, and all tabs, both nodes and a cold load agree.
 */
export async function converge(log: DocumentLog, versions: Versions, seed: number, rounds: number, disturb = async () => {}): Promise<void> {
  const random = seeded(seed);
  const faults = { left: 40 };
  const nodes: EngineOfTest[] = [1, 2].map(() => startEngine(unreliable(log, random, faults), versions));
  for (const { roles } of nodes) for (const person of PEOPLE) roles.set(person, { role: 'EDITOR', expiresAt: null });
  const tabs = await Promise.all(Array.from({ length: 7 }, (_, i) => new Tab(nodes[i % 2]!.engine, PEOPLE[i % 3]!).open()));
  const open = new Set(tabs);
  const acknowledged = new Set<string>();
  const saving: Promise<void>[] = [];
  for (let round = 0; round < rounds; round++) {
    const tab = tabs[below(random, tabs.length)]!;
    edit(tab.doc, random);
    const event = random();
    if (event < 0.05 && open.delete(tab)) await tab.close();
    else if (event < 0.15 && !open.has(tab)) open.add(await openAgain(tab));
    if (open.has(tab) && event > 0.3) saving.push(save(tab, acknowledged));
    if (event > 0.9) await settled();
    if (event > 0.96 && event < 0.97) await disturb();
    if (event > 0.97) await nodes[below(random, 2)]!.engine.sweep();
  }
  await Promise.all(saving);
  faults.left = 0;
  for (const tab of tabs) await save(tab, acknowledged);
  for (const { engine } of nodes) await engine.sweep();
  // Those that are closed come back, the others have followed.
  for (const tab of tabs) if (!open.has(tab)) await openAgain(tab);
  const head = (await log.poll([DOCUMENT], new Map())).heads.get(DOCUMENT)!.seq;
  for (const { engine } of nodes) while ((await engine.read(DOCUMENT, (_, seq) => seq))! < head) await settled();
  for (let i = 0; i < 5; i++) await settled();

  const cold = quietDoc();
  const updates = await log.readAfter(DOCUMENT, EPOCH, 0);
  for (const { bytes } of updates) {
    Y.applyUpdate(cold, bytes);
    expect(cold.store.pendingStructs ?? cold.store.pendingDs).toBeNull();
  }
  const shown = (doc: Y.Doc) => ROOTS.map((root) => doc.getXmlFragment(root).toString());
  for (const { doc } of tabs) expect(shown(doc)).toEqual(shown(cold));
  for (const { engine } of nodes) expect(await engine.read(DOCUMENT, shown)).toEqual(shown(cold));
  expect(updates.map(({ updateId }) => updateId).sort()).toEqual([...acknowledged].sort());
  expect(updates.map(({ seq }) => seq)).toEqual(updates.map((_, i) => i + 1));
  for (const { engine } of nodes) await engine.drain();
}
