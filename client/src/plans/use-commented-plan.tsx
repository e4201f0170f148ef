import { createContext, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { CommentedPage } from '../comments/commented-page.ts';
import type { PlanDialog } from './plan-context.ts';
import { planFieldLabel } from './plan-field-label.ts';
import type { FetchedPlan } from './plan-from.ts';
import type { PlanEvidence, PlanModel } from './plan-model.ts';
import { EVIDENCE_LABEL } from './plan-words.ts';

/** The plan's page as its comments know it, for what opens over it. */
export const CommentedPlanContext = createContext<CommentedPage | null>(null);

/** The closed part that holds the vision and where we are now. */
const ABOUT = 'about';
const FIELDS = ['Vision', 'Where we are now', 'Why this', 'Impact so far'];

/** An item of a plan in words, and the items it is shown with where it is not shown itself, the nearest first. */
interface Known {
  readonly name: string;
  readonly within: readonly string[];
  /** What shows it. */
  readonly opens: PlanDialog;
}

function itemsOf({ priorities, actions, halfTerms }: PlanModel, reviews: readonly Pick<FetchedPlan['reviews'][number], 'id' | 'term'>[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  const know = (id: string, name: string, within: readonly string[], sheet = id) => known.set(id, { name, within, opens: { what: 'item', id: sheet } });
  const knowEvidence = (of: string, within: readonly string[], evidence: readonly PlanEvidence[]) => {
    for (const { id, kind, title } of evidence) know(id, `${EVIDENCE_LABEL[kind]}: ${title}`, [of, ...within], of);
  };
  priorities.forEach(({ id, criteria, milestones }, index) => {
    const name = `Priority ${index + 1}`;
    know(id, name, []);
    for (const { id: criterionId, title, evidence } of criteria) {
      know(criterionId, title, [id]);
      knowEvidence(criterionId, [id], evidence);
    }
    for (const { id: milestoneId, halfTerm } of milestones) {
      if (milestoneId) know(milestoneId, `${name} · ${halfTerms.find((term) => term.name === halfTerm)?.label ?? 'Rating'}`, [id], id);
    }
  });
  for (const { id, title, criterionId, priorityId, evidence } of actions) {
    const within = criterionId === null ? [priorityId] : [criterionId, priorityId];
    know(id, title, within);
    knowEvidence(id, within, evidence);
  }
  // The foot of the page shows the last of them alone.
  for (const { id, term } of reviews) known.set(id, { name: `Review of the ${term.toLowerCase()} term`, within: reviews.map((one) => one.id), opens: { what: 'review', id } });
  return known;
}

/** The line, card or bar that shows an item. */
function shownItem(text: HTMLElement, itemId: string): Element | null {
  const id = CSS.escape(itemId);
  return text.querySelector(`[data-row="${id}"], [data-item="${id}"], [data-action="${id}"]`);
}

/** What the comments beside a plan need to know of its page. */
export function useCommentedPlan(plan: PlanModel, reviews: FetchedPlan['reviews'], openDialog: (dialog: PlanDialog) => void): CommentedPage {
  const [, setParams] = useSearchParams();
  const latest = useRef({ setParams, openDialog });
  latest.current = { setParams, openDialog };
  return useMemo((): CommentedPage => {
    const known = itemsOf(plan, reviews);
    return {
      where({ itemId, root }) {
        const field = root === null ? null : planFieldLabel(root);
        if (itemId === null) return field ?? 'The whole plan';
        const name = known.get(itemId)?.name ?? 'Something that was taken out';
        return field ? `${name} · ${field}` : name;
      },
      fieldRank: (root) => FIELDS.indexOf(planFieldLabel(root) ?? ''),
      isCommentable: (root) => planFieldLabel(root) !== null,
      spotOf(text, { itemId, root }) {
        if (itemId === null) {
          const about = root === null ? null : text.querySelector<HTMLDetailsElement>('details[data-about]');
          return { element: about, closedIn: about && !about.open ? ABOUT : null, drawn: root === null };
        }
        const own = shownItem(text, itemId);
        if (own) return { element: own, closedIn: null, drawn: root === null };
        const near = known.get(itemId)?.within.map((id) => shownItem(text, id)).find((element) => element !== null);
        return { element: near ?? null, closedIn: null, drawn: false };
      },
      closedPart: () => 'the vision and where we are now',
      open: () => void document.querySelector<HTMLDetailsElement>('details[data-about]')?.setAttribute('open', ''),
      reveal({ itemId }) {
        if (itemId === null) return latest.current.setParams((now) => ({ ...Object.fromEntries(now), view: 'page' }));
        const item = known.get(itemId);
        if (item) latest.current.openDialog(item.opens);
      },
      firstSteps: (
        <>
          <p>Say what you notice or wonder about a priority, a criterion or an action: each has a speech bubble at the end of its line. It appears here, beside it, for everybody who has this plan.</p>
          <p>Select some words of the vision to say something about them, or to suggest others. <kbd>]</kbd> and <kbd>[</kbd> lead from comment to comment.</p>
        </>
      ),
      onlyRead: <p>What colleagues say about a line of the plan or some words of it appears here, beside it. You may read it.</p>,
    };
  }, [plan, reviews]);
}
