import type { GrantRowFragment } from '../graphql/generated/graphql.ts';

function nameOf(recipient: GrantRowFragment['recipient']): string {
  if (!recipient) return 'somewhere you cannot see';
  if (recipient.__typename === 'Department') return recipient.school.name;
  return recipient.__typename === 'WorkGroup' ? recipient.title : recipient.name;
}

/** "shared with Ratio together"; empty where it has not left the department, and for those who may not know. */
export function sharedLine(grants: readonly GrantRowFragment[] | null | undefined): string {
  const live = (grants ?? []).filter(({ revokedAt }) => revokedAt === null);
  const [first] = live;
  if (!first) return '';
  return live.length === 1 ? `shared with ${nameOf(first.recipient)}` : `shared with ${nameOf(first.recipient)} and ${live.length - 1} more`;
}
