import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { client } from '../graphql/client.ts';
import {
  AddCriterionDocument, AddPlanActionDocument, AddPriorityDocument, EditCriterionDocument, EditPlanActionDocument, EditPriorityDocument, MoveCriterionDocument, MovePlanActionDocument,
  MovePriorityDocument, RemovePlanItemDocument, SetActionStatusDocument, SetDependenciesDocument, SetMilestoneDocument,
} from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import type { ActionChange, PlanEdit } from './plan-edits.ts';

type Answer = { readonly __typename: string } & object;

/** Sends one mutation with one input; what it answers is the only field of its data. */
export async function mutatePlan<D, I, T extends string>(mutation: TypedDocumentNode<D, { input: I }>, input: I, done: T): Promise<Extract<D[keyof D], { __typename: T }>> {
  const { data } = await client.mutate({ mutation: mutation as TypedDocumentNode<D, { input: I }>, variables: { input } as never, fetchPolicy: 'no-cache' });
  const answer = data ? (Object.values(data)[0] as Answer | undefined) : undefined;
  return take(answer, done) as never;
}

/** An owner as the input names one: left out where it is not what changes. */
function ownerOf(change: { readonly owner?: { readonly id: string } | null }): { ownerId?: string | null } {
  return 'owner' in change ? { ownerId: change.owner?.id ?? null } : {};
}

function actionInput({ title, note, supporter, start, due, releaseHalfDays, cost, lasting, ...rest }: ActionChange) {
  return {
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
    ...ownerOf(rest),
    ...(supporter !== undefined && { supporterId: supporter?.id ?? null }),
    ...(start !== undefined && { startOn: start.on, startHalfTerm: start.halfTerm }),
    ...(due !== undefined && { dueOn: due.on, dueHalfTerm: due.halfTerm }),
    ...(releaseHalfDays !== undefined && { releaseHalfDays }),
    ...(cost !== undefined && { cost }),
    ...(lasting !== undefined && { lasting }),
  };
}

/** Sends one edit of a plan; answers with the id of what it added. @throws Refused where the server will not have it */
export async function sendEdit(planId: string, edit: PlanEdit): Promise<{ id?: string } | void> {
  switch (edit.kind) {
    case 'addPriority':
      return (await mutatePlan(AddPriorityDocument, { planId, title: edit.title }, 'PriorityChanged')).priority;
    case 'editPriority': {
      const { owner: _owner, ...change } = edit.change;
      return void (await mutatePlan(EditPriorityDocument, { priorityId: edit.id, ...change, ...ownerOf(edit.change) }, 'PriorityChanged'));
    }
    case 'movePriority':
      return void (await mutatePlan(MovePriorityDocument, { priorityId: edit.id, afterId: edit.afterId }, 'PriorityChanged'));
    case 'addCriterion':
      return (await mutatePlan(AddCriterionDocument, { priorityId: edit.priorityId, title: edit.title }, 'CriterionChanged')).criterion;
    case 'editCriterion': {
      const { owner: _owner, ...change } = edit.change;
      return void (await mutatePlan(EditCriterionDocument, { criterionId: edit.id, ...change, ...ownerOf(edit.change) }, 'CriterionChanged'));
    }
    case 'moveCriterion':
      return void (await mutatePlan(MoveCriterionDocument, { criterionId: edit.id, priorityId: edit.priorityId, afterId: edit.afterId }, 'CriterionChanged'));
    case 'addAction':
      return (await mutatePlan(AddPlanActionDocument, { title: edit.title, ownerId: edit.owner.id, ...(edit.criterionId ? { criterionId: edit.criterionId } : { priorityId: edit.priorityId }) }, 'PlanActionChanged')).action;
    case 'editAction':
      return void (await mutatePlan(EditPlanActionDocument, { actionId: edit.id, ...actionInput(edit.change) }, 'PlanActionChanged'));
    case 'moveAction':
      return void (await mutatePlan(MovePlanActionDocument, { actionId: edit.id, priorityId: edit.to.priorityId, criterionId: edit.to.criterionId, afterId: edit.to.afterId }, 'PlanActionChanged'));
    case 'setStatus':
      return void (await mutatePlan(SetActionStatusDocument, { actionId: edit.id, status: edit.status, ...(edit.note !== undefined && { note: edit.note }) }, 'PlanActionChanged'));
    case 'setDependencies':
      return void (await mutatePlan(SetDependenciesDocument, { actionId: edit.id, onIds: [...edit.onIds] }, 'PlanActionChanged'));
    case 'setMilestone': {
      const { halfTerm, rag, comment } = edit.milestone;
      return void (await mutatePlan(SetMilestoneDocument, { priorityId: edit.id, halfTerm, rag, comment }, 'MilestoneSet'));
    }
    case 'remove':
      return void (await mutatePlan(RemovePlanItemDocument, { itemId: edit.id }, 'PlanItemChanged'));
  }
}
