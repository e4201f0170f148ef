import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PrioritiesServedByUnitDocument } from '../graphql/generated/graphql.ts';
import { yearSpan } from '../ui/labels.ts';
import { Section } from '../ui/Page.tsx';
import { RagMark } from './Marks.tsx';

/** Which priorities of the department's plans a unit serves; nothing where it serves none. */
export function ServesPriorities({ unitId }: { unitId: string }) {
  const { data } = useQuery(PrioritiesServedByUnitDocument, { variables: { id: unitId }, fetchPolicy: 'cache-and-network' });
  const priorities = data?.unit?.servesPriorities ?? [];
  if (priorities.length === 0) return null;
  return (
    <Section title="In the development plan">
      <ul>
        {priorities.map(({ id, title, rag, plan }) => (
          <li key={id} style={{ padding: '7px 0', borderBottom: '1px solid var(--rule)' }}>
            <Link to={`/plans/${plan.id}?priority=${id}`}>{title}</Link>
            <div className="muted small">{rag && <><RagMark rag={rag} bare /> </>}{yearSpan(plan.academicYear)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
