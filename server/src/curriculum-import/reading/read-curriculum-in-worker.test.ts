import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallCurriculum } from '../../../../test/testkit/curriculum/small-curriculum.ts';
import { readCurriculumInWorker } from './read-curriculum-in-worker.ts';
import { readCurriculum } from './read-curriculum.ts';

describe('reading beside the server', () => {
  test('gives what reading on the spot gives, with progress', async () => {
    const shares: number[] = [];
    const curriculum = await readCurriculumInWorker(smallCurriculum(), { onProgress: (share) => shares.push(share) });
    expect(curriculum).toEqual(readCurriculum(smallCurriculum()));
    expect(shares.at(-1)).toBe(1);
  });

  test('a refusal comes back as the same problem', async () => {
    const files = [{ name: 'broken.ttl', body: '<a> <b> .' }];
    await expect(readCurriculumInWorker(files)).rejects.toMatchObject({ name: 'DomainProblem', code: 'IMPORT_UNREADABLE' });
  });

  test('is given up at the deadline while the server goes on', async () => {
    const triples = Array.from({ length: 200_000 }, (_, index) => `<urn:a> <urn:b> "${index}" .`).join('\n');
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const reading = readCurriculumInWorker([{ name: 'long.ttl', body: triples }], { deadlineMs: 120 });
    await expect(reading).rejects.toMatchObject({ code: 'IMPORT_TOO_LARGE', message: expect.stringContaining('0.12 seconds') });
    clearInterval(timer);
    // None, were the files read here.
    expect(turns).toBeGreaterThan(1);
  });
});

const OAK = join(import.meta.dirname, '../../../../../shared/data/oak');

// Skipped where Oak's files are not beside the project: they are not ours to keep in it.
describe.skipIf(!existsSync(OAK))("Oak National Academy's Key Stage 3", () => {
  test('holds 3 programmes, 32 units and 427 lessons, each with outcome, key learning points and misconceptions', async () => {
    const names = readdirSync(OAK).filter((name) => name.endsWith('.ttl'));
    const curriculum = await readCurriculumInWorker(names.map((name) => ({ name, body: readFileSync(join(OAK, name), 'utf8') })));
    expect(curriculum.programmes.map((programme) => [programme.yearGroup, programme.units.length])).toEqual([[7, 10], [8, 10], [9, 12]]);
    expect(curriculum.units).toHaveLength(32);
    const lessons = curriculum.units.flatMap((unit) => unit.lessons);
    expect(new Set(lessons.map((lesson) => lesson.iri)).size).toBe(427);
    expect(lessons.every((lesson) => lesson.pupilOutcome !== '' && lesson.keyLearningPoints.length > 0)).toBe(true);
    const misconceptions = new Map(lessons.flatMap((lesson) => lesson.misconceptions).map((item) => [item.iri, item]));
    expect([...misconceptions.values()].filter((item) => item.misconception !== '' && item.response !== '')).toHaveLength(390);
    expect(curriculum.units.flatMap((unit) => unit.priorKnowledge)).toHaveLength(96);
    expect(curriculum.source.attribution).toContain('Open Government Licence v3.0. Source: Oak National Academy, Mathematics Key Stage 3, version 0.1.3.');
  });
});
