import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from '../../server/src/documents/rules/raw-update.testkit.ts';
import type { Scene } from './document-hostile-inputs.ts';

export interface CostlyInput {
  readonly name: string;
  readonly rule: string;
  /** What the scene's author offers. */
  readonly update: (scene: Scene) => Promise<Uint8Array> | Uint8Array;
}

const LETTERS = 12_000;
const PARAGRAPHS = 3_000;
const RUNS = 4_000;

/** What is taken in, though it is large or strange: each of these once kept the server from everybody else for seconds. */
export const COSTLY_INPUTS: readonly CostlyInput[] = [
  {
    name: 'a deletion of letters one by one', rule: 'D18',
    async update({ ada, author, root }) {
      const letters = Y.getState(ada.doc.store, ada.clientId) + 2;
      await ada.say('x'.repeat(LETTERS));
      const ranges = Array.from({ length: LETTERS }, (_, i) => [letters + i, 1] as const);
      const [first] = ada.doc.getXmlFragment(root).toArray();
      const { client, clock } = (first as Y.XmlElement)._item!.id;
      const structs = [{ ...raw.element('bulletList'), rightOrigin: [client, clock] as const }];
      return rawUpdate({
        sections: [{ client: author.clientId, clock: 0, structs }],
        deletions: [{ client: author.clientId, ranges: [[0, 1]] }, { client: ada.clientId, ranges }],
      });
    },
  },
  {
    name: 'a paste of 3,000 paragraphs', rule: 'D3',
    update({ author, root }) {
      author.doc.transact(() => appendBlocks(author.doc.getXmlFragment(root), Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(`Line ${i} of a worksheet`))));
      return author.unsaved.splice(0)[0]!.update;
    },
  },
  {
    name: 'a paragraph of thousands of runs', rule: 'D3',
    update({ author, root }) {
      const at = (clock: number) => [author.clientId, clock] as const;
      const [first] = author.doc.getXmlFragment(root).toArray();
      const { client, clock } = (first as Y.XmlElement)._item!.id;
      const runs = Array.from({ length: RUNS }, (_, i): RawStruct => ({ ...raw.text, ...(i === 0 ? { parent: at(0) } : { origin: at(i) }) }));
      const letters = Array.from({ length: RUNS }, (_, i): RawStruct => ({ ...raw.string('y'), parent: at(1 + i) }));
      return rawStructs(author.clientId, 0, { ...raw.element('paragraph'), rightOrigin: [client, clock] }, ...runs, ...letters);
    },
  },
];
