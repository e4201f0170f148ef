/** What may be uploaded, by what its content is; each with the endings a name of it may have, the first put on where it has another. */
export const FILE_TYPES = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'md', 'tex'],
  'text/csv': ['csv'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type FileType = keyof typeof FILE_TYPES;

/** The same for people. */
export const TYPES_IN_WORDS = 'PDF, Word, Excel, PowerPoint and OpenDocument files, pictures (PNG, JPEG, GIF, WebP), plain text and CSV';

/** Whether a type is among them. */
export function isFileType(type: string): type is FileType {
  return Object.hasOwn(FILE_TYPES, type);
}
