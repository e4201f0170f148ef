import type { GrantRowFragment, PossibleRecipientsQuery } from '../graphql/generated/graphql.ts';
import { departmentLabel, groupLine } from '../ui/labels.ts';

type Recipient = GrantRowFragment['recipient'];

/** Somebody something can be given to. */
export interface RecipientChoice {
  readonly id: string;
  readonly label: string;
  readonly group: 'Work groups' | 'Departments' | 'Hubs';
}

/** A recipient by name. */
export function recipientLabel(recipient: Recipient): string {
  // Given to somewhere one may not look into oneself, such as another hub's group.
  if (recipient === null) return 'Somewhere you cannot see';
  if (recipient.__typename === 'Department') return departmentLabel(recipient);
  return recipient.__typename === 'WorkGroup' ? `${recipient.title} (all its departments)` : `${recipient.name} (the whole hub)`;
}

/** Everybody a department may give something to: its groups, the other departments in them, its hubs; who has it already is left out. */
export function recipientChoices(department: PossibleRecipientsQuery['department'], taken: ReadonlySet<string>): RecipientChoice[] {
  if (!department) return [];
  const choices = new Map<string, RecipientChoice>();
  for (const group of department.workGroups) {
    choices.set(group.id, { id: group.id, label: `${group.title}, ${groupLine(group)}`, group: 'Work groups' });
  }
  for (const group of department.workGroups) {
    for (const other of group.departments) {
      if (other.id !== department.id) choices.set(other.id, { id: other.id, label: departmentLabel(other), group: 'Departments' });
    }
    choices.set(group.hub.id, { id: group.hub.id, label: group.hub.name, group: 'Hubs' });
  }
  const rank = ['Work groups', 'Departments', 'Hubs'];
  return [...choices.values()].filter((choice) => !taken.has(choice.id))
    .toSorted((a, b) => rank.indexOf(a.group) - rank.indexOf(b.group) || a.label.localeCompare(b.label, 'en-GB'));
}
