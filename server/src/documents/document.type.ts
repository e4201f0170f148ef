import { Field, ID, Int, ObjectType, Root, createUnionType, registerEnumType } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLBase64, GraphQLUInt32 } from '../graphql/scalars.ts';
import type { SharedText } from '../platform/shared-text.ts';
import type { DocumentEvent, LostWordsOffer, PresenceClient as Present, ResyncReason as Reason } from './events.ts';
import { GraphQLJSON } from './json.scalar.ts';
import type { DocumentRole as Role } from './ports.ts';

const DocumentRole = { VIEWER: 'VIEWER', COMMENTER: 'COMMENTER', EDITOR: 'EDITOR' } as const satisfies { [R in Role]: R };
registerEnumType(DocumentRole, { name: 'DocumentRole', description: 'Read; read and comment; write.' });

const WRITABLE =
  'Of an EDITOR who writes in some fields only, as the owner of one priority does in a plan: the objects whose fields those are, by what stands before the first `/` in a root’s name (D21). An update that reaches into another field is refused as FIELD_READ_ONLY. Null where the role holds for every field. Bounded by the objects that a document has fields of.';

const ResyncReason = {
  EPOCH_CHANGED: 'EPOCH_CHANGED', ROOM_RELOADED: 'ROOM_RELOADED', SERVER_DRAINING: 'SERVER_DRAINING',
} as const satisfies { [R in Reason]: R };
registerEnumType(ResyncReason, {
  name: 'DocumentResyncReason',
  description: 'Why the document has to be opened again. With EPOCH_CHANGED it has another history: what is unsaved is not merged but kept for review (D8).',
  valuesConfig: {
    EPOCH_CHANGED: { description: 'The document was started afresh, or no longer exists.' },
    ROOM_RELOADED: { description: 'The server loads the document anew.' },
    SERVER_DRAINING: { description: 'The server is restarting.' },
  },
});

@Policy('content.view')
@ObjectType({ description: 'One tab in which a person has the document open (D10). Name, colour and role are stamped by the server.' })
export class PresenceClient implements Present {
  @Field(() => GraphQLUInt32, { description: 'The Yjs client id of the tab.' })
  clientId!: number;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '`#rrggbb`, the same for a person everywhere.' })
  colour!: string;

  @Field(() => DocumentRole)
  role!: Role;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What the tab said with `setPresence`; null once it has left.' })
  state!: unknown;
}

@Policy('content.view')
@ObjectType({ description: 'The first event: the document as it is now, as far as the caller lacks it.' })
export class DocumentOpened {
  @Field(() => ID, { description: "The id of the document's history. What belongs to another epoch is never merged (D8)." })
  epoch!: string;

  @Field(() => Int, { description: "The version of the editor's schema; an editor that knows an older one reloads before it mounts (D16)." })
  schemaVersion!: number;

  // Nullable as in DocumentAccessChanged: GraphQL lets one selection name a field in two types only where both are of one shape.
  @Field(() => DocumentRole, { nullable: true, description: 'What the caller may do; never null here.' })
  role!: Role;

  @Field(() => [ID], { nullable: true, description: WRITABLE })
  writableObjectIds!: readonly string[] | null;

  @Field(() => Int, { description: 'The last committed update. It shows a gap within this subscription and nothing else (D7).' })
  seq!: number;

  @Field(() => GraphQLBase64, { name: 'missing', description: 'What the caller lacks, as a version 1 Yjs update.' })
  missingText(@Root() { missing }: { readonly missing: SharedText }): string {
    return missing.text;
  }

  @Field(() => GraphQLBase64, { description: 'What the server has: whatever the caller has beyond it is not saved yet.' })
  stateVector!: string;

  @Field(() => [PresenceClient], { description: 'Everybody present; bounded by the tabs that have the document open.' })
  presence!: readonly Present[];
}

@Policy('content.view')
@ObjectType({ description: 'Accepted and committed updates, those of one moment together. One\'s own come back as well.' })
export class DocumentUpdated {
  @Field(() => Int, { description: 'The last update contained.' })
  seq!: number;

  @Field(() => GraphQLBase64, { description: 'A version 1 Yjs update.' })
  update!: string;
}

@Policy('content.view')
@ObjectType({ description: 'Who has come, moved or left (D10); everybody not named is where they were.' })
export class PresenceUpdated {
  @Field(() => [PresenceClient], { description: 'Only what changed; bounded by the tabs that have the document open.' })
  clients!: readonly Present[];
}

@Policy('content.view')
@ObjectType({ description: 'A paragraph, by the place at which it began in the history of its Yjs document.' })
export class DocumentPlace {
  @Field(() => GraphQLUInt32, { description: 'The Yjs client id under which it was written.' })
  clientId!: number;

  @Field(() => Int, { description: "Its clock in that client's history." })
  clock!: number;
}

@Policy('content.view')
@ObjectType({ description: "Words of the caller's own that somebody deleted without having seen them, as when two paragraphs were joined while the caller wrote in one (D18). Kept until `settleLostWords`." })
export class LostWords implements LostWordsOffer {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'The root they were written in (D21); null where that cannot be told any more.' })
  root!: string | null;

  @Field(() => String, { description: 'Plain text: a line a paragraph, formulas as LaTeX between dollars.' })
  text!: string;

  @Field(() => DocumentPlace, { nullable: true, description: 'The paragraph that theirs was joined into, where they fit best; null where theirs was only removed.' })
  joinedInto!: DocumentPlace | null;
}

@Policy('content.view')
@ObjectType({ description: 'What of the caller’s words was lost and lies open, all of it, in place of what was told before (D18).' })
export class DocumentWordsLost {
  @Field(() => [LostWords], { description: 'Bounded by what the caller has lost here and not decided about; empty once all is settled.' })
  words!: readonly LostWords[];
}

@Policy('content.view')
@ObjectType({ description: "The caller's role has changed (D9)." })
export class DocumentAccessChanged {
  @Field(() => DocumentRole, { nullable: true, description: 'Null where the document may no longer be read; nothing follows.' })
  role!: Role | null;

  @Field(() => [ID], { nullable: true, description: WRITABLE })
  writableObjectIds!: readonly string[] | null;
}

@Policy('content.view')
@ObjectType({ description: 'The document has to be opened again; nothing follows.' })
export class DocumentResyncRequired {
  @Field(() => ResyncReason)
  reason!: Reason;
}

export const DocumentSyncEvent = createUnionType({
  name: 'DocumentSyncEvent',
  description: 'What a subscriber of a document receives, DocumentOpened first.',
  types: () => [DocumentOpened, DocumentUpdated, PresenceUpdated, DocumentWordsLost, DocumentAccessChanged, DocumentResyncRequired] as const,
  // The resolver hands out the engine's events as they are; no instance of these classes is ever made.
  resolveType: (value) => (value as unknown as DocumentEvent).type,
});
