import { expect, test } from 'vitest';
import type { Condition } from '../../server/src/policy/conditions.ts';
import * as conditions from '../../server/src/policy/conditions.ts';
import type { Rule } from '../../server/src/policy/evaluator.ts';
import type { GrantLevel, Role } from '../../server/src/generated/prisma/enums.ts';
import { can, POLICY, type Action } from '../../server/src/policy/policy.ts';
import { ACTORS, SUBJECTS } from './kit/pure.ts';
import { allows, type WallRule } from './kit/rules.ts';

const ACTIONS = Object.keys(POLICY) as Action[];
const LEVELS: readonly GrantLevel[] = ['VIEW', 'COMMENT', 'CO_DESIGN'];

/** Cells of the pure matrix, everybody in the cast and nobody × every action × what it is asked of, that are not as the table says. */
function wrongCells(actions: readonly Action[]): string[] {
  const wrong: string[] = [];
  for (const action of actions) {
    const subjects = SUBJECTS[action] ?? SUBJECTS[action.split('.')[0]!];
    if (subjects === undefined) throw new Error(`kit/pure.ts does not say what ${action} is asked of.`);
    for (const [thing, resource] of subjects) {
      if (can(null, action, resource).allowed) wrong.push(`nobody: ${action}`);
      for (const [persona, actor] of ACTORS) {
        if (can(actor, action, resource).allowed !== allows(action as WallRule, persona, thing)) wrong.push(`${persona}: ${action} of ${JSON.stringify(thing)}`);
      }
    }
  }
  return wrong;
}

interface Mutant {
  readonly action: Action;
  readonly what: string;
  readonly allow: readonly Condition[];
}

/** A condition, weaker and stronger in each way that its name tells of. */
function variants({ name }: Condition): Condition[] {
  const roles = /^(in the department|in the school|in the hub|anywhere) as (.*)$/.exec(name);
  if (roles) {
    const make = { 'in the department': conditions.inDepartmentAs, 'in the school': conditions.inSchoolAs, 'in the hub': conditions.inHubAs, anywhere: conditions.anywhereAs }[roles[1]!]!;
    const held = roles[2]!.split(', ') as Role[];
    return held.length === 1 ? [] : held.map((left) => make(...held.filter((role) => role !== left)));
  }
  const level = /^granted at least (.*)$/.exec(name)?.[1];
  return level === undefined ? [] : LEVELS.filter((other) => other !== level).map((other) => conditions.grantedAtLeast(other));
}

function mutantsOf(action: Action): Mutant[] {
  const { allow } = POLICY[action] as Rule;
  const always: Condition = { name: 'anybody', holds: () => true };
  return allow.flatMap((condition, index) => [
    { action, what: `without "${condition.name}"`, allow: allow.filter((_, other) => other !== index) },
    ...[always, ...variants(condition)].map((changed) => ({ action, what: `"${changed.name}" for "${condition.name}"`, allow: allow.with(index, changed) })),
  ]);
}

/** Runs something under a changed rule. */
function under<T>({ action, allow }: Mutant, work: () => T): T {
  const rule = POLICY[action] as { allow: readonly Condition[] };
  const before = rule.allow;
  rule.allow = allow;
  try {
    return work();
  } finally {
    rule.allow = before;
  }
}

test('the policy decides as the table written by hand, for everybody, every action and every relation', () => {
  expect(wrongCells(ACTIONS)).toEqual([]);
});

test('every condition of every rule, taken away, made always true, or given other roles or levels, fails the table', () => {
  const mutants = ACTIONS.flatMap(mutantsOf);
  const survivors = mutants.filter((mutant) => under(mutant, () => wrongCells([mutant.action])).length === 0);
  const count = ACTIONS.reduce((sum, action) => sum + POLICY[action].allow.length, 0);
  console.log(`${ACTIONS.length} rules with ${count} conditions: ${mutants.length} mutants, ${mutants.length - survivors.length} caught`);
  expect(survivors.map(({ action, what }) => `${action} ${what}`)).toEqual([]);
});
