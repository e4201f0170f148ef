import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { getNamedType, type GraphQLUnionType } from 'graphql';
import { createSchema } from '../../server/src/schema.ts';

const source = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');

/** A part of a test file, from these words to those. */
function part(name: string, from: string, to?: string): string {
  const text = source(name);
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${name} has no “${from}” any more`);
  return text.slice(start, to === undefined ? undefined : text.indexOf(to, start));
}

/** Where open screens are compared with fresh ones. */
const COMPARED = [
  part('facilitation.test.ts', 'a snapshot and the events after it are a fresh fetch'),
  part('discussions-apart.test.ts', 'what is told brings a screen to what a fresh one shows', 'one’s own is not told to the client that did it'),
].join('\n');

/** What changes nothing that somebody else has open of the thread, and the test that says who is told of it instead. */
const TOLD_ELSEWHERE: Readonly<Record<string, string>> = {
  openThread: 'discussions-apart.test.ts', // the space's lists
  savePostDraft: 'discussions-apart.test.ts', // its author's other screens
  discardPostDraft: 'discussions-apart.test.ts',
  markThreadRead: 'discussions-apart.test.ts',
  reportPost: 'moderation.test.ts', // facilitators alone
  settleReport: 'moderation.test.ts',
};

test('after every mutation of threads and posts an open screen is compared with a fresh one', () => {
  const { schema, policies } = createSchema();
  const ofThreads = Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, type }) => {
    const done = (getNamedType(type) as GraphQLUnionType).getTypes().find((one) => !one.getInterfaces().some((problem) => problem.name === 'Problem'))!;
    return Object.values(policies[done.name]!).some((rule) => /^(thread|post)\./.test(rule!)) ? [name] : [];
  });
  expect(ofThreads.length).toBeGreaterThan(30);
  const compared = ofThreads.filter((name) => COMPARED.includes(`'${name}'`) || (name === 'addPost' && COMPARED.includes('await post(')));
  expect(ofThreads.filter((name) => !compared.includes(name)).toSorted()).toEqual(Object.keys(TOLD_ELSEWHERE).toSorted());
  for (const [name, file] of Object.entries(TOLD_ELSEWHERE)) expect([name, source(file).includes(name)]).toEqual([name, true]);
});
