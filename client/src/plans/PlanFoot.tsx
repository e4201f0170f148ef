import { IconInfoCircle } from '@tabler/icons-react';
import { fullDay } from '../ui/dates.ts';
import type { FetchedPlan } from './plan-from.ts';
import { shortName, TERM_LABEL, TERMS } from './plan-words.ts';
import classes from './PlanPage.module.css';

/** The last review and the sign-off, in a line. */
export function PlanFoot({ fetched, plain = false }: { fetched: FetchedPlan; plain?: boolean }) {
  const last = TERMS.toReversed().flatMap((term) => fetched.reviews.filter((one) => one.term === term))[0];
  const parts = [
    last ? `Last review: ${TERM_LABEL[last.term]} term, by ${shortName(last.author)}` : 'Not reviewed yet',
    fetched.signedOffAt ? `Signed off by ${fetched.signedOffBy ? shortName(fetched.signedOffBy) : 'a senior leader'}, ${fullDay(fetched.signedOffAt)}${fetched.signedOffNote ? `: “${fetched.signedOffNote}”` : ''}` : 'Not signed off yet',
    ...(fetched.basedOn ? [`Follows “${fetched.basedOn.title}”`] : []),
  ];
  return plain ? <span>{parts.join(' · ')}</span> : <p className={classes.foot}>{parts.join(' · ')}</p>;
}

/** What the plan would say to its makers; it refuses nothing. */
export function PlanWarnings({ warnings }: { warnings: readonly string[] }) {
  const [first] = warnings;
  if (first === undefined) return null;
  return <p className={classes.warning}><IconInfoCircle size={15} stroke={1.75} aria-hidden />{first}{warnings.length > 1 && <span className="muted"> And {warnings.length - 1} more like it.</span>}</p>;
}
