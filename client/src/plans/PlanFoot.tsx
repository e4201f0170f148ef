import { IconInfoCircle } from '@tabler/icons-react';
import { SaidAboutItem } from '../comments/CommentHere.tsx';
import { dayLabel, fullDay } from '../ui/dates.ts';
import { usePlanDesk } from './plan-context.ts';
import { isInYear, nextReview } from './plan-dates.ts';
import type { FetchedPlan } from './plan-from.ts';
import { shortName, TERM_LABEL, TERMS } from './plan-words.ts';
import classes from './PlanPage.module.css';

/** The last review and the sign-off, in a line. @param plain to be read alone, as on paper */
export function PlanFoot({ fetched, plain = false }: { fetched: FetchedPlan; plain?: boolean }) {
  const { open, today } = usePlanDesk();
  const last = TERMS.toReversed().flatMap((term) => fetched.reviews.filter((one) => one.term === term))[0];
  const parts = [
    fetched.signedOffAt ? `Signed off by ${fetched.signedOffBy ? shortName(fetched.signedOffBy) : 'a senior leader'}, ${fullDay(fetched.signedOffAt)}${fetched.signedOffNote ? `: “${fetched.signedOffNote}”` : ''}` : 'Not signed off yet',
    ...(fetched.basedOn ? [`Follows “${fetched.basedOn.title}”`] : []),
  ];
  const line = last && `Last review: ${TERM_LABEL[last.term]} term, by ${shortName(last.author)}`;
  const review = !last ? 'Not reviewed yet' : plain ? line : <button type="button" onClick={() => open({ what: 'review', id: last.id })}>{line}</button>;
  const said = last && !plain && <SaidAboutItem itemId={last.id} title={`Review of the ${last.term.toLowerCase()} term`} />;
  const next = plain || fetched.status === 'ARCHIVED' || !isInYear(today, fetched.halfTerms) ? null : nextReview(fetched.reviews, today, fetched.halfTerms);
  const words = <><span data-item={last?.id}>{review}{said}</span>{next && ` · Next review: before ${dayLabel(next)}`} · {parts.join(' · ')}</>;
  return plain ? <span>{words}</span> : <p className={classes.foot}>{words}</p>;
}

/** What the plan would say to its makers; it refuses nothing. */
export function PlanWarnings({ warnings }: { warnings: readonly string[] }) {
  const [first] = warnings;
  if (first === undefined) return null;
  return <p className={classes.warning}><IconInfoCircle size={15} stroke={1.75} aria-hidden />{first}{warnings.length > 1 && <span className="muted"> And {warnings.length - 1} more like it.</span>}</p>;
}
