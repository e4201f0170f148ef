/** Text that many are sent alike: whatever form of it is needed is made once. */
export class SharedText {
  /** Its length in UTF-8. */
  readonly size: number;
  #text: string | null;
  #bytes: Buffer | null;
  #framed: { readonly head: string; readonly frame: Buffer } | null = null;

  private constructor(size: number, text: string | null, bytes: Buffer | null) {
    this.size = size;
    this.#text = text;
    this.#bytes = bytes;
  }

  static of(text: string): SharedText {
    return new SharedText(Buffer.byteLength(text), text, null);
  }

  /** The base64 of bytes, which may be large. */
  static base64(bytes: Uint8Array): SharedText {
    const ascii = Buffer.from(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'), 'latin1');
    return new SharedText(ascii.length, null, ascii);
  }

  get text(): string {
    return (this.#text ??= this.#bytes!.toString('latin1'));
  }

  get bytes(): Buffer {
    return (this.#bytes ??= Buffer.from(this.#text!));
  }
  /** The message that it makes behind a head; most of those who are sent it ask with the same one. @param frame makes the message */
  framed(head: string, frame: (head: string, text: Buffer) => Buffer): Buffer {
    if (this.#framed?.head !== head) this.#framed = { head, frame: frame(head, this.bytes) };
    return this.#framed.frame;
  }
}
