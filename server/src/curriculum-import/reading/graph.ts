import type { Quad_Object } from 'n3';

export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

interface Value {
  readonly kind: 'iri' | 'literal';
  readonly value: string;
  readonly language: string;
}

/** Triples of several files, merged: the same statement twice counts once, and objects keep the order in which they were written. */
export class Graph {
  readonly #subjects = new Map<string, Map<string, Map<string, Value>>>();
  readonly #byType = new Map<string, Set<string>>();
  readonly #files = new Map<string, string>();

  add(file: string, subject: string, predicate: string, object: Quad_Object): void {
    const kind = object.termType === 'Literal' ? 'literal' : 'iri';
    const language = object.termType === 'Literal' ? object.language : '';
    const predicates = entry(this.#subjects, subject, () => new Map<string, Map<string, Value>>());
    const values = entry(predicates, predicate, () => new Map<string, Value>());
    values.set(`${kind} ${language} ${object.value}`, { kind, value: object.value, language });
    if (predicate !== RDF_TYPE) return;
    entry(this.#byType, object.value, () => new Set<string>()).add(subject);
    if (!this.#files.has(subject)) this.#files.set(subject, file);
  }

  /** Whether anything is said about it. */
  describes(iri: string): boolean {
    return this.#subjects.has(iri);
  }

  ofType(type: string): string[] {
    return [...(this.#byType.get(type) ?? [])];
  }

  /** The file that first said what kind of thing this is. */
  fileOf(iri: string): string | null {
    return this.#files.get(iri) ?? null;
  }

  iris(subject: string, predicate: string): string[] {
    return this.#values(subject, predicate, 'iri').map((value) => value.value);
  }

  /** The literal, preferring English where there are several; null where there is none. */
  text(subject: string, predicate: string): string | null {
    const values = this.#values(subject, predicate, 'literal');
    return (values.find((value) => value.language.startsWith('en')) ?? values[0])?.value ?? null;
  }

  texts(subject: string, predicate: string): string[] {
    return this.#values(subject, predicate, 'literal').map((value) => value.value);
  }

  #values(subject: string, predicate: string, kind: Value['kind']): Value[] {
    return [...(this.#subjects.get(subject)?.get(predicate)?.values() ?? [])].filter((value) => value.kind === kind);
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
