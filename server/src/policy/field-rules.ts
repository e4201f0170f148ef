/**
 * The rules that `@Policy` may name, each with whom it lets through. Services decide by the actions of policy.ts;
 * a field whose rule is narrower than its type's answers null to everybody else.
 */
export const FIELD_RULES = {
  public: 'anybody, signed in or not',
  signedIn: 'anybody signed in; what it leads to has its own rule',
  'hub.view': 'people of the hub',
  'hub.manage': 'the hub lead and assistant hub leads',
  'department.view': 'people of the same hub',
  'department.members': 'the department, its senior leaders and its hub lead',
  'department.imports': 'the department and its senior leaders',
  'department.invite': 'the subject lead and the hub lead',
  'person.view': 'whoever sees something this person is named on',
  'membership.end': 'the subject lead and the hub lead',
  'workGroup.view': 'departments and specialists of the group, and the hub lead',
  'workGroup.manage': 'the hub lead and assistant hub leads',
  'scheme.create': 'teachers, advocates and the subject lead of the department',
  'content.view': 'the department, its senior leaders, and whoever it is shared with',
  'content.comment': 'teachers, advocates and subject lead, and whoever has it to comment',
  'content.edit': 'teachers, advocates and subject lead, and whoever has it to co-design',
  'content.share': 'the subject lead',
  'content.agree': 'the subject lead',
  'comment.edit': 'its author, while they may comment',
  'comment.reattach': 'its author, while they may comment, and whoever may edit',
  'comment.delete': 'its author, and the subject lead of the department it stands in',
  'parkedEdit.view': 'its author, while they may comment, and whoever may edit',
  'comment.resolve': 'teachers, advocates and subject lead of the department it stands in',
  'inbox.own': 'the person it is for, while they see what it is about',
  'apiToken.own': 'its owner',
  'audit.own': 'themselves, but specialists',
  'audit.department': 'the subject lead',
  'audit.school': 'senior leaders',
  'audit.hub': 'the hub lead and assistant hub leads',
  'audit.entry': 'whoever reads the log it stands in',
} as const;

export type FieldRule = keyof typeof FIELD_RULES;
