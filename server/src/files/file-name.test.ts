import { describe, expect, test } from 'vitest';
import { asAttachment, fileName, typeByName } from './file-name.ts';

describe('the name of a file', () => {
  test.each([
    ['Year 8 ratio.pdf', 'Year 8 ratio.pdf'],
    ['Ratio.PDF', 'Ratio.pdf'],
    ['C:\\Users\\priya\\Ratio.pdf', 'Ratio.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['holiday.pdf.exe', 'holiday.pdf.exe.pdf'],
    ['page.html', 'page.html.pdf'],
    ['Work\u202Efdp.exe', 'Workfdp.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['  two   words .pdf', 'two words.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['Übung ½ – café.pdf', 'Übung ½ – café.pdf'],
  ])('%j is kept as %j where it is a PDF', (given, kept) => {
    expect(fileName(given, 'application/pdf')).toBe(kept);
  });

  test('is of 120 characters at most, and ends as its content does', () => {
    const name = fileName(`${'é'.repeat(400)}.jpeg`, 'image/jpeg');
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('é.jpeg')).toBe(true);
  });

  test('tells a table from other text, and nothing else', () => {
    expect(typeByName('text/plain', 'marks.CSV')).toBe('text/csv');
    expect(typeByName('text/plain', 'marks.csv.txt')).toBe('text/plain');
    expect(typeByName('image/png', 'marks.csv')).toBe('image/png');
  });

  test('stands in a header in both ways a browser may read it', () => {
    expect(asAttachment('Übung "1"\'s.pdf')).toBe(`attachment; filename="Ubung _1_'s.pdf"; filename*=UTF-8''%C3%9Cbung%20%221%22%27s.pdf`);
    expect(asAttachment('数学.pdf')).toBe(`attachment; filename="file.pdf"; filename*=UTF-8''%E6%95%B0%E5%AD%A6.pdf`);
  });
});
