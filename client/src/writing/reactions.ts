import type { ReactionKind } from '../graphql/generated/graphql.ts';

export const REACTIONS = ['AGREE', 'TRIED_IT', 'WANT_TO_TRY'] as const satisfies ReactionKind[];

export const REACTION_LABEL: Readonly<Record<ReactionKind, string>> = { AGREE: 'Agree', TRIED_IT: 'Tried it', WANT_TO_TRY: 'Want to try' };
