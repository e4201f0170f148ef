import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of these parts: what office files are. `size` is what each part claims to be when unpacked. */
export function zip(parts: Readonly<Record<string, string | Buffer>>, compress = false): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = compress ? deflateRawSync(bytes, { level: 9 }) : bytes;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(compress ? 8 : 0, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const office = (main: string, folder: string) =>
  zip({ '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/${folder}/x.xml" ContentType="${main}.main+xml"/></Types>`, [`${folder}/x.xml`]: '<x/>' });

/** The smallest honest file of each kind that has marks of its own. */
export const SAMPLES = {
  'application/pdf': Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  'image/png': Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  'image/jpeg': Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  'image/gif': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  'image/webp': Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': office('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': office('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt'),
  'application/vnd.oasis.opendocument.text': zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
  'application/vnd.oasis.opendocument.spreadsheet': zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
  'application/vnd.oasis.opendocument.presentation': zip({ mimetype: 'application/vnd.oasis.opendocument.presentation' }),
} as const;
