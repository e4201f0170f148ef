import { useQuery } from '@apollo/client/react';
import { type GrantRowFragment, SharingOfPlanDocument, SharingOfSchemeDocument, SharingOfSequenceDocument, SharingOfUnitDocument } from '../graphql/generated/graphql.ts';

export type SharedKind = 'scheme' | 'unit' | 'sequence' | 'plan';

/** Grants of something larger that holds this: a scheme's grant covers what is in it. */
export interface InheritedGrants {
  /** What they come through, by name. */
  readonly from: string;
  readonly grants: readonly GrantRowFragment[];
}

export interface Sharing {
  /** Undefined until it is here, and for those who may not share. */
  readonly grants: readonly GrantRowFragment[] | undefined;
  readonly inherited: readonly InheritedGrants[];
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

interface Holder {
  readonly title: string;
  readonly sharing?: readonly GrantRowFragment[] | null;
}

function live(holder: Holder | null | undefined): readonly GrantRowFragment[] | undefined {
  return holder?.sharing?.filter((grant) => grant.revokedAt == null);
}

function inheritedFrom(kind: string, holder: Holder | null | undefined): InheritedGrants[] {
  const grants = live(holder) ?? [];
  return holder && grants.length > 0 ? [{ from: `the ${kind} “${holder.title}”`, grants }] : [];
}

/** Who something is shared with, its own grants and those it inherits. */
export function useSharing(kind: SharedKind, id: string): Sharing {
  const options = { variables: { id }, fetchPolicy: 'cache-and-network' as const };
  const scheme = useQuery(SharingOfSchemeDocument, { ...options, skip: kind !== 'scheme' });
  const unit = useQuery(SharingOfUnitDocument, { ...options, skip: kind !== 'unit' });
  const sequence = useQuery(SharingOfSequenceDocument, { ...options, skip: kind !== 'sequence' });
  const plan = useQuery(SharingOfPlanDocument, { ...options, skip: kind !== 'plan' });
  switch (kind) {
    case 'plan':
      return { grants: live(plan.data?.plan), inherited: [], error: plan.error, refetch: () => plan.refetch() };
    case 'scheme':
      return { grants: live(scheme.data?.schemeOfWork), inherited: [], error: scheme.error, refetch: () => scheme.refetch() };
    case 'unit': {
      const held = unit.data?.unit;
      return { grants: live(held), inherited: inheritedFrom('scheme', held?.scheme), error: unit.error, refetch: () => unit.refetch() };
    }
    case 'sequence': {
      const held = sequence.data?.lessonSequence;
      const inherited = [...inheritedFrom('unit', held?.unit), ...inheritedFrom('scheme', held?.unit?.scheme)];
      return { grants: live(held), inherited, error: sequence.error, refetch: () => sequence.refetch() };
    }
  }
}
