import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { AuditAction } from '../generated/prisma/enums.ts';
import { connectionType } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: 'What an entry of the audit log says happened.',
  valuesConfig: {
    SIGN_IN_REFUSED: { description: 'A wrong password for this account.' },
    ACTION_REFUSED: { description: 'Somebody tried what they may not do to something they see; `detail` names the request.' },
    VIEW_REFUSED: { description: 'Somebody reached for something they may not see. They are not told that it exists, here neither.' },
    THREADS_MERGED: { description: 'The subject was taken up into the counterpart.' },
    THREAD_INVITED: { description: 'The person was let into a thread by name.' },
    REPORT_SETTLED: { description: 'Somebody had said that a post should not stand as it is; `detail` says what was decided.' },
    REFUSALS_LEFT_OUT: { description: 'More was refused within the hour than is written down one by one.' },
  },
});

@Policy('audit.entry')
@ObjectType({ implements: Node, description: 'Something that happened, in a log that nobody can change: who, what and when, and nothing that anybody wrote but the reasons for hiding and restoring words.' })
export class AuditEntry extends Node {
  @Field(() => GraphQLInstant)
  at!: Date;

  @Field(() => AuditAction)
  action!: AuditAction;

  @Field(() => String, { nullable: true, description: 'A role, a level of sharing, the name of a request, or why words were hidden or restored.' })
  detail!: string | null;

  actorId!: string | null;
  personId!: string | null;
  subjectId!: string | null;
  counterpartId!: string | null;
  places!: string[];
}

export const AuditEntryConnection = connectionType(AuditEntry, 'AuditEntry');
