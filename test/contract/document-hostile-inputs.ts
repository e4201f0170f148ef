import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../schema/document/limits.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from '../../server/src/documents/rules/raw-update.testkit.ts';
import type { Name, Offer, Tab } from './document-server.ts';

/** Clocks of what `ada` has written: a paragraph, its run of text, and the letters of "bar modelling". */
const PARAGRAPH = 0;
const RUN = 1;
const LETTERS = 2;

export interface Scene {
  readonly ada: Tab;
  /** Who offers it, with a tab that has written nothing. */
  readonly author: Tab;
  readonly root: string;
  readonly strangeRoot: string;
  /** Lets no time pass any more. */
  holdClock(): void;
}

export interface HostileInput {
  readonly name: string;
  readonly rule: string;
  readonly refusal: string;
  readonly retry?: true;
  readonly by?: Name;
  readonly prepare?: (scene: Scene) => Promise<unknown>;
  readonly offer: (scene: Scene) => Partial<Offer> & { readonly update: Uint8Array };
}

/** One struct, before the paragraph of `ada`. */
const before = ({ ada, author }: Scene, struct: RawStruct) => ({ update: rawStructs(author.clientId, 0, { ...struct, rightOrigin: [ada.clientId, PARAGRAPH] }) });
const inParagraph = ({ ada, author }: Scene, struct: RawStruct) => ({ update: rawStructs(author.clientId, 0, { rightOrigin: [ada.clientId, RUN], ...struct }) });
const inText = ({ ada, author }: Scene, struct: RawStruct) =>
  ({ update: rawStructs(author.clientId, 0, { origin: [ada.clientId, LETTERS], rightOrigin: [ada.clientId, LETTERS + 1], ...struct }) });

/** A paragraph of so many bytes, as an editor writes it. */
function paste({ author, root }: Scene, bytes: number): { update: Uint8Array } {
  const doc = new Y.Doc();
  doc.clientID = author.clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(author.doc));
  const known = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('x');
  paragraph.insert(0, [text]);
  doc.getXmlFragment(root).insert(0, [paragraph]);
  const small = Y.encodeStateAsUpdate(doc, known).byteLength;
  // A length of that size takes two bytes more than a length of one.
  text.insert(1, 'x'.repeat(bytes - small - 2));
  const update = Y.encodeStateAsUpdate(doc, known);
  if (update.byteLength !== bytes) throw new Error(`${update.byteLength} bytes instead of ${bytes}`);
  return { update };
}

function nested(element: (i: number) => string) {
  return ({ ada, author, root }: Scene) => {
    const structs = Array.from({ length: 6_000 }, (_, i) => ({ ...raw.element(element(i)), parent: i === 0 ? root : ([author.clientId, i - 1] as const) }));
    structs[0] = { ...structs[0]!, rightOrigin: [ada.clientId, PARAGRAPH] } as (typeof structs)[0];
    return { update: rawStructs(author.clientId, 0, ...structs) };
  };
}

/** So many letters behind the first one of `ada`, each before the last. */
function crowd({ ada }: Scene, client: number, letters: number): Uint8Array {
  const behind = Array.from({ length: letters }, (_, i): RawStruct =>
    ({ ...raw.string('y'), origin: [ada.clientId, LETTERS], rightOrigin: i === 0 ? [ada.clientId, LETTERS + 1] : [client, i - 1] }));
  return rawStructs(client, 0, ...behind);
}

/** A version 2 update whose hundred thousand structs are two runs of a few bytes. */
function runLengthBomb(client: number): Uint8Array {
  const encoder = new Y.UpdateEncoderV2();
  for (const number of [1, 100_000]) encoding.writeVarUint(encoder.restEncoder, number);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, 0);
  for (let i = 0; i < 100_000; i++) {
    encoder.writeInfo(0);
    encoder.writeLen(1);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

/** Every way in which an update can do harm that we know of, and what it is answered. */
export const HOSTILE_INPUTS: readonly HostileInput[] = [
  {
    name: 'a struct under a colleague’s client id, the 16-byte poison', rule: 'D3', refusal: 'UPDATE_FOREIGN_CLIENT',
    offer: ({ ada, root }) => ({ update: rawStructs(ada.clientId, 500, { ...raw.string('x'), parent: root }) }),
  },
  {
    name: 'the same poison pushed under that colleague’s id', rule: 'D3', refusal: 'UPDATE_FOREIGN_CLIENT',
    offer: ({ ada, root }) => ({ update: rawStructs(ada.clientId, 500, { ...raw.string('x'), parent: root }), clientId: ada.clientId }),
  },
  {
    name: 'an update under another client id than its own', rule: 'D3', refusal: 'UPDATE_FOREIGN_CLIENT',
    offer: (scene) => ({ ...before(scene, raw.element('paragraph')), clientId: 4_000_000_001 }),
  },
  {
    name: 'a deletion of a colleague’s future clocks, the 15-byte poison', rule: 'D3', refusal: 'UPDATE_UNKNOWN_DELETION',
    offer: ({ ada }) => ({ update: rawUpdate({ deletions: [{ client: ada.clientId, ranges: [[500, 1_000]] }] }) }),
  },
  {
    name: 'a gap before it', rule: 'D3', refusal: 'UPDATE_GAP', retry: true,
    offer: ({ author, root }) => ({ update: rawStructs(author.clientId, 7, { ...raw.element('paragraph'), parent: root }) }),
  },
  {
    name: 'a gap inside it', rule: 'D3', refusal: 'UPDATE_MALFORMED',
    offer: ({ author, root }) => ({ update: rawStructs(author.clientId, 0, { ...raw.element('paragraph'), parent: root }, raw.skip(5)) }),
  },
  {
    name: 'a bomb of a hundred thousand gaps', rule: 'D4', refusal: 'UPDATE_MALFORMED',
    offer: ({ author }) => ({ update: rawStructs(author.clientId, 0, ...Array.from({ length: 100_000 }, (_, i) => (i % 2 ? raw.skip(3) : raw.collected(1)))) }),
  },
  {
    name: 'an origin that nobody has', rule: 'D3', refusal: 'UPDATE_UNKNOWN_ORIGIN',
    offer: ({ author }) => ({ update: rawStructs(author.clientId, 0, { ...raw.string('x'), origin: [4242, 7] }) }),
  },
  {
    name: 'words that squeeze themselves around what their author knows', rule: 'D3', refusal: 'UPDATE_NOT_ADJACENT',
    offer: ({ ada, author }) => ({ update: rawStructs(author.clientId, 0, { ...raw.string('x'), origin: [ada.clientId, LETTERS + 4], rightOrigin: [ada.clientId, LETTERS] }) }),
  },
  {
    name: 'an update of version 2', rule: 'D4', refusal: 'UPDATE_MALFORMED',
    offer: ({ ada }) => ({ update: Y.encodeStateAsUpdateV2(ada.doc) }),
  },
  {
    name: 'a run-length bomb of version 2', rule: 'D4', refusal: 'UPDATE_MALFORMED',
    offer: ({ author }) => ({ update: runLengthBomb(author.clientId) }),
  },
  {
    name: 'a struct count that its bytes do not hold', rule: 'D4', refusal: 'UPDATE_MALFORMED',
    offer: () => ({ update: new Uint8Array([1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0, 4]) }),
  },
  {
    name: 'garbage', rule: 'D4', refusal: 'UPDATE_MALFORMED',
    offer: () => ({ update: Uint8Array.from({ length: 2_000 }, (_, i) => (i === 0 ? 1 : 0xff - (i % 7))) }),
  },
  {
    name: 'an update id that no log can hold', rule: 'D4', refusal: 'UPDATE_MALFORMED',
    offer: (scene) => ({ ...before(scene, raw.element('paragraph')), updateId: 'update\u0000id' }),
  },
  { name: 'lists nested six thousand deep', rule: 'D4', refusal: 'UPDATE_TOO_DEEP', offer: nested((i) => (i % 2 ? 'listItem' : 'bulletList')) },
  { name: 'quotes nested six thousand deep', rule: 'D4', refusal: 'UPDATE_CONTENT_NOT_ALLOWED', offer: nested(() => 'blockquote') },
  { name: 'a node that no field knows', rule: 'D4', refusal: 'UPDATE_CONTENT_NOT_ALLOWED', offer: (scene) => before(scene, raw.element('script')) },
  { name: 'a sub-document', rule: 'D4', refusal: 'UPDATE_CONTENT_NOT_ALLOWED', offer: (scene) => inParagraph(scene, raw.subdocument) },
  { name: 'a link to a script', rule: 'D4', refusal: 'UPDATE_CONTENT_NOT_ALLOWED', offer: (scene) => inText(scene, raw.format('link', { href: 'javascript:alert(1)' })) },
  {
    name: 'a root that this document does not have', rule: 'D21', refusal: 'UPDATE_UNKNOWN_ROOT',
    offer: ({ author, strangeRoot }) => ({ update: rawStructs(author.clientId, 0, { ...raw.element('paragraph'), parent: strangeRoot }) }),
  },
  { name: 'one byte more than 1 MB', rule: 'D4', refusal: 'UPDATE_TOO_LARGE', offer: (scene) => paste(scene, DOCUMENT_LIMITS.pasteBytes + 1) },
  {
    name: 'one byte more than 64 KB with the paste budget spent', rule: 'D4', refusal: 'TRANSIENT_PASTE_BUDGET', retry: true, by: 'tim',
    async prepare({ author, strangeRoot, holdClock }) {
      // The budget fills again with time, which a busy machine takes.
      holdClock();
      const pasted = rawStructs(author.clientId, 0, { ...raw.element('x'.repeat(DOCUMENT_LIMITS.pasteBytes - 200)), parent: strangeRoot });
      for (let i = 0; i < 4; i++) await author.offer(pasted);
    },
    offer: (scene) => paste(scene, DOCUMENT_LIMITS.updateBytes + 1),
  },
  {
    name: 'a document at its limit', rule: 'D4', refusal: 'DOCUMENT_FULL',
    async prepare({ ada }) {
      for (let i = 0; i < 2; i++) await ada.say('x'.repeat(1_000 * 1_024));
    },
    offer: (scene) => paste(scene, 60_000),
  },
  {
    name: 'values that all claim one attribute, which would cost every screen seconds', rule: 'D4', refusal: 'UPDATE_NOT_ADJACENT',
    async prepare({ ada, author }) {
      const list = rawStructs(author.clientId, 0, { ...raw.element('orderedList'), rightOrigin: [ada.clientId, PARAGRAPH] });
      await author.offer(list);
    },
    offer: ({ author }) => ({
      update: rawStructs(author.clientId, 1, ...Array.from({ length: 100 }, (_, i) => ({ ...raw.any(i), parent: [author.clientId, 0] as const, parentSub: 'start' }))),
    }),
  },
  {
    name: 'letters among thousands that their author has not seen', rule: 'D4', refusal: 'UPDATE_TOO_COSTLY',
    prepare: (scene) => scene.ada.offer(crowd(scene, 2, 3_000), { clientId: 2 }),
    offer: (scene) => ({ update: crowd(scene, scene.author.clientId, 100) }),
  },
  { name: 'an epoch that is over', rule: 'D8', refusal: 'EPOCH_CHANGED', offer: (scene) => ({ ...before(scene, raw.element('paragraph')), epoch: 'epoch_of_before' }) },
];
