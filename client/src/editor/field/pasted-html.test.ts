import { expect, test } from 'vitest';
import { readPastedHtml } from './pasted-html.ts';

const read = (html: string) => readPastedHtml(html).html;

test('a table becomes a line a row, with its cells apart', () => {
  const html = '<table><thead><tr><th>Amount</th><th>Cost</th></tr></thead><tbody><tr><td><p>2</p><p>kg</p></td><td><b>£3</b></td></tr><tr><td> </td><td></td></tr></tbody></table>';
  expect(read(html)).toBe('<p>Amount | Cost</p><p>2 kg  | <b>£3</b></p>');
});

test('a table that only holds a page together leaves its content as it is', () => {
  expect(read('<table><tr><td><p>One</p><ul><li>Two</li></ul></td></tr></table>')).toBe('<p>One</p><ul><li>Two</li></ul>');
});

test('a table within a table is read from the inside', () => {
  expect(read('<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>')).toBe('<p>a | b | c </p>');
});

test('what Word means as a list becomes one, with its levels and without its marks', () => {
  const item = (text: string, mark: string, level: number) =>
    `<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level${level} lfo1"><![if !supportLists]><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
  expect(read(`<p>Before</p>${item('one', '·', 1)}${item('inner', 'o', 2)}${item('two', '·', 1)}<p>Between</p>${item('first', '1.', 1)}${item('second', '2.', 1)}`).replaceAll(/<!--.*?-->/g, '')).toBe(
    '<p>Before</p><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><p>Between</p><ol><li>first</li><li>second</li></ol>',
  );
});

test('[D19] a formula that brings its LaTeX along becomes a formula', () => {
  const html = '<p>So <math><semantics><mi>a</mi><annotation encoding="application/x-tex">{\\displaystyle a:b}</annotation></semantics></math><img class="mwe-math-fallback-image" alt="a:b"> holds</p>';
  expect(readPastedHtml(html)).toEqual({ html: '<p>So <span data-math="a:b"></span><img class="mwe-math-fallback-image" alt="a:b"> holds</p>', hadPictures: false });
});

test('pictures are noticed, and nothing is run or fetched', () => {
  expect(readPastedHtml('<p>See<img src="https://elsewhere.example/x.png" onerror="globalThis.ran = true"></p><script>globalThis.ran = true</script>').hadPictures).toBe(true);
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
});

test('what was copied from a field stays as it is', () => {
  const html = '<p data-pm-slice="1 1 []">a | b</p><table></table>';
  expect(read(html)).toBe(html);
});
