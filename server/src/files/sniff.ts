import { fileTypeFromBuffer } from 'file-type';
import { isFileType, type FileType } from './file-types.ts';

/** Bytes of a text that are looked at for what only markup and programs begin with. */
const HEAD = 1_024;

/**
 * What bytes are, by what they hold: names and what a browser says of them are not asked. Null for whatever we do not take.
 * Pictures and office files by their own marks; text where no byte is of a kind that text does not have.
 */
export async function sniff(bytes: Uint8Array): Promise<FileType | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined) return isFileType(found.mime) ? found.mime : null;
  return isPlainText(bytes) ? 'text/plain' : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || hasControls(bytes)) return false;
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD)).trimStart();
  // Markup, a script, a page: whatever a program would carry out or draw.
  return !/^(<[!?/a-z]|#!|%!|\{\\rtf|MIME-Version:|Content-Type:)/i.test(head) && !/<(script|html|svg|body|iframe|object)\b/i.test(head);
}

/** Bytes that text of UTF-8 or of an older Windows does not have: all below a space but tab, line feed, form feed and return; and delete. */
function hasControls(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 ? byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d : byte === 0x7f) return true;
  }
  return false;
}
