import { expect, test } from 'vitest';
import { type Column, choicesOf, columnsOf, suggest } from './compare-plans.ts';

const progress = { __typename: 'PlanProgress', percent: 0, notStarted: 0, inProgress: 0, notMet: 0, partiallyMet: 0, met: 0 };

function shared(departmentId: string, titles: readonly string[], links: readonly { id: string; title: string }[] = []) {
  const priorities = titles.map((title, index) => ({
    id: `${departmentId}_${index}`, title, owner: null, words: [], milestones: [], progress, criteria: [], actions: [],
    links: index === 0 ? links.map((object) => ({ id: `link_${object.id}`, object: { __typename: 'Unit' as const, ...object } })) : [],
  }));
  return { kind: 'shared', departmentId, school: departmentId, plan: { id: `plan_${departmentId}`, title: 'Plan', halfTerms: [], priorities } } as unknown as Column & { kind: 'shared' };
}

const outline = (departmentId: string, titles: readonly string[]) => ({ kind: 'outline', departmentId, school: departmentId, plan: { priorities: titles.map((title) => ({ title })), department: { id: departmentId } } }) as unknown as Column;

test('one’s own department comes first; where a plan is not shared its outline stands, and where there is neither nothing', () => {
  const here = shared('here', ['A']).plan;
  const departments = ['there', 'here', 'silent', 'outlined'].map((id) => ({ id, school: { name: id }, planOfYear: id === 'here' || id === 'there' ? here : null }));
  const { columns, without } = columnsOf({ departments, planOverview: [outline('outlined', ['B']).plan as never] }, new Set(['here']));
  expect(columns.map(({ departmentId, kind }) => [departmentId, kind])).toEqual([['here', 'shared'], ['there', 'shared'], ['outlined', 'outline']]);
  expect(without).toEqual(['silent']);
});

test('a priority of an outline goes by its place, since it shows no id', () => {
  expect(choicesOf(outline('d', ['One', 'Two']))).toEqual([{ key: 'd.1', title: 'One' }, { key: 'd.2', title: 'Two' }]);
});

test('what leads to the same unit is suggested first, then what has the same words, and nothing where neither is so', () => {
  const [mine] = shared('mine', ['Consistent bar models and double number lines'], [{ id: 'u1', title: 'Ratio and scale' }]).plan.priorities;
  const from = { title: mine!.title, shared: mine! };
  expect(suggest(from, shared('a', ['Something of its own'], [{ id: 'u9', title: 'Ratio and scale' }]))).toMatchObject({ choice: { key: 'a_0' }, because: 'both lead to “Ratio and scale”' });
  expect(suggest(from, shared('b', ['Behaviour', 'A bar model in every room']))).toMatchObject({ choice: { key: 'b_1' }, because: 'its title has the same words' });
  expect(suggest(from, outline('c', ['The number line, doubled: Years 7 to 9']))).toMatchObject({ choice: { key: 'c.1' } });
  expect(suggest(from, outline('d', ['Half-termly research group']))).toBeNull();
});
