import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from 'graphql';
import type { ApiScope } from '../generated/prisma/enums.ts';
import type { Loaders } from '../loaders.ts';

/** The token a request comes with, where it comes with one and not with a session. */
export interface TokenInUse {
  readonly id: string;
  readonly scope: ApiScope;
}

/**
 * What a token with the scope WRITE may change: the work itself. Whatever is not named needs somebody at the keyboard:
 * tokens make no tokens, invite nobody, and decide nothing about who may do what.
 */
export const WRITABLE_BY_TOKEN: ReadonlySet<string> = new Set([
  'createScheme', 'renameScheme', 'addProgramme', 'startCurriculumImport',
  'addUnit', 'renameUnit', 'setUnitThreads', 'placeUnit', 'moveUnitPlacement', 'setUnitWeeks', 'removeUnitPlacement',
  'addLessonSequence', 'renameLessonSequence',
  'addStep', 'renameStep', 'moveStep', 'removeStep', 'restoreStep',
  'addMisconception', 'removeMisconception', 'restoreMisconception',
  'addComment', 'editComment', 'deleteComment', 'resolveComment', 'reopenComment', 'reattachComment', 'reactToComment', 'markSequenceRead', 'markInboxRead',
  'acceptSuggestion', 'declineSuggestion', 'acceptAllSuggestions', 'settleParkedEdit',
  'openThread', 'editThread', 'addPost', 'editPost', 'deletePost', 'reactToPost', 'savePostDraft', 'discardPostDraft', 'markThreadRead',
  'pinThread', 'lockThread', 'setThreadStage', 'writeThreadSummary', 'linkToThread', 'unlinkFromThread', 'makeAction', 'updateAction', 'openDecision', 'voiceDecision', 'settleDecision',
  'pushDocumentUpdate', 'parkDocumentEdit', 'settleLostWords', 'startDocumentAfresh', 'setPresence', 'setScopePresence',
]);

/** What is written in documents, of which those of plans are left to people (DECISIONS.md). */
const WRITTEN_IN_DOCUMENTS: ReadonlySet<string> = new Set(['pushDocumentUpdate', 'parkDocumentEdit', 'settleLostWords', 'startDocumentAfresh']);

/** Whether this may be changed by this token; a session may always try. */
export function tokenMayChange(token: TokenInUse | null, mutation: string): boolean {
  return token === null || (token.scope === 'WRITE' && WRITABLE_BY_TOKEN.has(mutation));
}

interface Asking {
  readonly viewer: { readonly token: TokenInUse | null } | null;
  readonly loaders: Pick<Loaders, 'contentFacts'>;
}

/** Refuses mutations to tokens that may not make them, before anything of them is done. Call once, on the finished schema. */
export function applyTokenScopes(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (source, args, context: Asking, info) => {
      const token = context.viewer?.token ?? null;
      if (!tokenMayChange(token, field.name)) throw refusedToToken(WRITABLE_BY_TOKEN.has(field.name) ? 'This token may only read.' : 'No token may do this: sign in.');
      if (token === null || !WRITTEN_IN_DOCUMENTS.has(field.name)) return resolve(source, args, context, info);
      return isOfPlan(context, args).then((ofPlan) => {
        if (ofPlan) throw refusedToToken('No token may do this: sign in.');
        return resolve(source, args, context, info);
      });
    };
  }
}

/** Of all content plans alone have owners. */
async function isOfPlan({ loaders }: Asking, { input }: { readonly input?: { readonly documentId?: string } }): Promise<boolean> {
  return input?.documentId !== undefined && (await loaders.contentFacts.load(input.documentId))?.ownerIds !== undefined;
}

const refusedToToken = (why: string) => new GraphQLError(`${why} Nothing was changed.`, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
