import { client } from '../graphql/client.ts';
import { TakeUpActionDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import type { ActionHome } from './TakeUpPlace.tsx';

/** A plan takes up what somebody took on in a thread. @throws Refused */
export async function takeUp(actionId: string, planId: string, home: ActionHome): Promise<void> {
  const { data } = await client.mutate({ mutation: TakeUpActionDocument, variables: { input: { actionId, planId, ...home } } });
  take(data?.takeUpAction, 'PlanActionChanged');
}
