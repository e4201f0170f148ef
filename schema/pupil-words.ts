import { FIRST_NAMES } from './first-names.ts';

/** What words look like that may say who a pupil is. */
export type PupilWordKind = 'UPN' | 'DATE_OF_BIRTH' | 'NAME';

/** A place in a text, in UTF-16 units, that looks so. */
export interface PupilWord {
  readonly kind: PupilWordKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface PupilWordsOptions {
  /** The day it is: a date is a date of birth where it makes somebody of school age. */
  readonly today: Date;
  /** Full names of the people of the thread, who are not pupils. */
  readonly people?: readonly string[];
}

/**
 * Finds what may say who a pupil is: unique pupil numbers, dates of birth, and names beside words or signs that make them a pupil's.
 * A bare first name is none: problems are full of them ("Emma has 3 apples"). In the order of the text, without overlaps. It warns and
 * never refuses, so that it rather misses a name than calls every point P. one.
 */
export function findPupilWords(text: string, { today, people = [] }: PupilWordsOptions): PupilWord[] {
  const known = new Set(people.flatMap((name) => name.split(/\s+/)));
  const found = [...upns(text), ...datesOfBirth(text, today.getUTCFullYear()), ...names(text, known)];
  let end = 0;
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => (from < end ? false : ((end = to), true)));
}

const word = (kind: PupilWordKind, text: string, from: number, length: number): PupilWord => ({ kind, from, to: from + length, text: text.slice(from, from + length) });

/** Of the letters, those a check letter may be: I, O and S are left out. */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A check letter and twelve digits, or for a while eleven and a letter: the letter is the weighted sum of the rest, modulo 23 (DfE, UPN guide). */
function upns(text: string): PupilWord[] {
  return [...text.matchAll(/(?<![\p{L}\d])[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z\d](?![\p{L}\d])/giu)].filter(([match]) => isUpn(match.toUpperCase())).map((match) => word('UPN', text, match.index, match[0].length));
}

function isUpn(upn: string): boolean {
  const sum = [...upn.slice(1)].reduce((total, character, index) => total + (index + 2) * (/\d/.test(character) ? Number(character) : CHECK_LETTERS.indexOf(character)), 0);
  return CHECK_LETTERS[sum % 23] === upn[0];
}

const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** A day in figures, or with its month in words; a year of four digits, or where birth is spoken of two. */
const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?${MONTH}\.?,?\s{1,3}\d{4}|${MONTH}\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}\d{4})`;
const SAID_TO_BE_BIRTH = new RegExp(String.raw`(?<![\p{L}\d])(?:d\.?o\.?b\.?|date\s{1,3}of\s{1,3}birth|birth\s{0,3}day|birth\s{0,3}date|born)(?:\s{1,3}(?:is|was|on|in)){0,3}\s{0,3}[:=–-]?\s{0,3}(${DAY})(?!\d)`, 'giu');
const FULL_DATE = new RegExp(String.raw`(?<![\d./-])${DAY}(?![\d/-]|\.\d)`, 'giu');
/** Ages of pupils of whom this work is, and a year to both sides. */
const [YOUNGEST, OLDEST] = [10, 18];

function datesOfBirth(text: string, year: number): PupilWord[] {
  const said = [...text.matchAll(SAID_TO_BE_BIRTH)].map((match) => word('DATE_OF_BIRTH', text, match.index, match[0].length));
  const ofThatAge = [...text.matchAll(FULL_DATE)]
    .filter(([date]) => {
      const age = year - Number(/\d{4}/.exec(date)?.[0] ?? year);
      return age >= YOUNGEST && age <= OLDEST && isDay(date);
    })
    .map((match) => word('DATE_OF_BIRTH', text, match.index, match[0].length));
  return [...said, ...ofThatAge];
}

/** Whether figures can be a day and a month. */
function isDay(date: string): boolean {
  const [, day, month] = /^(\d{1,2})[./-](\d{1,2})[./-]/.exec(date) ?? [];
  return day === undefined || (Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12);
}

/** Bounded, as every gap below is: time grows with the text and no faster. */
const NAME = String.raw`\p{Lu}\p{Ll}{1,30}(?:['’-]\p{Lu}\p{Ll}{1,30}){0,2}`;
const PUPIL = String.raw`(?:[Pp]upils?|[Ss]tudents?|[Ll]earners?|[Cc]hild(?:ren)?|[Bb]oys?|[Gg]irls?|[Kk]ids?|[Ll]ads?)`;
/** Year 8, 8B, 9x2, 10 set 3: where a pupil is said to be. */
const CLASS = String.raw`(?:[Yy](?:ea)?r\s?\.?\s?(?:[7-9]|1[01])|(?:[7-9]|1[01])\s?[-/.]?\s?(?:\p{Lu}{1,2}\d?|[a-z]\d?(?!\p{L})|[Ss]et\s\d))(?![\p{L}\d])`;

/** "pupil Emma Smith", "a girl in 8B called Emma". */
const SAID_TO_BE_PUPIL = new RegExp(
  String.raw`(?<!\p{L})${PUPIL}(?:\s{1,3}(?:in|from)\s{1,3}(?:my\s{1,3}|our\s{1,3})?${CLASS})?(?:,)?(?:\s{1,3}(?:called|named|like|such as|name is))?[:,]?\s{1,3}(${NAME})(\s{1,3}${NAME})?`,
  'gu',
);
/** "Emma S." and "Emma S said", not "Emma I". */
const WITH_INITIAL = new RegExp(String.raw`(?<![\p{L}.])(${NAME})\s{1,3}\p{Lu}(?:\.|(?=[\s,;:!?)]|$))(?!\p{L})`, 'gu');
/** "Emma in 8B", "Emma Smith (Year 8)", "8B: Emma Smith". */
const WITH_CLASS = new RegExp(String.raw`(?<!\p{L})(${NAME})(\s{1,3}${NAME})?(?:\s{0,3}[(,]\s{0,3}|\s{1,3}(?:in|from|of)\s{1,3}(?:my\s{1,3}|our\s{1,3})?)${CLASS}`, 'gu');

/** Words with a capital that stand behind "pupil" and are no name. */
const NOT_NAMES = new Set(
  ('Premium Voice Voices Outcome Outcomes Book Books Work Progress Referral Council Leadership Leaders Support Response Responses Worksheet Worksheets Task Tasks Talk Interview Interviews Survey Passport ' +
    'Profile Data Target Targets Engagement Wellbeing Number Numbers Misconception Misconceptions Conference Discussion Activity Booklet Booklets Version Copy Sheet Sheets Page Notes Explanation Explanations ' +
    'Thinking Learning Understanding Reasoning Centred Led Ratio Hub Group Groups Samples Sample Teacher Teachers Do Can Could Should Will Who What Why How When Where Which If In On At For And But Or So ' +
    'The They Then There These This That It Is Are Was Were We You He She His Her Their Our My Your Ask Use Using Say Some Many Most All Both Each Every One Two Three First Second Third Here Now Next Not No Yes ' +
    'Year Years Key Stage Autumn Spring Summer Monday Tuesday Wednesday Thursday Friday English Maths Mathematics Welsh Foundation Higher Set Class School Schools Alpha Beta').split(' '),
);
/** Words that stand before a letter and are no name, though some are called so. */
const BEFORE_LETTERS = new Set('Point Angle Set Section Part Method Option Line Triangle Shape Graph Figure Question Paper Task Group Team Model Table Column Row Side Edge Vertex Diagram Example Step Version Year Class Vitamin Plan Type Appendix Rose'.split(' '));

function names(text: string, known: ReadonlySet<string>): PupilWord[] {
  const isStrange = (name: string | undefined) => name !== undefined && !known.has(name);
  const isName = (name: string | undefined): name is string => isStrange(name) && !NOT_NAMES.has(name!);
  const found: PupilWord[] = [];
  for (const match of text.matchAll(SAID_TO_BE_PUPIL)) {
    const [whole, first, second] = match as unknown as [string, string, string | undefined];
    if (!isName(first)) continue;
    // Two names, or one that we know for one: a heading has capitals, too.
    const both = isName(second?.trim());
    if (!both && !FIRST_NAMES.has(first) && !/\b(called|named|name is)\b/.test(whole)) continue;
    const from = match.index + whole.length - first.length - (second?.length ?? 0);
    found.push(word('NAME', text, from, both ? first.length + second!.length : first.length));
  }
  for (const match of text.matchAll(WITH_INITIAL)) {
    const [whole, first] = match as unknown as [string, string];
    const isPronoun = /\sI$/.test(whole);
    if (FIRST_NAMES.has(first) && isStrange(first) && !BEFORE_LETTERS.has(first) && !isPronoun) found.push(word('NAME', text, match.index, whole.length));
  }
  for (const match of text.matchAll(WITH_CLASS)) {
    const [, first, second] = match as unknown as [string, string, string | undefined];
    if (FIRST_NAMES.has(first) && isStrange(first) && (second === undefined || isStrange(second.trim()))) found.push(word('NAME', text, match.index, first.length + (second?.length ?? 0)));
  }
  return found;
}
