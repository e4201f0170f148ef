import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { GroupsOfDepartmentDocument } from '../graphql/generated/graphql.ts';
import { usePlanDesk } from './plan-context.ts';
import classes from './Sheets.module.css';

/** From a priority to how other departments of one's groups go about it. Nothing for departments in no group. */
export function CompareLinks({ priorityId }: { priorityId: string }) {
  const { departmentId } = usePlanDesk();
  const { data } = useQuery(GroupsOfDepartmentDocument, { variables: { id: departmentId } });
  const groups = (data?.department?.workGroups ?? []).filter(({ status }) => status !== 'ARCHIVED');
  if (groups.length === 0) return null;
  return (
    <section className={classes.part} aria-label="Beside other departments">
      <h3>Beside other departments</h3>
      <ul className={classes.lines}>{groups.map(({ id, title }) => <li key={id}><span className={classes.grow}><Link to={`/work-groups/${id}/plans?priority=${priorityId}&alike=1`}>How others in {title} go about it</Link></span></li>)}</ul>
    </section>
  );
}
