import { Field, ObjectType, type ClassType } from 'type-graphql';
import { DomainProblem, invalid } from '../platform/errors.ts';
import { Policy } from './policy.decorator.ts';

/** The most that may be asked for at once. */
export const MAX_PAGE = 100;

@Policy('public')
@ObjectType({ description: 'Where a page of a connection begins and ends.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** Makes the Relay connection type of a node type; both carry the node type's own rule. */
export function connectionType<T extends object>(node: ClassType<T>, name: string): ClassType<Connection<T>> {
  @Policy('public')
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: T;
  }

  @Policy('public')
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}, with keyset cursors.` })
  class ConnectionType {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => [node], { description: 'The nodes of the edges.' })
    nodes!: T[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return ConnectionType as ClassType<Connection<T>>;
}

/** What a store needs to read one page: one row more than asked for, after the key. */
export interface Page {
  readonly first: number;
  readonly after: string | null;
}

/** Checks a page's arguments. @throws DomainProblem INVALID_INPUT where `first` is not from 1 to `most`, CURSOR_INVALID for what no database can hold */
export function pageOf(first: number, after: string | null | undefined, most = MAX_PAGE): Page {
  if (first < 1 || first > most) throw invalid(`Ask for 1 to ${most} at a time.`, 'first');
  const key = after ? Buffer.from(after, 'base64url').toString('utf8') : null;
  if (key?.includes('\0')) throw foreignCursor();
  return { first, after: key };
}

/** A cursor that no page of this list has given. */
export function foreignCursor(): DomainProblem {
  return new DomainProblem('CURSOR_INVALID', 'This cursor is not of this list: ask without one, from the beginning.', 'after');
}

/** Builds the connection from `first + 1` rows at most; `key` is what the next page starts after. */
export function toConnection<T>(rows: readonly T[], page: Page, key: (row: T) => string): Connection<T> {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => ({ cursor: Buffer.from(key(node), 'utf8').toString('base64url'), node }));
  return { edges, nodes, pageInfo: { hasNextPage: rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null, hasPreviousPage: page.after !== null, startCursor: edges[0]?.cursor ?? null } };
}

