import { Field, ID, InputType } from 'type-graphql';
import { GraphQLBase64, GraphQLUInt32 } from '../graphql/scalars.ts';
import { GraphQLJSON } from './json.scalar.ts';

@InputType({ description: 'An update of a document, as Yjs encodes it.' })
export class PushDocumentUpdateInput {
  @Field(() => ID) documentId!: string;
  @Field(() => GraphQLUInt32, { description: 'The Yjs client id it was written under; it is leased to the caller with the first accepted update (D3).' }) clientId!: number;
  @Field(() => ID, { description: 'The epoch that the document was opened with (D8).' }) epoch!: string;
  @Field(() => GraphQLBase64, { description: 'A version 1 Yjs update of at most 64 KB, or of 1 MB from the paste budget (D4).' }) update!: string;
  @Field(() => ID, { description: 'Made by the caller, 8 to 64 characters, unique in the document. The same again is acknowledged again and applied once (D2).' }) updateId!: string;
}

@InputType()
export class SetPresenceInput {
  @Field(() => ID) documentId!: string;
  @Field(() => GraphQLUInt32, { description: 'The client id of an open `documentSync` of the caller.' }) clientId!: number;
  @Field(() => GraphQLJSON, { nullable: true, description: 'At most 4 KB of JSON; null to leave.' }) state?: unknown;
}

@InputType({ description: 'A document that is nearly full.' })
export class StartDocumentAfreshInput {
  @Field(() => ID) documentId!: string;
}

@InputType({ description: 'Words that could not be merged.' })
export class ParkDocumentEditInput {
  @Field(() => ID) documentId!: string;
  @Field(() => String, { description: "The root's name (D21)." }) root!: string;
  @Field(() => GraphQLJSON, { description: 'Editor JSON of the one field, at most 64 KB.' }) body!: unknown;
  @Field(() => String, { description: 'Why they could not be merged, at most 200 characters.' }) reason!: string;
}

@InputType()
export class SettleLostWordsInput {
  @Field(() => ID) documentId!: string;
  @Field(() => ID, { description: 'Of the `LostWords`.' }) lostWordsId!: string;
  @Field(() => String, { nullable: true, description: 'Their text as the caller has seen it: where more was lost since, nothing is settled, and the answer is NOT_FOUND. Null settles whatever there is.' })
  text?: string | null;
}
