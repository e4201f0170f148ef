// Characters that no text of ours holds and Postgres refuses (U+0000): C0 controls save tab and line breaks, and DEL.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** One line: line breaks and runs of spaces become one space, control characters and halves of surrogate pairs go. Non-breaking spaces stay. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '').replace(/[ \t\r\n]+/g, ' ').trim();
}

/** Paragraphs, each on one line, separated by an empty line; a single line break in the source is only its wrapping. */
export function paragraphs(text: string): string {
  return text.split(/\r?\n[ \t]*\r?\n/).map(oneLine).filter((line) => line !== '').join('\n\n');
}
