import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/cli/run-tool.ts';
import { describeMachine } from './machine.ts';
import { markdown, type Row } from './table.ts';

/** A table's place in the README, and what is said above it. */
export interface Place {
  readonly begin: string;
  readonly end: string;
  readonly heading: string;
}

export const ON_DISK: Place = { begin: '<!-- bench: written by npm run bench -->', end: '<!-- /bench -->', heading: '' };

export const IN_MEMORY: Place = {
  begin: '<!-- bench in memory -->',
  end: '<!-- /bench in memory -->',
  heading: "**With Postgres's files in memory** (tmpfs), for both servers, under the same settings: every commit is flushed, to a disk that takes no time. ",
};

export interface RunFacts {
  readonly place: Place;
  readonly command: string;
  readonly runs: number;
  readonly seconds: number;
  /** Average load when it began, and when it ended. */
  readonly load: readonly [number, number];
  readonly failures: readonly string[];
  readonly date: Date;
}

/** Everything there is to say about a run, as Markdown. */
export function report(rows: readonly Row[], { place, command, runs, seconds, load, failures, date }: RunFacts): string {
  const [before, after] = load.map((value) => value.toFixed(1));
  return [
    `${place.heading}Written by \`${command}\` on ${date.toISOString().slice(0, 10)} in ${Math.round(seconds / 60)} minutes. ${describeMachine().join('. ')}. Load average ${before} before and ${after} after.${failures.length > 0 ? ` Runs that failed and are left out: ${failures.join(', ')}.` : ''}`,
    '',
    `Each figure is the median of ${runs} runs in turns with Hocuspocus, least and most in brackets; of propagation after a run of each that is not counted. \`npm run bench -- --only=propagation\` measures one part, \`--quick\` one run of each, \`--profile\` keeps CPU profiles in \`.build/profiles\`.`,
    '',
    markdown(rows),
  ].join('\n');
}

/** Puts a report in the place of the last one in the README. */
export function writeReport({ begin, end }: Place, text: string): void {
  const file = join(projectRoot, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('README.md has no place for the table any more.');
  writeFileSync(file, `${before}${begin}\n${text}\n${end}${after}`);
}
