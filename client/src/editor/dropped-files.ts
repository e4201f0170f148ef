/** What is said of a file that somebody drops or pastes into a field. */
export const FILES_LEFT_OUT =
  'Pictures and files were left out: a field holds words, lists, links and formulas. What is written here is as it was. Keep the file where your department keeps its files, and paste a link to it here.';

/** Whether what is pasted or dropped is nothing but files; Word and spreadsheets send a picture of their text beside it. */
export function isOnlyFiles(data: Partial<Pick<DataTransfer, 'files' | 'getData'>> | null | undefined): boolean {
  return (data?.files?.length ?? 0) > 0 && (data?.getData?.('text/plain') ?? '').trim() === '';
}
