import type { DocumentKind } from '../../../schema/document/roots.ts';
import type { Asker } from '../asker.ts';
import { forbidden, invalid } from '../platform/errors.ts';
import type { Action } from '../policy/policy.ts';

/** Where comments are said: on a lesson sequence, or on a development plan. */
export interface CommentPlace {
  readonly kind: 'sequence' | 'plan';
  readonly id: string;
}

/** A place as a request names it: by one of the two. */
export interface NamedPlace {
  readonly sequenceId?: string | null | undefined;
  readonly planId?: string | null | undefined;
}

/** What somebody may be allowed to do about comments; seeing them is seeing the place. */
export type Deed = 'comment' | 'edit' | 'delete' | 'resolve' | 'reattach' | 'decide' | 'seeParked';

/** The rule of each deed, by the kind of place. Whoever may change the text decides about suggestions; of one field of a plan that may be its owner alone (`field-owners.ts`). */
const RULES = {
  sequence: {
    comment: 'content.comment', decide: 'content.edit', edit: 'comment.edit', reattach: 'comment.reattach', delete: 'comment.delete', resolve: 'comment.resolve',
    seeParked: 'parkedEdit.view',
  },
  plan: {
    comment: 'plan.comment', decide: 'plan.edit', edit: 'planComment.edit', reattach: 'planComment.reattach', delete: 'comment.delete', resolve: 'comment.resolve',
    seeParked: 'planParkedEdit.view',
  },
} as const satisfies Record<CommentPlace['kind'], Record<Deed, Action>>;

export const DOCUMENT_KINDS = { sequence: 'SEQUENCE', plan: 'PLAN' } as const satisfies Record<CommentPlace['kind'], DocumentKind>;

export function ruleOf({ kind }: CommentPlace, deed: Deed): Action {
  return RULES[kind][deed];
}

/** The place that a request names. @throws DomainProblem INVALID_INPUT unless it names exactly one */
export function placeNamed({ sequenceId, planId }: NamedPlace): CommentPlace {
  if (typeof sequenceId === 'string' && planId == null) return { kind: 'sequence', id: sequenceId };
  if (typeof planId === 'string' && sequenceId == null) return { kind: 'plan', id: planId };
  throw invalid('Name one place: `sequenceId` or `planId`. Nothing was changed.', 'sequenceId');
}

/** Where a comment stands. */
export function placeOf({ placeId, planId }: { readonly placeId: string; readonly planId: string | null }): CommentPlace {
  return { kind: planId === null ? 'sequence' : 'plan', id: placeId };
}

/** Plans are written by people, not by programs (DECISIONS.md). @throws DomainProblem FORBIDDEN where a token would change something on a plan */
export function keepFromTokens({ byToken }: Asker, { kind }: CommentPlace): void {
  if (kind === 'plan' && byToken) throw forbidden('No token may do this: sign in. Nothing was changed.');
}
