/** What is said of a file that somebody drops or pastes into a field. */
export const FILES_LEFT_OUT =
  'Pictures and files were left out: a field holds words, lists, links and formulas. What was written is as it was. To show a picture, paste a link to where it is kept.';

/** Whether what is pasted or dropped is nothing but files; Word and spreadsheets send a picture of their text beside it. */
export function isOnlyFiles(data: Partial<Pick<DataTransfer, 'files' | 'getData'>> | null | undefined): boolean {
  return (data?.files?.length ?? 0) > 0 && (data?.getData?.('text/plain') ?? '').trim() === '';
}
