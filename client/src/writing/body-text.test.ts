import { expect, test } from 'vitest';
import { bodyOf } from './body.ts';
import { bodyText, tidyBody } from './body-text.ts';

test('what was typed reads as it was typed', () => {
  expect(bodyText(bodyOf('Keep $2 : 3$ still.\nThen change it.'))).toBe('Keep $2 : 3$ still.\nThen change it.');
});

test('what an editor adds of its own is not sent: empty lines at the ends, attributes without a value', () => {
  const words = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://a.example', target: null } }] };
  const empty = { type: 'paragraph' };
  expect(tidyBody({ type: 'doc', content: [empty, { type: 'orderedList', attrs: { start: null, type: null }, content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words] }] }] }, empty, empty] }))
    .toEqual({ type: 'doc', content: [{ type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] }] }] }] }] });
  expect(tidyBody({ type: 'doc', content: [empty, empty] })).toEqual({ type: 'doc', content: [empty] });
});
