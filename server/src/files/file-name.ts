import { FILE_TYPES, type FileType } from './file-types.ts';

/** The most characters of a name. */
const MOST = 120;

/**
 * A name to keep and to show: the last part of a path, without anything that turns text round, breaks a line or ends a header, and
 * ending as its content does. A name that is nothing then is "file".
 */
export function fileName(given: string, type: FileType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}<>:"|?*]/gu, '').replaceAll(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = plain, ending = ''] = /^(.*)\.([^.]{1,8})$/.exec(plain) ?? [];
  const endings: readonly string[] = FILE_TYPES[type];
  const suits = endings.includes(ending.toLowerCase());
  const kept = (suits ? stem : plain).replace(/[. ]+$/, '');
  const suffix = `.${suits ? ending.toLowerCase() : endings[0]!}`;
  return `${[...(kept || 'file')].slice(0, MOST - suffix.length).join('').trimEnd()}${suffix}`;
}

/** Text that its name says to be a table is one. */
export function typeByName(type: FileType, given: string): FileType {
  return type === 'text/plain' && /\.csv$/i.test(given.trim()) ? 'text/csv' : type;
}

/** The header that makes a browser keep a file and never show it, its name in both ways of RFC 6266. */
export function asAttachment(name: string): string {
  const ascii = name.normalize('NFKD').replaceAll(/[^ -~]/g, '').replaceAll(/["\\%]/g, '_').replace(/^(?=\.|$)/, 'file');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.codePointAt(0)!.toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
