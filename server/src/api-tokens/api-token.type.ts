import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ApiScope } from '../generated/prisma/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

registerEnumType(ApiScope, {
  name: 'ApiScope',
  description: 'What an API token may do for its person.',
  valuesConfig: {
    READ: { description: 'Queries, and subscriptions with it.' },
    WRITE: { description: 'That, and changing the work: schemes, units, sequences, steps and documents. Never memberships, grants, work groups or tokens.' },
  },
});

@Policy('apiToken.own')
@ObjectType({ implements: Node, description: 'A personal API token: whoever sends it in the `Authorization` header as `Bearer …` acts as its owner, within its scope.' })
export class ApiToken extends Node {
  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => ApiScope)
  scope!: ApiScope;

  @Field(() => GraphQLInstant)
  createdAt!: Date;

  @Field(() => GraphQLInstant, { description: 'It stops working then, and its sockets are closed.' })
  expiresAt!: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'To the minute; null where it never was.' })
  lastUsedAt!: Date | null;
}

@InputType({ description: 'A new personal API token.' })
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What you call it: at most 80 characters.' }) name!: string;
  @Field(() => ApiScope) scope!: ApiScope;
  @Field(() => Int, { description: '1 to 365.' }) expiresInDays!: number;
}

@InputType({ description: 'Which of one’s tokens to end.' })
export class RevokeApiTokenInput {
  @Field(() => ID) apiTokenId!: string;
}

@Policy('apiToken.own')
@ObjectType({ description: 'The token and its secret, shown this once.' })
export class ApiTokenCreated {
  @Field(() => ApiToken) apiToken!: ApiToken;
  @Field(() => String, { description: 'Goes into the `Authorization` header after `Bearer `. Only its hash is kept.' }) secret!: string;
}

@Policy('apiToken.own')
@ObjectType({ description: 'The token no longer works; sockets opened with it are closed (4401).' })
export class ApiTokenRevoked {
  @Field(() => ID) apiTokenId!: string;
}

export const CreateApiTokenPayload = payloadUnion('CreateApiTokenPayload', ApiTokenCreated);
export const RevokeApiTokenPayload = payloadUnion('RevokeApiTokenPayload', ApiTokenRevoked);
