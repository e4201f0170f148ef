import { createContext, useContext } from 'react';
import type { Named, PlanModel } from './plan-model.ts';
import type { PlanEdit } from './plan-edits.ts';

/** What opens over a plan. */
export type PlanDialog =
  | { readonly what: 'item'; readonly id: string; readonly at?: 'evidence' }
  | { readonly what: 'move'; readonly id: string }
  | { readonly what: 'milestone'; readonly id: string; readonly halfTerm?: string }
  | { readonly what: 'remove'; readonly id: string }
  /** A new action, under a criterion. */
  | { readonly what: 'add'; readonly id: string }
  /** The reviews, at one of them; without it at the term that runs. */
  | { readonly what: 'review'; readonly id?: string };

/** What the four views share. */
export interface PlanDesk {
  /** The whole plan, whatever is filtered away. */
  readonly plan: PlanModel;
  /** yyyy-MM-dd. */
  readonly today: string;
  readonly me: Named;
  /** Whose plan it is. */
  readonly departmentId: string;
  /** Who may take on actions: the people of the department. */
  readonly people: readonly Named[];
  readonly unsure: ReadonlySet<string>;
  edit(edit: PlanEdit): void;
  open(dialog: PlanDialog): void;
  /** Fetches the plan anew, after something that waited for the server. */
  renew(): void;
}

export const PlanDeskContext = createContext<PlanDesk | null>(null);

/** @throws outside a plan */
export function usePlanDesk(): PlanDesk {
  const desk = useContext(PlanDeskContext);
  if (desk === null) throw new Error('A view of a plan stands outside its plan.');
  return desk;
}
