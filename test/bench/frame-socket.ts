import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export interface FrameSocketOptions {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Called with each whole message, valid only during the call. */
  readonly onMessage: (payload: Buffer) => void;
  readonly onClose: (why: string) => void;
}

/**
 * The least that a WebSocket client can be, since five hundred of them share a core with the database: no events, no masking
 * work (the mask is zero, which leaves bytes as they are), several frames of one read handled in one go.
 */
export class FrameSocket {
  readonly #socket: Socket;
  readonly #options: FrameSocketOptions;
  #rest: Buffer = Buffer.alloc(0);
  #needed = 0;
  #parts: Buffer[] = [];
  #partBytes = 0;
  #closed = false;

  private constructor(socket: Socket, options: FrameSocketOptions) {
    this.#socket = socket;
    this.#options = options;
  }

  static open(options: FrameSocketOptions): Promise<FrameSocket> {
    const socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true });
    const self = new FrameSocket(socket, options);
    const lines = Object.entries({
      Host: `localhost:${options.port}`,
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      'Sec-WebSocket-Version': '13',
      ...options.headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${options.path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    return new Promise((resolve, reject) => {
      let answer = Buffer.alloc(0);
      const read = (chunk: Buffer) => {
        answer = Buffer.concat([answer, chunk]);
        const end = answer.indexOf('\r\n\r\n');
        if (end < 0) return;
        socket.off('data', read);
        if (!answer.toString('latin1', 0, 12).endsWith(' 101')) return reject(new Error(`The upgrade was refused: ${answer.toString('latin1')}`));
        socket.on('data', (data: Buffer) => self.#read(data));
        self.#read(answer.subarray(end + 4));
        resolve(self);
      };
      socket.on('data', read);
      socket.on('error', (error) => {
        reject(error);
        self.#end(error.message);
      });
      socket.on('close', () => self.#end('closed'));
    });
  }

  /** Sends text where it is a string, binary otherwise. */
  send(payload: string | Uint8Array): void {
    const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
    this.#write(typeof payload === 'string' ? TEXT : BINARY, bytes);
  }

  close(): void {
    this.#closed = true;
    this.#socket.destroy();
  }

  #write(opcode: number, bytes: Uint8Array): void {
    const size = bytes.byteLength;
    const lengthBytes = size < 126 ? 0 : size < 65_536 ? 2 : 8;
    // Four zero bytes after the length are the mask.
    const frame = Buffer.alloc(6 + lengthBytes + size);
    frame[0] = 0x80 | opcode;
    frame[1] = 0x80 | (lengthBytes === 0 ? size : lengthBytes === 2 ? 126 : 127);
    if (lengthBytes === 2) frame.writeUInt16BE(size, 2);
    if (lengthBytes === 8) frame.writeBigUInt64BE(BigInt(size), 2);
    frame.set(bytes, 6 + lengthBytes);
    this.#socket.write(frame);
  }

  /** Collects what comes until a whole frame is there: large ones are put together once, not at every read. */
  #read(chunk: Buffer): void {
    this.#parts.push(chunk);
    this.#partBytes += chunk.length;
    if (this.#rest.length + this.#partBytes < this.#needed) return;
    let data = this.#rest.length === 0 && this.#parts.length === 1 ? chunk : Buffer.concat([this.#rest, ...this.#parts]);
    this.#parts = [];
    this.#partBytes = 0;
    this.#needed = 0;
    while (!this.#closed) {
      const size = frameSize(data);
      if (size === null || data.length < size.head + size.body) {
        this.#needed = size === null ? 0 : size.head + size.body;
        break;
      }
      this.#handle(data[0]! & 0x0f, data.subarray(size.head, size.head + size.body));
      data = data.subarray(size.head + size.body);
    }
    this.#rest = data;
  }

  #handle(opcode: number, payload: Buffer): void {
    if (opcode === TEXT || opcode === BINARY) this.#options.onMessage(payload);
    else if (opcode === PING) this.#write(PONG, payload);
    else if (opcode === CLOSE) this.#end(`${payload.length >= 2 ? payload.readUInt16BE(0) : ''} ${payload.toString('utf8', 2)}`);
  }

  #end(why: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.onClose(why);
  }
}

function frameSize(data: Buffer): { head: number; body: number } | null {
  if (data.length < 2) return null;
  const size = data[1]! & 0x7f;
  if (size < 126) return { head: 2, body: size };
  if (size === 126) return data.length < 4 ? null : { head: 4, body: data.readUInt16BE(2) };
  return data.length < 10 ? null : { head: 10, body: Number(data.readBigUInt64BE(2)) };
}
