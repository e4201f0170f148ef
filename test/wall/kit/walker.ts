import type { Persona } from './cast.ts';
import { FIELDS, type FieldExpectation } from './fields.ts';
import { allows, type Thing, type WallRule } from './rules.ts';
import { fieldOf } from './selection.ts';

type Value = null | string | number | boolean | Value[] | { [key: string]: Value };

/** By which rule somebody may be present in a thing. */
const PRESENT_BY: Record<string, WallRule> = {
  SchemeOfWork: 'content.view', LessonSequence: 'content.view', WorkGroup: 'workGroup.view', Department: 'department.members', Hub: 'hub.view',
  Thread: 'thread.view', DevelopmentPlan: 'plan.view',
};

/** What was seen of one field of one thing by one of the cast. */
interface Cell {
  readonly persona: Persona;
  readonly thing: Thing;
  readonly targets: readonly string[];
  readonly filled: boolean;
}

/**
 * Looks through answers: whatever somebody was given must be theirs by the rule of its field, and what one of them was given
 * every other must have been given whose it is too.
 */
export function createWalker(things: ReadonlyMap<string, Thing>, insideOf: (field: string) => string[]) {
  const problems: string[] = [];
  const cells = new Map<string, Cell[]>();
  const given = new Set<string>();
  const denied = new Set<string>();
  const followed = new Set<string>();
  let count = 0;

  /** @param how `changed` of what a mutation answers: it stands so for whoever did it, and is taken back before the next one looks */
  function object(persona: Persona, value: { [key: string]: Value }, around: Thing, how: { readonly changed?: true } = {}): void {
    const type = value['__typename'] as string;
    const expected = FIELDS.get(type);
    if (expected === undefined) return void problems.push(`${type} is in no line of fields.ts`);
    const id = typeof value['id'] === 'string' ? value['id'] : null;
    const thing = (id === null ? undefined : things.get(id)) ?? around;
    for (const [key, seen] of Object.entries(value)) {
      if (key === '__typename') continue;
      const name = fieldOf(key);
      const field = `${type}.${name}`;
      const expectation = expected.get(name);
      if (expectation === undefined) problems.push(`${field} is in no line of fields.ts`);
      else look(persona, field, expectation, seen, { thing, id, how });
    }
  }

  function look(persona: Persona, field: string, { rule, value }: FieldExpectation, seen: Value, { thing, id, how }: { thing: Thing; id: string | null; how: { readonly changed?: true } }): void {
    count += 1;
    const filled = !(seen === null || (Array.isArray(seen) && seen.length === 0));
    const where = `${persona}: ${field} of ${describe(thing)}`;
    if (!allows(rule, persona, thing)) {
      withhold(persona, field, thing);
      if (filled && !isEmptyPage(seen)) problems.push(`${where} was given against "${rule}"`);
      return;
    }
    if (filled) given.add(field);
    if (value !== null && seen !== allows(value, persona, thing)) problems.push(`${where} is ${String(seen)} against "${value}"`);
    const children = objectsIn(seen);
    if (field === 'PresentPerson.person') return present(persona, children[0]!, thing);
    if (id !== null && !thing.hidden && !how.changed && rule !== 'thread.own' && !field.startsWith('Viewer.')) {
      const key = `${field} ${id}`;
      cells.set(key, [...(cells.get(key) ?? []), { persona, thing, filled, targets: children.flatMap((child) => (typeof child['id'] === 'string' ? [child['id']] : [])) }]);
    }
    for (const child of children) object(persona, child, thing, how);
  }

  /** A field kept from somebody, and with it whatever is reached through it alone. */
  function withhold(persona: Persona, field: string, thing: Thing): void {
    denied.add(field);
    for (const type of insideOf(field)) if (type !== thing.type) nothing(persona, { ...thing, type });
  }

  function nothing(persona: Persona, thing: Thing): void {
    for (const [name, { rule }] of FIELDS.get(thing.type) ?? []) {
      const field = `${thing.type}.${name}`;
      if (rule === 'public' || !allows(rule, persona, thing)) {
        count += 1;
        const way = `${field} ${persona}`;
        if (followed.has(way)) continue;
        followed.add(way);
        withhold(persona, field, thing);
      }
    }
  }

  /** Those who look at a thing see one another, and nobody else is there. */
  function present(persona: Persona, { id }: { [key: string]: Value }, scope: Thing): void {
    for (const name of ['id', 'name']) given.add(`Person.${name}`);
    const who = things.get(id as string)?.person;
    if (who === undefined || !allows(PRESENT_BY[scope.type]!, who, scope)) problems.push(`${persona}: ${who} was present in ${describe(scope)}`);
  }

  /** Whether somebody sees a thing at all: the rule of its id. */
  const sees = (persona: Persona, id: string) => {
    const thing = things.get(id);
    const rule = thing && FIELDS.get(thing.type)?.get('id')?.rule;
    return rule !== undefined && allows(rule, persona, thing!);
  };

  return {
    object,

    /** Notes that somebody was given nothing of a thing. */
    nothing,

    sees,

    /** What is wrong, what was missing included; how many cells were looked at; which fields were ever filled, and ever denied. */
    report() {
      for (const [key, seen] of cells) {
        const targets = new Set(seen.flatMap((cell) => cell.targets));
        const anyFilled = seen.some(({ filled }) => filled);
        for (const cell of seen) {
          const [field] = key.split(' ') as [string];
          for (const target of targets) {
            if (!cell.targets.includes(target) && sees(cell.persona, target)) problems.push(`${cell.persona}: ${field} of ${describe(cell.thing)} lacks ${describe(things.get(target)!)}`);
          }
          if (anyFilled && !cell.filled && targets.size === 0) problems.push(`${cell.persona}: ${field} of ${describe(cell.thing)} is hidden from them`);
        }
      }
      return { problems: [...new Set(problems)], count, given, denied };
    },
  };
}

export type Walker = ReturnType<typeof createWalker>;

function objectsIn(value: Value): { [key: string]: Value }[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return value !== null && typeof value === 'object' && '__typename' in value ? [value] : [];
}

/** A page of a list that has nothing in it. */
const isEmptyPage = (value: Value) => value !== null && typeof value === 'object' && !Array.isArray(value) && Array.isArray(value['nodes']) && value['nodes'].length === 0;

export function describe({ type, ...rest }: Thing): string {
  const { reaches: _reaches, epoch: _epoch, aside: _aside, ...own } = rest;
  return `${type} ${Object.values(own).join(' ')}`.trim();
}
