import { RestorePlanItemDocument } from '../graphql/generated/graphql.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { count } from '../ui/labels.ts';
import { toastUndo } from '../ui/toast.ts';
import { usePlanDesk } from './plan-context.ts';
import { mutatePlan } from './plan-requests.ts';

/** Takes a priority, a criterion or an action out, with the way back. */
export function RemoveItem({ id, onClose }: { id: string; onClose: () => void }) {
  const { plan, edit, renew } = usePlanDesk();
  const priority = plan.priorities.find((one) => one.id === id);
  const criterion = plan.priorities.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  const found = priority ?? criterion ?? plan.actions.find((one) => one.id === id);
  if (!found) return null;
  const item = priority ? 'PRIORITY' : criterion ? 'CRITERION' : 'ACTION';
  const below = plan.actions.filter(({ priorityId, criterionId }) => priorityId === id || criterionId === id).length;
  const remove = async () => {
    edit({ kind: 'remove', item, id });
    toastUndo(`“${found.title}” was taken out of the plan.`, async () => {
      await mutatePlan(RestorePlanItemDocument, { itemId: id }, 'PlanItemChanged');
      renew();
    });
  };
  return (
    <Confirm title={`Take it out of the plan?`} action="Take out" danger onClose={onClose} onConfirm={remove}>
      <p className="serif">{found.title}</p>
      <p style={{ marginTop: 8 }}>{below > 0 && `${count(below, 'action')} and what is said about ${below === 1 ? 'it' : 'them'} go with it. `}It can be put back from “What changed” at any time.</p>
    </Confirm>
  );
}
