import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLBase64, GraphQLUInt32 } from '../graphql/scalars.ts';
import { deliverDirectly, isOfficial, type SubscriptionSocket } from './direct-delivery.ts';
import { ParkDocumentEditInput, PushDocumentUpdateInput, SetPresenceInput, SettleLostWordsInput, StartDocumentAfreshInput } from './document.inputs.ts';
import {
  DocumentEditParked, DocumentStartedAfresh, DocumentUpdateSaved, LostWordsSettled, ParkDocumentEditPayload, PresenceSet, PushDocumentUpdatePayload, SetPresencePayload,
  SettleLostWordsPayload, StartDocumentAfreshPayload, toDocumentProblem, type DocumentProblem,
} from './document.payloads.ts';
import { DocumentSyncEvent } from './document.type.ts';
import type { DocumentEngine } from './engine.ts';
import type { DocumentEvent } from './events.ts';
import { Refusal } from './refusals.ts';

/** What co-editing needs of a context. */
export interface DocumentContext {
  readonly viewer: { readonly personId: string } | null;
  readonly services: { readonly documents: DocumentEngine };
  /** The socket that an operation came by, for what is encoded once for many (D12) and to close it; absent over HTTP. */
  readonly socket?: SubscriptionSocket | null;
}

/** Closed because its reader has fallen too far behind (D11); it may come back at once. */
const TOO_SLOW = 4290;

interface DocumentSyncArgs {
  readonly documentId: string;
  readonly clientId: number;
  readonly stateVector?: string | null;
  readonly epoch?: string | null;
}

@Resolver()
export class DocumentResolver {
  @Policy('signedIn')
  @Subscription(() => DocumentSyncEvent, {
    description: 'A document as it changes: what the caller lacks first, then every accepted update, presence, and changes of the role. Ends with the role.',
    subscribe: ({ args, context, info }) => subscribe(args as DocumentSyncArgs, context as DocumentContext, info),
  })
  documentSync(
    @Root() event: DocumentEvent,
    @Arg('documentId', () => ID) _documentId: string,
    @Arg('clientId', () => GraphQLUInt32, { description: "The Yjs client id of the caller's Y.Doc, never used before by anybody else (D6)." }) _clientId: number,
    @Arg('stateVector', () => GraphQLBase64, { nullable: true, description: 'What the caller has (D7); everything is sent without it.' }) _stateVector?: string | null,
    @Arg('epoch', () => ID, { nullable: true, description: 'The epoch of what the caller has (D8).' }) _epoch?: string | null,
  ): DocumentEvent {
    return event;
  }

  @Policy('signedIn')
  @Mutation(() => PushDocumentUpdatePayload, { description: 'Offers an update; answered after its commit, never before (D1).' })
  pushDocumentUpdate(@Arg('input', () => PushDocumentUpdateInput) input: PushDocumentUpdateInput, @Ctx() context: DocumentContext) {
    return pushDocumentUpdate(input, context);
  }

  @Policy('signedIn')
  @Mutation(() => SetPresencePayload, { description: 'Says where the caller is in a document, for as long as its `documentSync` is open (D10).' })
  setPresence(@Arg('input', () => SetPresenceInput) { documentId, clientId, state }: SetPresenceInput, @Ctx() context: DocumentContext) {
    return answered(async () => {
      await context.services.documents.setPresence({ personId: personOf(context), documentId, clientId, state: state ?? null });
      return Object.assign(new PresenceSet(), { documentId });
    });
  }

  @Policy('signedIn')
  @Mutation(() => ParkDocumentEditPayload, { description: 'Keeps words for review that could not be merged; needs comment right (D8, D9).' })
  parkDocumentEdit(@Arg('input', () => ParkDocumentEditInput) input: ParkDocumentEditInput, @Ctx() context: DocumentContext) {
    return answered(async () => {
      const { id } = await context.services.documents.park({ personId: personOf(context), ...input });
      return Object.assign(new DocumentEditParked(), { parkedEditId: id });
    });
  }

  @Policy('signedIn')
  @Mutation(() => SettleLostWordsPayload, { description: "Says that the caller has decided about lost words of theirs: put them back, or let them go (D18)." })
  settleLostWords(@Arg('input', () => SettleLostWordsInput) { documentId, lostWordsId, text }: SettleLostWordsInput, @Ctx() context: DocumentContext) {
    return answered(async () => {
      await context.services.documents.settleLostWords({ personId: personOf(context), documentId, lostWordsId, text });
      return Object.assign(new LostWordsSettled(), { lostWordsId });
    });
  }

  @Policy('signedIn')
  @Mutation(() => StartDocumentAfreshPayload, {
    description: 'Begins a new history of a document above half of its size limit, with its text as it is: what was deleted takes no room any more. Needs edit right (D8).',
  })
  startDocumentAfresh(@Arg('input', () => StartDocumentAfreshInput) { documentId }: StartDocumentAfreshInput, @Ctx() context: DocumentContext) {
    return answered(async () => {
      const { epoch } = await context.services.documents.startAfresh({ personId: personOf(context), documentId });
      return Object.assign(new DocumentStartedAfresh(), { epoch });
    });
  }
}

/** Offers an update; answered after its commit, never before (D1). */
export function pushDocumentUpdate({ documentId, clientId, epoch, updateId, update }: PushDocumentUpdateInput, context: DocumentContext) {
  const offer = { personId: personOf(context), documentId, clientId, epoch, update: Buffer.from(update, 'base64'), updateId };
  return context.services.documents.push(offer).then(saved, asProblem);
}

function saved({ seq, nearlyFull }: { readonly seq: number; readonly nearlyFull: boolean }): DocumentUpdateSaved {
  return Object.assign(new DocumentUpdateSaved(), { seq, nearlyFull });
}

async function subscribe(args: DocumentSyncArgs, context: DocumentContext, info: GraphQLResolveInfo): Promise<AsyncIterableIterator<unknown>> {
  const { documentId, clientId, stateVector, epoch } = args;
  const socket = context.socket ?? null;
  try {
    const events = await context.services.documents.open({
      personId: personOf(context), documentId, clientId, epoch: epoch ?? null,
      stateVector: stateVector ? Buffer.from(stateVector, 'base64') : null,
      onSlow: () => socket?.close(TOO_SLOW, 'Too slow'),
    });
    return socket && isOfficial(info) ? deliverDirectly(events, socket) : events;
  } catch (error) {
    throw error instanceof Refusal ? new GraphQLError(error.message, { extensions: { code: error.code, retry: error.retry } }) : error;
  }
}

function answered<T>(work: () => Promise<T>): Promise<T | DocumentProblem> {
  return work().catch(asProblem);
}

/** @throws what is no refusal */
function asProblem(error: unknown): DocumentProblem {
  if (error instanceof Refusal) return toDocumentProblem(error);
  throw error;
}

function personOf({ viewer }: DocumentContext): string {
  if (viewer === null) throw new GraphQLError('Sign in first; nothing was changed.', { extensions: { code: 'UNAUTHENTICATED' } });
  return viewer.personId;
}
