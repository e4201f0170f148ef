import { createHash } from 'node:crypto';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ParseOptions,
} from 'graphql';
import { costOf } from './limits/cost.ts';
import { overLimit } from './limits/limit-rule.ts';
import { limitRules, OPERATION_LIMITS } from './limits/operation-limits.ts';

/** How many documents that are not trusted are remembered: their trees may take half a megabyte each. */
const REMEMBERED = 200;

export const PARSE_OPTIONS: ParseOptions = { maxTokens: OPERATION_LIMITS.tokens };

export interface OperationsParts {
  readonly schema: GraphQLSchema;
  /** Trusted documents by `sha256:` and the hash of their text (schema/operations.json). */
  readonly trusted: Readonly<Record<string, string>>;
  readonly introspection: boolean;
}

/** A request as it came, over HTTP or the socket. */
export interface OperationRequest {
  readonly query?: string | null | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A document's text, and what it is known by. */
export interface RequestText {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly text: string;
  readonly isTrusted: boolean;
}

export type Operations = ReturnType<typeof createOperations>;

/**
 * The one door for documents: finds the text of a trusted one by its hash, and parses and checks any text once. Trusted
 * documents are known to be good and are held to no limit; everything else to all of them (security.md, "GraphQL").
 */
export function createOperations({ schema, trusted, introspection }: OperationsParts) {
  const rules = limitRules(introspection);
  const trustedTexts = new Map(Object.entries(trusted).map(([id, text]) => trustedText(id.replace(/^sha256:/, ''), text)));
  const trustedDocuments = new Map<string, DocumentNode>();
  const trustedNodes = new WeakSet<DocumentNode>();
  const remembered = new Map<string, DocumentNode>();
  /** Trusted texts as they come, so that a keystroke's is not hashed anew. */
  const comeBefore = new Map<string, RequestText>();

  /** The document of a text's hash, where it was parsed and found good before, or is trusted. */
  function recall(hash: string): DocumentNode | undefined {
    const document = trustedDocuments.get(hash);
    if (document !== undefined) return document;
    const before = remembered.get(hash);
    if (before !== undefined) {
      // Asked for just now, so that it is the last to be forgotten.
      remembered.delete(hash);
      remembered.set(hash, before);
      return before;
    }
    const known = trustedTexts.get(hash);
    if (known === undefined) return undefined;
    const parsed = parse(known.text);
    trustedDocuments.set(hash, parsed);
    trustedNodes.add(parsed);
    return parsed;
  }

  /** Remembers a document that was found good, in place of the one that was asked for longest ago. */
  function remember(hash: string, document: DocumentNode): void {
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!);
    remembered.set(hash, document);
  }

  return {
    rules,
    recall,
    remember,

    /** Which text a request is for: its own, or the trusted one it names. @throws GraphQLError PERSISTED_QUERY_NOT_FOUND */
    textOf({ query, extensions }: OperationRequest): RequestText {
      const before = query && !extensions ? comeBefore.get(query) : undefined;
      if (before) return before;
      const named = (extensions?.['persistedQuery'] as { sha256Hash?: unknown } | undefined)?.sha256Hash;
      const hash = named === undefined ? createHash('sha256').update(query ?? '').digest('hex') : String(named);
      const found = trustedTexts.get(hash);
      if (found !== undefined) {
        if (named === undefined) comeBefore.set(found.text, found);
        return found;
      }
      if (named === undefined) return { hash, text: query ?? '', isTrusted: false };
      throw new GraphQLError('The server does not know this document; the page may be older than the server.', {
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 400 } },
      });
    },

    /** The document of a text, parsed and checked. @returns what is wrong with it otherwise */
    document({ hash, text }: RequestText): DocumentNode | readonly GraphQLError[] {
      const known = recall(hash);
      if (known !== undefined) return known;
      try {
        const document = parse(text, PARSE_OPTIONS);
        // The limits first: they take time in proportion to the text, some of GraphQL's own rules to its square.
        const overLimits = validate(schema, document, rules);
        const errors = overLimits.length > 0 ? overLimits : validate(schema, document, specifiedRules);
        if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
        remember(hash, document);
        return document;
      } catch (error) {
        if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
        throw error;
      }
    },

    /** Refuses an operation that would cost too much with these variables. @throws GraphQLError LIMIT_EXCEEDED */
    checkCost(document: DocumentNode, operation: OperationDefinitionNode, variables: OperationRequest['variables']): void {
      if (trustedNodes.has(document)) return;
      const cost = costOf(schema, document, operation, variables ?? {});
      if (cost > OPERATION_LIMITS.cost) throw overLimit(`This operation costs ${cost}; ${OPERATION_LIMITS.cost} are allowed. Ask for fewer at a time.`, operation);
    },
  };
}

const trustedText = (hash: string, text: string): [string, RequestText] => [hash, { hash, text, isTrusted: true }];

function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}

/** An operation of a document, and the names of its root fields. */
interface FoundOperation {
  readonly name: string | null | undefined;
  readonly operation: OperationDefinitionNode;
  readonly fields: readonly string[];
}

/** What was last asked for of each document: the same comes with every keystroke. */
const lastFound = new WeakMap<DocumentNode, FoundOperation>();

/** The operation of this name, or the only one; null where there is none such. */
export function findOperation(document: DocumentNode, name: string | null | undefined): FoundOperation | null {
  const last = lastFound.get(document);
  if (last !== undefined && last.name === name) return last;
  const operation = getOperationAST(document, name);
  if (!operation) return null;
  const found = { name, operation, fields: rootFieldsOf(operation) };
  lastFound.set(document, found);
  return found;
}

/** The names of an operation's root fields; a fragment at the root has no name of its own and gives an empty one. */
function rootFieldsOf({ selectionSet }: OperationDefinitionNode): readonly string[] {
  return selectionSet.selections.map((node) => (node.kind === Kind.FIELD ? node.name.value : ''));
}

/** Refuses documents of their own to those who may run trusted ones alone. */
export function untrusted(): GraphQLError {
  return new GraphQLError('Here only the documents of the web client run. To send your own, use a personal API token, or the explorer.', {
    extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 400 } },
  });
}
