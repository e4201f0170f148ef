import * as decoding from 'lib0/decoding';
import { refuse } from '../refusals.ts';

/** A place in a client's history. */
export interface Id {
  readonly client: number;
  readonly clock: number;
}

/** Whether both name the same place, or neither names one. */
export function isSameId(one: Id | null, other: Id | null): boolean {
  return one?.client === other?.client && one?.clock === other?.clock;
}

export type Content =
  | { readonly type: 'deleted' }
  | { readonly type: 'string' }
  | { readonly type: 'format'; readonly mark: string; readonly value: unknown }
  | { readonly type: 'element'; readonly name: string }
  | { readonly type: 'text' }
  | { readonly type: 'attribute'; readonly value: string | number | boolean | null };

/** One struct of an update; `content` is null for a stretch that its author has already collected. */
export interface ReadStruct {
  readonly clock: number;
  readonly length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** A root's name or the id of the item that holds the parent; null where it is copied from a neighbour. */
  readonly parent: string | Id | null;
  readonly parentSub: string | null;
  readonly content: Content | null;
}

export interface ReadUpdate {
  /** The one client whose history the update continues; null where it only deletes. */
  readonly client: number | null;
  readonly structs: readonly ReadStruct[];
  readonly deletions: readonly (Id & { readonly length: number })[];
}

const UINT32 = 0xffff_ffff;
/** Clocks are kept as Postgres integers; nobody types two thousand million characters in one tab. */
const MAX_CLOCK = 0x7fff_ffff;
const ORIGIN = 0x80;
const RIGHT_ORIGIN = 0x40;
const PARENT_SUB = 0x20;
/** lib0's tags of null, integer, float32, float64, false, true and string: an attribute is never a nested value. */
const PLAIN_VALUES = new Set([126, 125, 124, 123, 121, 120, 119]);

/**
 * Reads a V1 update struct by struct, as Yjs 13 would, without building anything of it (D3, D4).
 * One pass over the bytes; the first thing that no editor writes ends it, so a bomb of gaps or nested values costs nothing.
 * @throws Refusal
 */
export function readUpdate(bytes: Uint8Array): ReadUpdate {
  const decoder = decoding.createDecoder(bytes);
  try {
    const { client, structs } = readStructs(decoder);
    const deletions = readDeletions(decoder);
    if (decoding.hasContent(decoder)) refuse('UPDATE_MALFORMED');
    return { client, structs, deletions };
  } catch (error) {
    // lib0 and JSON throw plain errors on bytes that end too early or mean nothing.
    if (error instanceof Error && error.name === 'Refusal') throw error;
    return refuse('UPDATE_MALFORMED');
  }
}

function readStructs(decoder: decoding.Decoder): { client: number | null; structs: ReadStruct[] } {
  const sections = decoding.readVarUint(decoder);
  if (sections === 0) return { client: null, structs: [] };
  if (sections > 1) refuse('UPDATE_FOREIGN_CLIENT');
  const count = decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  let clock = decoding.readVarUint(decoder);
  if (client > UINT32 || count === 0) refuse('UPDATE_MALFORMED');
  const structs: ReadStruct[] = [];
  for (let i = 0; i < count; i++) {
    const struct = readStruct(decoder, clock);
    // A struct of no length would break the order that Yjs searches by.
    if (struct.length < 1) refuse('UPDATE_MALFORMED');
    structs.push(struct);
    clock += struct.length;
    if (clock > MAX_CLOCK) refuse('UPDATE_MALFORMED');
  }
  return { client, structs };
}

function readStruct(decoder: decoding.Decoder, clock: number): ReadStruct {
  const info = decoding.readUint8(decoder);
  const ref = info & 0x1f;
  if (ref === 0) {
    const length = decoding.readVarUint(decoder);
    return { clock, length, origin: null, rightOrigin: null, parent: null, parentSub: null, content: null };
  }
  // A skip inside an update is a gap in its author's history.
  if (ref === 10) refuse('UPDATE_MALFORMED');
  const origin = info & ORIGIN ? readId(decoder) : null;
  const rightOrigin = info & RIGHT_ORIGIN ? readId(decoder) : null;
  const hasParent = (info & (ORIGIN | RIGHT_ORIGIN)) === 0;
  const parent = hasParent ? readParent(decoder) : null;
  const parentSub = hasParent && info & PARENT_SUB ? decoding.readVarString(decoder) : null;
  const { content, length } = readContent(decoder, ref);
  return { clock, length, origin, rightOrigin, parent, parentSub, content };
}

function readId(decoder: decoding.Decoder): Id {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}

function readParent(decoder: decoding.Decoder): string | Id {
  return decoding.readVarUint(decoder) === 1 ? decoding.readVarString(decoder) : readId(decoder);
}

function readContent(decoder: decoding.Decoder, ref: number): { content: Content; length: number } {
  switch (ref) {
    case 1:
      return { content: { type: 'deleted' }, length: decoding.readVarUint(decoder) };
    case 4:
      return { content: { type: 'string' }, length: decoding.readVarString(decoder).length };
    case 6:
      return { content: readFormat(decoder), length: 1 };
    case 7:
      return { content: readType(decoder), length: 1 };
    case 8:
      return { content: readAttribute(decoder), length: 1 };
    default:
      // JSON, binary, embedded and sub-document content; nothing of ours writes it.
      return refuse('UPDATE_CONTENT_NOT_ALLOWED');
  }
}

function readFormat(decoder: decoding.Decoder): Content {
  const mark = decoding.readVarString(decoder);
  return { type: 'format', mark, value: JSON.parse(decoding.readVarString(decoder)) };
}

function readType(decoder: decoding.Decoder): Content {
  const ref = decoding.readVarUint(decoder);
  if (ref === 3) return { type: 'element', name: decoding.readVarString(decoder) };
  if (ref === 6) return { type: 'text' };
  return refuse('UPDATE_CONTENT_NOT_ALLOWED');
}

function readAttribute(decoder: decoding.Decoder): Content {
  if (decoding.readVarUint(decoder) !== 1) refuse('UPDATE_CONTENT_NOT_ALLOWED');
  if (!PLAIN_VALUES.has(decoding.peekUint8(decoder))) refuse('UPDATE_CONTENT_NOT_ALLOWED');
  return { type: 'attribute', value: decoding.readAny(decoder) as string | number | boolean | null };
}

function readDeletions(decoder: decoding.Decoder): (Id & { length: number })[] {
  const deletions: (Id & { length: number })[] = [];
  const clients = decoding.readVarUint(decoder);
  const seen = clients > 1 ? new Set<number>() : null;
  for (let i = 0; i < clients; i++) {
    const client = decoding.readVarUint(decoder);
    if (seen?.has(client)) refuse('UPDATE_MALFORMED');
    seen?.add(client);
    const count = decoding.readVarUint(decoder);
    let end = 0;
    for (let j = 0; j < count; j++) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      // Stretches upon each other, which no Yjs writes, would be gone through again and again: 48 KB of them took seconds (D4).
      if (length < 1 || clock < end) refuse('UPDATE_MALFORMED');
      end = clock + length;
      deletions.push({ client, clock, length });
    }
  }
  return deletions;
}
