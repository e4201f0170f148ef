import { invalid } from './errors.ts';

/**
 * A line of text that people typed: trimmed, inner runs of white space made one.
 * @throws DomainProblem INVALID_INPUT where nothing is left or it is longer than `max` characters.
 */
export function line(value: string, field: string, max = 200): string {
  const text = value.replaceAll(/\s+/g, ' ').trim();
  if (text === '') throw invalid('Please write something here; nothing was changed.', field);
  if (text.length > max) throw invalid(`This is ${text.length} characters long; ${max} is the most. Nothing was changed.`, field);
  return text;
}

/** The same where nothing is an answer too. */
export function optionalLine(value: string | null | undefined, field: string, max = 200): string | null {
  return value === null || value === undefined || value.trim() === '' ? null : line(value, field, max);
}
