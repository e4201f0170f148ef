import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { toastTrouble } from '../ui/toast.ts';
import { useAction } from '../ui/use-action.ts';
import { MathText } from '../writing/MathText.tsx';
import { openFacilitation } from './dialog-store.ts';
import { heardLines } from './heard.ts';
import { linkPath, linkPlace } from './link-words.ts';
import { ActionLine } from './PostFeet.tsx';
import { nudge, unlink } from './thread-actions.ts';
import type { FacilitatedThread, LinkView } from './thread-view.ts';
import classes from './LinkedPanel.module.css';

/** What stands beside a thread: what it is about, from whom it has been heard, and what people took on. */
export function LinkedPanel({ thread }: { thread: FacilitatedThread }) {
  const { links, viewerCan } = thread;
  return (
    <div className={classes.panel}>
      {links.map((link) => <Linked key={link.id} thread={thread} link={link} />)}
      {links.length === 0 && viewerCan.facilitate && thread.closedAt == null && (
        <section className={classes.part}>
          <p className={classes.quiet}>Nothing is linked. What the thread is about can stand here: a scheme, a unit, a sequence or a single step.</p>
          <button type="button" className={classes.link} onClick={() => openFacilitation({ what: 'link', thread })}>Link something</button>
        </section>
      )}
      <Heard thread={thread} />
      {thread.actions.length > 0 && (
        <section className={classes.part} aria-label="Actions">
          <h2 className={classes.label}>Actions</h2>
          {thread.actions.map((action) => <ActionLine key={action.id} action={action} />)}
        </section>
      )}
    </div>
  );
}

const KIND: Readonly<Record<LinkView['type'], string>> = { SCHEME: 'Linked scheme', UNIT: 'Linked unit', SEQUENCE: 'Linked sequence', STEP: 'Linked step' };

function Linked({ thread, link }: { thread: FacilitatedThread; link: LinkView }) {
  const path = linkPath(link);
  const all = link.step?.words ?? [];
  // One field is enough beside a thread: how the step is shown, where that is written.
  const words = all.find(({ field }) => field === 'representationAndStructure') ?? all[0];
  return (
    <section className={classes.part} aria-label={KIND[link.type]}>
      <div className={classes.head}>
        <h2 className={classes.label}>{KIND[link.type]}</h2>
        {thread.viewerCan.facilitate && thread.closedAt == null && (
          <Tooltip label="Take the link away">
            <ActionIcon variant="subtle" size={22} className={classes.remove} aria-label={`Take the link to ${link.title ?? 'it'} away`} onClick={() => void unlink(thread.id, link.id).catch(toastTrouble)}><IconX size={13} stroke={1.75} /></ActionIcon>
          </Tooltip>
        )}
      </div>
      {link.title === null || path === null
        ? <p className={classes.quiet}>It is not shared with you. Its department decides who sees it; what is said here you read all the same.</p>
        : (
          <>
            <h3><Link to={path}>{link.title}</Link></h3>
            <p className={classes.place}>{linkPlace(link)}</p>
            {words && <div className={classes.words}><MathText text={words.text} /></div>}
          </>
        )}
    </section>
  );
}

function Heard({ thread }: { thread: FacilitatedThread }) {
  const { viewerCan, state, anonymity } = thread;
  const lines = heardLines(thread);
  const ask = useAction((departmentId: string) => nudge(thread.id, { departmentIds: [departmentId] }));
  const leads = viewerCan.facilitate && anonymity !== 'FULL';
  if (lines.length === 0 && !leads) return null;
  return (
    <section className={classes.part} aria-label="Heard from">
      <h2 className={classes.label}>Heard from</h2>
      {lines.length > 0 && (
        <table className={classes.heard}>
          <tbody>
            {lines.map(({ departmentId, school, posts }) => (
              <tr key={departmentId}>
                <th scope="row">{school}</th>
                <td>
                  {posts > 0 ? posts : state === 'CLOSED' ? <span className={classes.quiet}>–</span> : <span className={classes.notYet}>not yet{leads && state === 'OPEN' && <> · <button type="button" disabled={ask.busy} onClick={() => void ask.run(departmentId)} aria-label={`Nudge ${school}`}>nudge</button></>}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ask.trouble && <p className={classes.quiet} role="alert">{ask.trouble.title}</p>}
      {leads && <button type="button" className={classes.link} onClick={() => openFacilitation({ what: 'people', thread })}>Who has read and posted</button>}
    </section>
  );
}
