import { expect, test } from 'vitest';
import { newsBySpace } from './nav-news.ts';

const hub = { id: 'hub_1' };

test('a thread with something new counts for its group or department, or for the hub where it is in neither', () => {
  const counts = newsBySpace([
    { workGroup: { id: 'workgroup_1' }, department: null, hub }, { workGroup: { id: 'workgroup_1' }, department: null, hub },
    { workGroup: null, department: { id: 'department_1' }, hub }, { workGroup: null, department: null, hub },
  ]);
  expect([...counts]).toEqual([['workgroup_1', 2], ['department_1', 1], ['hub_1', 1]]);
});
