/** What an import may hold. Key Stage 3 is 1.7 MB, 32 units and 427 lessons. */
export const IMPORT_LIMITS = {
  /** All files of an import together, in UTF-8. */
  bytes: 20 * 1024 * 1024,
  files: 50,
  /** How long reading may take before it is given up. */
  deadlineMs: 30_000,
  units: 500,
  lessonsPerUnit: 200,
  titleCharacters: 300,
  textCharacters: 20_000,
} as const;
