import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';
import { Problem } from '../graphql/problem.type.ts';
import type { ProblemCode } from '../platform/errors.ts';
import { REFUSALS, type Refusal, type RefusalCode } from './refusals.ts';

const codes = Object.keys(REFUSALS) as RefusalCode[];
const DocumentRefusal = Object.fromEntries(codes.map((code) => [code, code])) as { [C in RefusalCode]: C };
registerEnumType(DocumentRefusal, {
  name: 'DocumentRefusal',
  description: 'Every reason for which co-editing refuses something.',
  valuesConfig: Object.fromEntries(codes.map((code) => [code, { description: REFUSALS[code].message }])),
});

@Policy('public')
@ObjectType({ implements: Problem, description: 'Why an update, a presence or a parked edit was not taken.' })
export class DocumentProblem extends Problem {
  @Field(() => DocumentRefusal, { description: 'The exact reason; `code` says only of which sort it is.' })
  refusal!: RefusalCode;

  @Field(() => Boolean, {
    description: 'Whether the same may be offered again under the same update id. Where not, it will never be taken: reopen with a new client id and offer the text back (D5).',
  })
  retry!: boolean;
}

@Policy('content.edit')
@ObjectType({ description: 'The update is committed (D1).' })
export class DocumentUpdateSaved {
  @Field(() => Int, { description: 'Its place in the log.' })
  seq!: number;

  @Field(() => Boolean, { description: 'Whether the document is above half of its size limit (D4).' })
  nearlyFull!: boolean;
}

@Policy('content.view')
@ObjectType({ description: 'The others will see it within a moment.' })
export class PresenceSet {
  @Field(() => ID)
  documentId!: string;
}

@Policy('content.comment')
@ObjectType({ description: 'The words are kept for review.' })
export class DocumentEditParked {
  @Field(() => ID)
  parkedEditId!: string;
}

@Policy('content.view')
@ObjectType({ description: 'The words are offered no more.' })
export class LostWordsSettled {
  @Field(() => ID, { description: 'Of the `LostWords`.' })
  lostWordsId!: string;
}

@Policy('content.edit')
@ObjectType({ description: 'The document has a new history, with the same text. Whoever has it open is told to open it anew (D8).' })
export class DocumentStartedAfresh {
  @Field(() => ID, { description: 'Of the new history.' })
  epoch!: string;
}

const resolveType = (value: object) => value.constructor.name;

export const PushDocumentUpdatePayload = createUnionType({
  name: 'PushDocumentUpdatePayload',
  description: 'DocumentUpdateSaved after the commit, never before, or the problem.',
  types: () => [DocumentUpdateSaved, DocumentProblem] as const,
  resolveType,
});

export const SetPresencePayload = createUnionType({
  name: 'SetPresencePayload',
  description: 'PresenceSet, or the problem.',
  types: () => [PresenceSet, DocumentProblem] as const,
  resolveType,
});

export const ParkDocumentEditPayload = createUnionType({
  name: 'ParkDocumentEditPayload',
  description: 'DocumentEditParked, or the problem.',
  types: () => [DocumentEditParked, DocumentProblem] as const,
  resolveType,
});

export const SettleLostWordsPayload = createUnionType({
  name: 'SettleLostWordsPayload',
  description: 'LostWordsSettled, or the problem.',
  types: () => [LostWordsSettled, DocumentProblem] as const,
  resolveType,
});

export const StartDocumentAfreshPayload = createUnionType({
  name: 'StartDocumentAfreshPayload',
  description: 'DocumentStartedAfresh, or the problem.',
  types: () => [DocumentStartedAfresh, DocumentProblem] as const,
  resolveType,
});

/** A refusal as a member of a payload. */
export function toDocumentProblem({ code: refusal, retry, message }: Refusal): DocumentProblem {
  return Object.assign(new DocumentProblem(), { code: sortOf(refusal, retry), message, refusal, retry });
}

function sortOf(refusal: RefusalCode, retry: boolean): ProblemCode {
  if (retry) return 'RATE_LIMITED';
  switch (refusal) {
    case 'NOT_FOUND':
      return 'NOT_FOUND';
    case 'ROLE_TOO_LOW':
    case 'FIELD_READ_ONLY':
      return 'FORBIDDEN';
    case 'EPOCH_CHANGED':
    case 'DOCUMENT_NOT_FULL':
      return 'CONFLICT';
    case 'DOCUMENT_FULL':
    case 'UPDATE_TOO_LARGE':
    case 'PRESENCE_TOO_LARGE':
      return 'TOO_LARGE';
    default:
      return 'INVALID_INPUT';
  }
}
