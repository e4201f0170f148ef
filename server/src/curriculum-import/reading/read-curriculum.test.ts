import { describe, expect, test } from 'vitest';
import { DomainProblem } from '../../platform/errors.ts';
import { smallCurriculum, smallCurriculumWith } from '../../../../test/testkit/curriculum/small-curriculum.ts';
import type { TurtleFile } from '../published-curriculum.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { readCurriculum } from './read-curriculum.ts';

function problemOf(files: TurtleFile[]): DomainProblem {
  try {
    readCurriculum(files);
  } catch (error) {
    if (error instanceof DomainProblem) return error;
    throw error;
  }
  throw new Error('The files were read.');
}

describe('a published curriculum', () => {
  const curriculum = readCurriculum(smallCurriculum());
  const ratio = curriculum.units.find((unit) => unit.title === 'Ratio and scale')!;

  test('has its programmes by year, with tier and units in order', () => {
    const units = (iris: readonly string[]) => iris.map((iri) => curriculum.units.find((unit) => unit.iri === iri)!.title);
    expect(curriculum.programmes.map(({ title, yearGroup, tier, units: iris }) => [title, yearGroup, tier, units(iris)])).toEqual([
      ['Mathematics Year 8', 8, null, ['Ratio and scale', 'Fractions again']],
      ['Mathematics Year 10 Higher', 10, 'HIGHER', ['Rates of change']],
    ]);
  });

  test('has the lessons of a unit by position, not as written', () => {
    expect(ratio.lessons.map((lesson) => lesson.title)).toEqual(['For every', 'A constant multiplier', 'Sharing a whole']);
  });

  test('has texts without the wrapping of the file, paragraphs kept', () => {
    expect(ratio.whyThisWhyNow).toBe(
      'Year 7 ended with multiplication as scaling. Ratio gives it a notation.\n\nIt comes before percentages, which rest on it.',
    );
    expect(ratio.priorKnowledge).toEqual(['Multiply and divide whole numbers', 'Draw a bar model of a comparison']);
    expect(ratio.threads.map(({ name, strand }) => [name, strand])).toEqual([['Ratio and Proportion', 'RATIO'], ['Number', 'NUMBER']]);
  });

  test('has outcome, key learning points, keywords and misconceptions of a lesson; markup stays text', () => {
    expect(ratio.lessons[0]).toMatchObject({
      pupilOutcome: 'I can describe a comparison with the words "for every".',
      keyLearningPoints: [
        'A ratio $$3:5$$ says that for every 3 of one there are 5 of the other.',
        'Tickets at $4 for 2 and $8 for 4 are in the same ratio.',
      ],
      keywords: [{ term: 'ratio', meaning: 'how much of one thing there is for so much of another' }],
      misconceptions: [
        {
          misconception: 'Adding the same to both parts keeps the ratio.',
          response: 'Compare <b>1 : 2</b> and 2 : 3 with counters. <script>alert(1)</script>',
        },
      ],
    });
  });

  test('is attributed as the Open Government Licence asks', () => {
    expect(curriculum.source.attribution).toBe(
      'Contains public sector information licensed under the Open Government Licence v3.0. ' +
        'Source: Moorside Writing Group, A small curriculum, version 1.0. Copyright © 2026 Moorside Writing Group.',
    );
  });

  test('is the same whatever the order of the files, and with a file given twice', () => {
    expect(readCurriculum(smallCurriculum().reverse())).toEqual(curriculum);
    expect(readCurriculum([...smallCurriculum(), ...smallCurriculum()])).toEqual(curriculum);
  });

  test('tells how far it has been read', () => {
    const shares: number[] = [];
    readCurriculum(smallCurriculum(), (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});

describe('what cannot be imported is refused with file, reason and remedy', () => {
  test('a syntax error names file and line', () => {
    const problem = problemOf(smallCurriculumWith(['ex:tier-higher ;', 'ex:tier-higher ; ] ;']));
    expect(problem.code).toBe('IMPORT_UNREADABLE');
    expect(problem.message).toMatch(/^“small-curriculum\.ttl”, line 29, cannot be read as Turtle: .+ Nothing was changed\. Download/);
  });

  test('a file that is cut off is refused', () => {
    const [file] = smallCurriculum();
    expect(problemOf([{ ...file!, body: file!.body.slice(0, 2000) }]).code).toBe('IMPORT_UNREADABLE');
  });

  test('what is no text is refused without showing pieces of it', () => {
    const problem = problemOf([{ name: 'scheme.docx', body: 'PK\u0003\u0004\u0000\u0000secret' }]);
    expect(problem.message).toContain('“scheme.docx” cannot be read as Turtle: it is not a text file.');
    expect(problem.message).not.toContain('secret');
  });

  test('valid Turtle without a programme is foreign', () => {
    const problem = problemOf([{ name: 'people.ttl', body: '<urn:a> <urn:knows> <urn:b> .' }]);
    expect([problem.code, problem.message]).toEqual(['IMPORT_FOREIGN', expect.stringContaining('“people.ttl”. Nothing was changed.')]);
  });

  test('an empty file is foreign', () => {
    expect(problemOf([{ name: 'empty.ttl', body: '' }]).code).toBe('IMPORT_FOREIGN');
  });

  test('a missing file is named by its graph', () => {
    const problem = problemOf(smallCurriculum().slice(0, 1));
    expect(problem.code).toBe('IMPORT_INCOMPLETE');
    expect(problem.message).toContain('The unit “Ratio and scale” refers to “thread-ratio”, which none of the files describes.');
    expect(problem.message).toContain('Add the file of “threads” (https://example.org/graphs/threads)');
  });

  test('a unit without a title is incomplete', () => {
    const problem = problemOf(smallCurriculumWith(['rdfs:label "Fractions again"@en ;', '']));
    expect(problem.message).toContain('A unit (variant-fractions) has no title.');
  });

  test('a programme of a primary year is foreign', () => {
    const problem = problemOf(smallCurriculumWith(['ex:year-group-8', 'ex:year-group-3']));
    expect([problem.code, problem.message]).toEqual(['IMPORT_FOREIGN', expect.stringContaining('Mathematics Year 8')]);
  });

  test('two versions of a graph are refused', () => {
    const newer = smallCurriculum().map((file) => ({ ...file, body: file.body.replace('versionInfo "1.0"', 'versionInfo "1.1"') }));
    expect(problemOf([...smallCurriculum(), ...newer]).message).toContain('in different versions (1.0 and 1.1)');
  });

  test('more than 20 MB together is too large', () => {
    const half = { name: 'half.ttl', body: '#'.repeat(IMPORT_LIMITS.bytes / 2 + 1) };
    expect(problemOf([half, half]).code).toBe('IMPORT_TOO_LARGE');
  });

  test('a text longer than a field should hold is too large', () => {
    const problem = problemOf(smallCurriculumWith(['I can share a whole', `I can ${'x'.repeat(IMPORT_LIMITS.textCharacters)}`]));
    expect([problem.code, problem.message]).toEqual(['IMPORT_TOO_LARGE', expect.stringContaining('Sharing a whole')]);
  });
});
