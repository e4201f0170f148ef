import * as encoding from 'lib0/encoding';

type Id = readonly [client: number, clock: number];

/** A struct as bytes that no editor would write, or would. */
export interface RawStruct {
  /** The content's number in the V1 format: 0 collected, 1 deleted, 2 JSON, 3 binary, 4 string, 5 embedded, 6 format, 7 type, 8 any, 9 document, 10 skip. */
  readonly ref: number;
  readonly origin?: Id;
  readonly rightOrigin?: Id;
  readonly parent?: string | Id;
  readonly parentSub?: string;
  readonly content: (encoder: encoding.Encoder) => void;
}

export interface RawUpdate {
  readonly sections?: readonly { readonly client: number; readonly clock: number; readonly structs: readonly RawStruct[] }[];
  readonly deletions?: readonly { readonly client: number; readonly ranges: readonly Id[] }[];
}

/** Encodes an update by hand, so that a test can send what Yjs would never make. */
export function rawUpdate({ sections = [], deletions = [] }: RawUpdate): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, sections.length);
  for (const { client, clock, structs } of sections) {
    for (const number of [structs.length, client, clock]) encoding.writeVarUint(encoder, number);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(encoder, deletions.length);
  for (const { client, ranges } of deletions) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const range of ranges) writeId(encoder, range);
  }
  return encoding.toUint8Array(encoder);
}

/** One section of one client. */
export function rawStructs(client: number, clock: number, ...structs: RawStruct[]): Uint8Array {
  return rawUpdate({ sections: [{ client, clock, structs }] });
}

export const raw = {
  string: (text: string) => ({ ref: 4, content: (encoder: encoding.Encoder) => encoding.writeVarString(encoder, text) }),
  element: (name: string) => ({
    ref: 7,
    content: (encoder: encoding.Encoder) => {
      encoding.writeVarUint(encoder, 3);
      encoding.writeVarString(encoder, name);
    },
  }),
  text: { ref: 7, content: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, 6) },
  type: (ref: number) => ({ ref: 7, content: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, ref) }),
  format: (mark: string, value: unknown) => ({
    ref: 6,
    content: (encoder: encoding.Encoder) => {
      encoding.writeVarString(encoder, mark);
      encoding.writeVarString(encoder, JSON.stringify(value));
    },
  }),
  any: (...values: unknown[]) => ({
    ref: 8,
    content: (encoder: encoding.Encoder) => {
      encoding.writeVarUint(encoder, values.length);
      for (const value of values) encoding.writeAny(encoder, value as never);
    },
  }),
  deleted: (length: number) => ({ ref: 1, content: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, length) }),
  collected: (length: number) => ({ ref: 0, content: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, length) }),
  skip: (length: number) => ({ ref: 10, content: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, length) }),
  json: (value: unknown) => ({
    ref: 2,
    content: (encoder: encoding.Encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, JSON.stringify(value));
    },
  }),
  binary: { ref: 3, content: (encoder: encoding.Encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array(4)) },
  embed: (value: unknown) => ({ ref: 5, content: (encoder: encoding.Encoder) => encoding.writeVarString(encoder, JSON.stringify(value)) }),
  subdocument: {
    ref: 9,
    content: (encoder: encoding.Encoder) => {
      encoding.writeVarString(encoder, 'guid');
      encoding.writeAny(encoder, {});
    },
  },
};

function writeStruct(encoder: encoding.Encoder, struct: RawStruct): void {
  const { ref, origin, rightOrigin, parent, parentSub, content } = struct;
  encoding.writeUint8(encoder, ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (parentSub === undefined ? 0 : 0x20));
  if (ref !== 0 && ref !== 10) {
    if (origin) writeId(encoder, origin);
    if (rightOrigin) writeId(encoder, rightOrigin);
    if (!origin && !rightOrigin) writeParent(encoder, parent ?? '', parentSub);
  }
  content(encoder);
}

function writeParent(encoder: encoding.Encoder, parent: string | Id, parentSub: string | undefined): void {
  encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
  if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
  else writeId(encoder, parent);
  if (parentSub !== undefined) encoding.writeVarString(encoder, parentSub);
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}
