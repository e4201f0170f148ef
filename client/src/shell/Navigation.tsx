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
  const here = place ?? pathname;
  // A thread belongs to its space's discussions.
  const on = here === to || (to.endsWith('/discussions') && here.startsWith(`${to}/`));
  return <Link to={to} className={classes.item} aria-current={on ? 'page' : undefined}>{children}</Link>;
}

/** "Discussions", and in how many of them there is something new. */
function Discussions({ under, news = 0 }: { under: string; news?: number | undefined }) {
  return <Item to={`${under}/discussions`}><span className={classes.counted}>Discussions{news > 0 && <News many={news} />}</span></Item>;
}

function News({ many }: { many: number }) {
  return <span className={classes.news}>{many > 99 ? '99+' : many}<span className="visually-hidden"> with something new</span></span>;
}

/** More groups than this stand in a line each, as for those who look after a hub. */
const FEW_GROUPS = 3;

/** The entries that lead somewhere today: one's departments, work groups and hub, each with its discussions. */
export function Navigation({ news, onSignOut }: { news: ReadonlyMap<string, number>; onSignOut: () => void }) {
  const viewer = useViewer();
  const groups = viewer.workGroups.filter((group) => group.status !== 'ARCHIVED');
  const works = new Set(viewer.memberships.filter(({ role }) => role !== 'SENIOR_LEADER').map(({ department }) => department?.id));
  return (
    <div className={classes.nav}>
      <Link to="/" className={classes.brand} aria-label="Coherence, home"><Brand /></Link>
      <Item to="/">Home</Item>
      <Item to="/inbox"><span className={classes.counted}>Inbox<UnreadCount /></span></Item>
      {viewer.departments.map((department) => (
        <div key={department.id} className={classes.group}>
          <h2>{departmentLabel(department)}</h2>
          <Item to={`/departments/${department.id}`}>Schemes of work</Item>
          <Item to={`/departments/${department.id}/plan`}>Development plan</Item>
          {works.has(department.id) && <Discussions under={`/departments/${department.id}`} news={news.get(department.id)} />}
          <Item to={`/departments/${department.id}/people`}>People</Item>
        </div>
      ))}
      {groups.length <= FEW_GROUPS && groups.map((group) => (
        <div key={group.id} className={classes.group}>
          <h2>{group.title}, {groupLine(group)}</h2>
          <Item to={`/work-groups/${group.id}`}>Overview</Item>
          <Discussions under={`/work-groups/${group.id}`} news={news.get(group.id)} />
        </div>
      ))}
      {groups.length > FEW_GROUPS && (
        <div className={classes.group}>
          <h2>Work groups</h2>
          {groups.map((group) => (
            <Item key={group.id} to={`/work-groups/${group.id}`}>
              <span className={classes.counted}><span>{group.title}<small>{groupLine(group)}</small></span>{news.has(group.id) && <News many={news.get(group.id)!} />}</span>
            </Item>
          ))}
        </div>
      )}
      {viewer.hubs.map((hub) => (
        <div key={hub.id} className={classes.group}>
          <h2>{hub.name}</h2>
          {(hub.viewerCan.manage || hub.viewerCan.invite) && <Item to={`/hubs/${hub.id}`}>Schools and groups</Item>}
          <Discussions under={`/hubs/${hub.id}`} news={news.get(hub.id)} />
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
