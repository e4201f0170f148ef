import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { attach } from '../../../schema/document/anchors.ts';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import { readField } from '../../../schema/document/field-text.ts';
import { systemClock } from '../platform/clock.ts';
import type { AnchorChange, AnchorStore, ProjectionStore, StoredAnchor } from './ports.ts';
import { createProjection, type Projection } from './projection.ts';

const [DOCUMENT, ROOT, OTHER] = ['document_1', 'step_1/variation', 'step_1/check'];

/** What Postgres does with text that it cannot keep. */
function expectStorable(texts: readonly string[]): void {
  if (texts.some((text) => text.includes('\0'))) throw new Error('invalid byte sequence for encoding "UTF8": 0x00');
}

/** A document that is written in, rows in memory, and anchors of one keeper. */
class Scene {
  readonly doc = new Y.Doc();
  seq = 0;
  reads = 0;
  /** Fails the next keeping of fields. */
  failing = 0;
  readonly errors: string[] = [];
  readonly kept = new Map<string, { text: string; seq: number }>();
  readSeq = 0;
  readonly anchors = new Map<string, StoredAnchor>();
  readonly told: AnchorChange[] = [];
  readonly projection: Projection;

  constructor(before: (scene: Scene) => void = () => {}) {
    before(this);
    const store: ProjectionStore = {
      behind: async () => (this.seq > this.readSeq ? [DOCUMENT] : []),
      texts: async (_documentId, roots) => new Map([...this.kept].filter(([root]) => roots.includes(root)).map(([root, { text }]) => [root, text])),
      save: async (_documentId, seq, fields, _at, complete) => {
        if (this.failing-- > 0) throw new Error('the database is away');
        expectStorable(fields.map(({ text }) => text));
        for (const { root, text } of fields) if (this.kept.get(root)?.text !== text) this.kept.set(root, { text, seq });
        if (complete) this.readSeq = seq;
      },
    };
    const anchors: AnchorStore = {
      onRoots: async (_documentId, roots) => [...this.anchors.values()].filter(({ root }) => roots.includes(root)),
      moved: async (changes) => {
        for (const change of changes) {
          this.told.push(change);
          const { id, root, start, end, prefix, suffix, place } = change;
          expectStorable([prefix, suffix]);
          this.anchors.set(id, { id, root, start, end, prefix, suffix, quote: this.anchors.get(id)!.quote, place, lost: place === null });
        }
      },
    };
    const read = async <T,>(documentId: string, look: (doc: Y.Doc, seq: number) => T) => (this.reads++, documentId === DOCUMENT ? look(this.doc, this.seq) : null);
    this.projection = createProjection({ read, store, anchors, clock: systemClock, onError: (_error, what) => void this.errors.push(what), collectMs: 20 });
  }

  field(root: string): Y.XmlFragment {
    return this.doc.getXmlFragment(root);
  }

  line(root: string, at: number): Y.XmlText {
    return (this.field(root).get(at) as Y.XmlElement).get(0) as Y.XmlText;
  }

  write(root: string, change: () => void): void {
    change();
    this.seq += 1;
    this.projection?.note(DOCUMENT, [root]);
  }

  remark(id: string, root: string, words: string): void {
    const field = readField(this.field(root));
    const from = field.text.indexOf(words);
    this.anchors.set(id, { id, root, ...attach(field, from, from + words.length)!, place: { from, to: from + words.length }, lost: false });
  }

  textIs(root: string, text: string): Promise<void> {
    return vi.waitFor(() => expect(this.kept.get(root)?.text).toBe(text), { timeout: 5_000, interval: 5 });
  }
}

let scene: Scene;
afterEach(() => scene.projection.close());

test('[D15] what is written in a moment is read once, at one seq, and only where it was written', async () => {
  scene = new Scene();
  scene.write(OTHER, () => appendBlocks(scene.field(OTHER), [paragraph('Earlier')]));
  await scene.textIs(OTHER, 'Earlier');
  const before = scene.reads;
  for (let i = 0; i < 20; i++) scene.write(ROOT, () => appendBlocks(scene.field(ROOT), [paragraph(`${i}`)]));
  await scene.textIs(ROOT, Array.from({ length: 20 }, (_, i) => `${i}`).join('\n'));
  expect([scene.reads - before, scene.kept.get(ROOT)!.seq, scene.kept.get(OTHER)!.seq, scene.readSeq]).toEqual([1, 21, 1, 21]);
});

test('[D15] while the text cannot be kept it is tried again, and nothing is left out', async () => {
  scene = new Scene();
  scene.failing = 2;
  scene.write(ROOT, () => appendBlocks(scene.field(ROOT), [paragraph('Kept at last')]));
  await scene.textIs(ROOT, 'Kept at last');
  expect(scene.errors).toContain('could not keep the text of a document');
  expect(scene.readSeq).toBe(1);
});

test('[D15] what was committed before the start is read as a whole, and its anchors are found', async () => {
  scene = new Scene((made) => {
    made.write(ROOT, () => appendBlocks(made.field(ROOT), [paragraph('Keep the scale')]));
    made.write(OTHER, () => appendBlocks(made.field(OTHER), [paragraph('Never read')]));
    made.remark('comment_1', ROOT, 'scale');
    made.write(ROOT, () => made.line(ROOT, 0).insert(0, 'Always '));
  });
  await scene.textIs(OTHER, 'Never read');
  await scene.textIs(ROOT, 'Always Keep the scale');
  expect(scene.told).toMatchObject([{ id: 'comment_1', documentId: DOCUMENT, seq: 3, place: { from: 16, to: 21 }, visible: true }]);
});

test('[D15] [D18] the keeper of anchors is told when a passage moves, is lost and is found again, and not otherwise', async () => {
  scene = new Scene();
  scene.write(ROOT, () => appendBlocks(scene.field(ROOT), [paragraph('Keep the scale'), paragraph('and change the rest')]));
  await scene.textIs(ROOT, 'Keep the scale\nand change the rest');
  scene.remark('comment_1', ROOT, 'change the rest');
  scene.write(OTHER, () => appendBlocks(scene.field(OTHER), [paragraph('Elsewhere')]));
  await scene.textIs(OTHER, 'Elsewhere');
  expect(scene.told).toEqual([]);

  scene.write(ROOT, () => scene.line(ROOT, 0).insert(0, 'Always '));
  await scene.textIs(ROOT, 'Always Keep the scale\nand change the rest');
  scene.write(ROOT, () => scene.field(ROOT).delete(1, 1));
  await scene.textIs(ROOT, 'Always Keep the scale');
  scene.write(ROOT, () => scene.line(ROOT, 0).insert(0, 'Do '));
  await scene.textIs(ROOT, 'Do Always Keep the scale');
  scene.write(ROOT, () => appendBlocks(scene.field(ROOT), [paragraph('and change the rest')]));
  await scene.textIs(ROOT, 'Do Always Keep the scale\nand change the rest');
  expect(scene.told.map(({ place, visible }) => [place, visible])).toEqual([[{ from: 26, to: 41 }, true], [null, true], [{ from: 29, to: 44 }, true]]);
  expect(scene.anchors.get('comment_1')).toMatchObject({ quote: 'change the rest', lost: false });
});

test('[D15] a character that no database keeps, beside a passage, stops neither the text nor the anchors', async () => {
  scene = new Scene();
  scene.write(ROOT, () => appendBlocks(scene.field(ROOT), [paragraph('Keep the scale')]));
  await scene.textIs(ROOT, 'Keep the scale');
  scene.remark('comment_1', ROOT, 'scale');
  scene.write(ROOT, () => scene.line(ROOT, 0).insert(5, '\0'));
  await scene.textIs(ROOT, 'Keep \ufffdthe scale');
  expect(scene.told).toMatchObject([{ id: 'comment_1', prefix: 'Keep \ufffdthe ', place: { from: 10, to: 15 } }]);
  expect(scene.errors).toEqual([]);
});

test('[D15] what is noted when the server stops is read first', async () => {
  scene = new Scene();
  scene.write(ROOT, () => appendBlocks(scene.field(ROOT), [paragraph('Last words')]));
  await scene.projection.close();
  expect(scene.kept.get(ROOT)).toEqual({ text: 'Last words', seq: 1 });
});
