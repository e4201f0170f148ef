import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Viewer } from '../viewer/viewer.type.ts';
import { ApiToken, ApiTokenCreated, ApiTokenRevoked, CreateApiTokenInput, CreateApiTokenPayload, RevokeApiTokenInput, RevokeApiTokenPayload } from './api-token.type.ts';

@Resolver()
export class ApiTokenResolver {
  @Policy('signedIn')
  @Mutation(() => CreateApiTokenPayload, { description: 'Makes a personal API token. Needs a session: tokens make no tokens.' })
  createApiToken(@Arg('input', () => CreateApiTokenInput) input: CreateApiTokenInput, @Ctx() ctx: Context) {
    return asPayload(ApiTokenCreated, async () => ctx.services.apiTokens.createApiToken(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => RevokeApiTokenPayload, { description: 'Ends one of one’s own tokens at once. Needs a session.' })
  revokeApiToken(@Arg('input', () => RevokeApiTokenInput) input: RevokeApiTokenInput, @Ctx() ctx: Context) {
    return asPayload(ApiTokenRevoked, async () => ctx.services.apiTokens.revokeApiToken(await ctx.asker(), input));
  }
}

@Resolver(() => Viewer)
export class ViewerApiTokensResolver {
  @Policy('apiToken.own')
  @FieldResolver(() => [ApiToken], { description: 'The viewer’s API tokens that are not revoked, the newest first: 20 at most.' })
  async apiTokens(@Ctx() ctx: Context) {
    return ctx.services.apiTokens.ofAsker(await ctx.asker());
  }
}
