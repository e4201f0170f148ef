import { Field, ObjectType } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';

@Policy('signedIn')
@ObjectType({ description: 'Whoever is signed in, and what is theirs.' })
export class Viewer {
  @Field(() => String)
  email!: string;

  @Field(() => Boolean, { description: 'Chosen at sign-in: nothing is kept on this computer.' })
  sharedComputer!: boolean;

  personId!: string;
}
