/**
 * Text of a document as a database can keep it: Postgres takes no U+0000, which any client may write into a Y.Doc. As long as before, so that
 * places in it stay places in it.
 */
export function storableText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}
