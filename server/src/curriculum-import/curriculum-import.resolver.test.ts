import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createImportWorld, type ImportWorld } from '../../../test/testkit/curriculum/import-world.ts';
import { smallCurriculum, smallCurriculumWith } from '../../../test/testkit/curriculum/small-curriculum.ts';

let world: ImportWorld;
beforeAll(async () => {
  world = await createImportWorld();
});
afterAll(() => world.end());

const START = `mutation Start($input: StartCurriculumImportInput!) {
  startCurriculumImport(input: $input) {
    __typename
    ... on CurriculumImportStarted { import { id title status doneUnits totalUnits problem report { lessons } scheme { id } } }
    ... on Problem { code message }
  }
}`;
const IMPORT = `query Import($id: ID!) {
  curriculumImport(id: $id) {
    id title status doneUnits totalUnits problem createdAt
    scheme { title attribution programmes { yearGroup tier placements { halfTerm weeks unit { title stepCount vocabulary { term } curriculumThreads { name strand } } } } }
    report { programmes units lessons added updated unchanged leftAlone { stepId title unitTitle } }
  }
}`;
const DEPARTMENT = `query Department($id: ID!) { department(id: $id) { name imports { title status } } }`;

async function upload(): Promise<string> {
  return (await world.service.upload(await world.askerOf(world.teacher.id), smallCurriculum())).uploadId;
}

const input = (uploadId: string, departmentId = world.ours.id) => ({ input: { departmentId, title: 'Key Stage 3', academicYear: 2026, uploadId } });

describe('an import through the API', () => {
  test('is started with an upload and followed to its scheme', async () => {
    const uploadId = await upload();
    const { data } = await world.graphql(world.teacher.id, START, input(uploadId));
    expect(data!['startCurriculumImport']).toEqual({
      __typename: 'CurriculumImportStarted',
      import: { id: uploadId, title: 'Key Stage 3', status: 'QUEUED', doneUnits: 0, totalUnits: 0, problem: null, report: null, scheme: null },
    });
    await world.runImport(uploadId, { lastAttempt: true });
    const done = (await world.graphql(world.teacher.id, IMPORT, { id: uploadId })).data!['curriculumImport'];
    expect(done).toMatchObject({
      status: 'DONE',
      doneUnits: 3,
      totalUnits: 3,
      report: { programmes: 2, units: 3, lessons: 5, added: 5, leftAlone: [] },
      scheme: { title: 'Key Stage 3', attribution: expect.stringContaining('Open Government Licence v3.0') },
    });
    expect(done.scheme.programmes[0]).toMatchObject({
      yearGroup: 8,
      placements: [
        { halfTerm: 'AUTUMN_1', weeks: 8, unit: { title: 'Ratio and scale', stepCount: 3, vocabulary: [{ term: 'ratio' }, { term: 'multiplier' }] } },
        { halfTerm: 'SUMMER_1', unit: { title: 'Fractions again' } },
      ],
    });
  });

  test('says why it failed in a sentence for people', async () => {
    const failed = await world.import(smallCurriculumWith(['ex:tier-higher ;', 'ex:tier-higher ; ] ;']));
    const { data } = await world.graphql(world.teacher.id, IMPORT, { id: failed.id });
    expect(data!['curriculumImport']).toMatchObject({ status: 'FAILED', scheme: null, report: null, problem: expect.stringContaining('line 29') });
  });

  test('is absent for people of other departments, and so is the list of imports', async () => {
    const done = await world.import(smallCurriculum());
    expect((await world.graphql(world.outsider.id, IMPORT, { id: done.id })).data).toEqual({ curriculumImport: null });
    expect((await world.graphql(world.outsider.id, DEPARTMENT, { id: world.ours.id })).data!['department']).toMatchObject({ imports: null });
    expect((await world.graphql(world.teacher.id, DEPARTMENT, { id: world.ours.id })).data!['department'].imports).toContainEqual({ title: 'Key Stage 3', status: 'DONE' });
    expect((await world.graphql(null, IMPORT, { id: done.id })).errors![0]!.message).toContain('Sign in first');
  });

  test('is refused into another department, and with an upload that is not there', async () => {
    const uploadId = await upload();
    const refused = await world.graphql(world.outsider.id, START, input(uploadId));
    expect(refused.data!['startCurriculumImport']).toMatchObject({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN' });
    const theirs = await world.graphql(world.outsider.id, START, input(uploadId, world.theirs.id));
    expect(theirs.data!['startCurriculumImport']).toMatchObject({ __typename: 'NotFoundProblem' });
    const untitled = { input: { ...input(uploadId).input, title: ' ' } };
    expect((await world.graphql(world.teacher.id, START, untitled)).data!['startCurriculumImport']).toMatchObject({ __typename: 'InvalidInputProblem' });
  });
});
