import { describe, expect, it } from 'vitest';
import { recipientChoices } from './sharing-model.ts';

const school = (name: string) => ({ __typename: 'School' as const, id: `school_${name}`, name });
const department = (id: string, name: string) => ({ __typename: 'Department' as const, id, name: 'Mathematics', school: school(name) });
const own = {
  __typename: 'Department' as const,
  id: 'department_own',
  workGroups: [
    {
      __typename: 'WorkGroup' as const, id: 'workgroup_1', title: 'Ratio together', kind: 'EMBEDDING' as const, academicYearLabel: '2026/27',
      hub: { __typename: 'Hub' as const, id: 'hub_1', name: 'Northmoor Maths Hub' },
      departments: [department('department_own', 'Hollin Lane'), department('department_b', 'Wexcombe'), department('department_a', 'Eastmere')],
    },
  ],
};

describe('whom a department may share with', () => {
  it('is its work groups, the other departments in them, and their hub, in that order', () => {
    expect(recipientChoices(own, new Set()).map((choice) => choice.id)).toEqual(['workgroup_1', 'department_a', 'department_b', 'hub_1']);
  });

  it('leaves out who has it already, and itself', () => {
    expect(recipientChoices(own, new Set(['workgroup_1', 'department_b'])).map((choice) => choice.id)).toEqual(['department_a', 'hub_1']);
  });

  it('is nobody for a department without groups', () => {
    expect(recipientChoices({ ...own, workGroups: [] }, new Set())).toEqual([]);
  });
});
