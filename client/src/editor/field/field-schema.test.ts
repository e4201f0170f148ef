import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { MARKS, NODES, type NodeSpec } from '../../../../schema/document/nodes.ts';
import { fieldNodes } from './field-nodes.ts';
import { inlineMath } from './inline-math.ts';

const schema = getSchema([...fieldNodes, inlineMath]);

test('the editor’s nodes are those of the document schema, with the same content, attributes and marks', () => {
  const named = new Set(Object.values(NODES as Record<string, NodeSpec>).flatMap(({ content }) => content?.replace(/[*+]$/, '') ?? []));
  const built = Object.fromEntries(
    Object.entries(schema.nodes).map(([name, { spec }]) => [
      name,
      {
        ...(spec.content ? { content: spec.content } : {}),
        // Groups that no content expression names are the editor's own affair.
        ...(spec.group ? { group: spec.group.split(' ').filter((group) => named.has(group)).join(' ') } : {}),
        ...(spec.inline || name === 'text' ? { inline: true } : {}),
        ...(spec.marks === undefined ? {} : { marks: spec.marks }),
        attributes: Object.keys(spec.attrs ?? {}).sort(),
      },
    ]),
  );
  const expected = Object.fromEntries(
    Object.entries(NODES as Record<string, NodeSpec>).map(([name, spec]) => [name, { ...spec, attributes: Object.keys(spec.attributes).sort() }]),
  );
  expect(built).toEqual(expected);
});

test('the editor’s marks are those of the document schema', () => {
  const built = Object.fromEntries(Object.entries(schema.marks).map(([name, { spec }]) => [name, Object.keys(spec.attrs ?? {}).sort()]));
  expect(built).toEqual(Object.fromEntries(Object.entries(MARKS).map(([name, attributes]) => [name, Object.keys(attributes).sort()])));
});

test('[D16] whatever a node or mark does not say is null, so that editing it writes nothing more', () => {
  for (const type of [...Object.values(schema.nodes), ...Object.values(schema.marks)]) {
    for (const attribute of Object.values(type.spec.attrs ?? {})) expect(attribute.default).toBe(null);
  }
});

test('[D16] no content expression asks for one or more, save the document’s', () => {
  for (const [name, { spec }] of Object.entries(schema.nodes)) if (name !== 'doc') expect(spec.content ?? '').not.toContain('+');
});
