import { createContext, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { CommentedPage } from '../comments/commented-page.ts';
import type { PlanDialog } from './plan-context.ts';
import { planFieldLabel } from './plan-field-label.ts';
import type { PlanModel } from './plan-model.ts';

/** The plan's page as its comments know it, for what opens over it. */
export const CommentedPlanContext = createContext<CommentedPage | null>(null);

/** The closed part that holds the vision and where we are now. */
const ABOUT = 'about';
const FIELDS = ['Vision', 'Where we are now', 'Why this', 'Impact so far'];

/** An item of a plan in words, and the items it is shown with where it is not shown itself, the nearest first. */
interface Known {
  readonly name: string;
  readonly within: readonly string[];
  /** Whose sheet shows it. */
  readonly sheet: string;
}

function itemsOf({ priorities, actions, halfTerms }: PlanModel): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  priorities.forEach(({ id, criteria, milestones }, index) => {
    const name = `Priority ${index + 1}`;
    known.set(id, { name, within: [], sheet: id });
    for (const criterion of criteria) known.set(criterion.id, { name: criterion.title, within: [id], sheet: criterion.id });
    for (const { id: milestoneId, halfTerm } of milestones) {
      if (milestoneId) known.set(milestoneId, { name: `${name} · ${halfTerms.find((term) => term.name === halfTerm)?.label ?? 'Rating'}`, within: [id], sheet: id });
    }
  });
  for (const { id, title, criterionId, priorityId } of actions) known.set(id, { name: title, within: criterionId === null ? [priorityId] : [criterionId, priorityId], sheet: id });
  return known;
}

/** The line, card or bar that shows an item. */
function shownItem(text: HTMLElement, itemId: string): Element | null {
  const id = CSS.escape(itemId);
  return text.querySelector(`[data-row="${id}"], [data-item="${id}"], [data-action="${id}"]`);
}

/** What the comments beside a plan need to know of its page. */
export function useCommentedPlan(plan: PlanModel, openDialog: (dialog: PlanDialog) => void): CommentedPage {
  const [, setParams] = useSearchParams();
  const latest = useRef({ setParams, openDialog });
  latest.current = { setParams, openDialog };
  return useMemo((): CommentedPage => {
    const known = itemsOf(plan);
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
        if (item) latest.current.openDialog({ what: 'item', id: item.sheet });
      },
      firstSteps: (
        <>
          <p>Say what you notice or wonder about a priority, a criterion or an action: each has a speech bubble at the end of its line. It appears here, beside it, for everybody who has this plan.</p>
          <p>Select some words of the vision to say something about them, or to suggest others. <kbd>]</kbd> and <kbd>[</kbd> lead from comment to comment.</p>
        </>
      ),
      onlyRead: <p>What colleagues say about a line of the plan or some words of it appears here, beside it. You may read it.</p>,
    };
  }, [plan]);
}
