import { useMantineColorScheme } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useContext, useId } from 'react';
import { Link, useLocation } from 'react-router';
import { useViewer } from '../session/viewer-context.ts';
import { Brand } from '../ui/Brand.tsx';
import { departmentLabel, groupLine } from '../ui/labels.ts';
import { NavPlaceContext } from './nav-place.ts';
import { UnreadCount } from './UnreadCount.tsx';
import classes from './Navigation.module.css';

function Item({ to, children }: { to: string; children: ReactNode }) {
  const { place } = useContext(NavPlaceContext);
  const { pathname } = useLocation();
  const on = (place ?? pathname) === to;
  return <Link to={to} className={classes.item} aria-current={on ? 'page' : undefined}>{children}</Link>;
}

/** The entries that lead somewhere today: one's departments, work groups and hub. */
export function Navigation({ onSignOut }: { onSignOut: () => void }) {
  const viewer = useViewer();
  const groups = viewer.workGroups.filter((group) => group.status !== 'ARCHIVED');
  return (
    <div className={classes.nav}>
      <Link to="/" className={classes.brand} aria-label="Coherence, home"><Brand /></Link>
      <Item to="/">Home</Item>
      <Item to="/inbox"><span className={classes.counted}>Inbox<UnreadCount /></span></Item>
      {viewer.departments.map((department) => (
        <div key={department.id} className={classes.group}>
          <h2>{departmentLabel(department)}</h2>
          <Item to={`/departments/${department.id}`}>Schemes of work</Item>
          <Item to={`/departments/${department.id}/people`}>People</Item>
        </div>
      ))}
      {groups.length > 0 && (
        <div className={classes.group}>
          <h2>Work groups</h2>
          {groups.map((group) => (
            <Item key={group.id} to={`/work-groups/${group.id}`}>
              <span>{group.title}<small>{groupLine(group)}</small></span>
            </Item>
          ))}
        </div>
      )}
      {viewer.hubs.filter((hub) => hub.viewerCan.manage || hub.viewerCan.invite).map((hub) => (
        <div key={hub.id} className={classes.group}>
          <h2>{hub.name}</h2>
          <Item to={`/hubs/${hub.id}`}>Schools and groups</Item>
        </div>
      ))}
      <Me onSignOut={onSignOut} />
    </div>
  );
}

const LOOKS = [['auto', 'As this device'], ['light', 'Light'], ['dark', 'Dark']] as const;

/** The foot: what day it is, who is signed in, and, behind them, the look of the page and the way out. */
function Me({ onSignOut }: { onSignOut: () => void }) {
  const viewer = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const panel = useId();
  return (
    <div className={classes.foot}>
      <button type="button" className={classes.me} popoverTarget={panel}>
        <span>
          {viewer.today.label}
          <b>{viewer.person.name}</b>
          {viewer.sharedComputer && <span className="muted">Shared computer</span>}
        </span>
        <IconDots size={16} stroke={1.75} aria-hidden />
        <span className="visually-hidden">: your account and the look of the page</span>
      </button>
      <div id={panel} popover="auto" className={classes.panel}>
        <div className={classes.panelLabel}>{viewer.email}</div>
        <fieldset>
          <legend>Look</legend>
          {LOOKS.map(([look, label]) => (
            <label key={look}><input type="radio" name={panel} checked={colorScheme === look} onChange={() => setColorScheme(look)} />{label}</label>
          ))}
        </fieldset>
        <Link to="/api-access" className={classes.panelItem} onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}>API access</Link>
        <button type="button" className={classes.signOut} onClick={onSignOut}>Sign out</button>
      </div>
    </div>
  );
}
