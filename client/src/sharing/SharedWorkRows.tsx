import type { SharedWorkFragment } from '../graphql/generated/graphql.ts';
import { sinceLabel } from '../ui/dates.ts';
import { departmentLabel, LEVEL_LABEL, placeLabel, unitLine, yearSpan } from '../ui/labels.ts';
import { Row, Rows } from '../ui/Rows.tsx';
import { useNow } from '../ui/use-now.ts';

function lead(object: NonNullable<SharedWorkFragment['object']>): { to: string; kind: string; place: string } {
  switch (object.__typename) {
    case 'SchemeOfWork':
      return { to: `/schemes/${object.id}`, kind: 'Scheme of work', place: object.academicYearLabel };
    case 'Unit':
      return { to: `/units/${object.id}`, kind: 'Unit', place: placeLabel(object) };
    case 'LessonSequence':
      return { to: `/sequences/${object.id}`, kind: 'Lesson sequence', place: unitLine(object.unit) };
    case 'DevelopmentPlan':
      return { to: `/plans/${object.id}`, kind: 'Development plan', place: yearSpan(object.academicYear) };
  }
}

/** What departments share, and what one may do with it. */
export function SharedWorkRows({ grants, label }: { grants: readonly SharedWorkFragment[]; label: string }) {
  const now = useNow();
  return (
    <Rows label={label}>
      {grants.map((grant) => {
        // Taken back between two answers; the next one leaves it out.
        if (!grant.object) return null;
        const { to, kind, place } = lead(grant.object);
        return (
          <Row
            key={grant.id} to={to} title={grant.object.title}
            detail={[kind, place, `from ${departmentLabel(grant.department)}`].filter(Boolean).join(' · ')}
            aside={<><span>{LEVEL_LABEL[grant.level]}</span><time dateTime={grant.grantedAt}>{sinceLabel(grant.grantedAt, now)}</time></>}
          />
        );
      })}
    </Rows>
  );
}
