import { ActionIcon } from '@mantine/core';
import { IconInbox, IconMenu2, IconX } from '@tabler/icons-react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useViewer } from '../session/viewer-context.ts';
import { Brand } from '../ui/Brand.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { setTabNews } from '../ui/tab-title.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { NavPlaceContext } from './nav-place.ts';
import { Navigation } from './Navigation.tsx';
import { SignOut } from './SignOut.tsx';
import { UnreadCount } from './UnreadCount.tsx';
import { useLeftoverEdits } from './use-leftover-edits.ts';
import { useNavNews } from './use-nav-news.ts';
import { useRightsEvents } from './use-rights-events.ts';
import { useSignedInPerson } from './use-signed-in-person.ts';
import classes from './Shell.module.css';

/** The page an address belongs to: going from one thread to another, the list beside them stays. */
function pageOf(address: string): string {
  return address.replace(/(\/discussions)\/[^/]+\/?$/, '$1');
}

/** The table everything lies on: navigation at the left (a drawer on a phone), the page at the right. */
export function Shell() {
  const { pathname: address } = useLocation();
  const pathname = pageOf(address);
  const [place, setPlace] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const main = useRef<HTMLElement>(null);
  const drawer = useRef<HTMLDialogElement>(null);
  const first = useRef(true);
  useSignedInPerson();
  useRightsEvents();
  useLeftoverEdits();
  const news = useNavNews();
  const { inboxUnread } = useViewer();

  const fresh = [...news.values()].reduce((sum, threads) => sum + threads, inboxUnread);
  useEffect(() => {
    setTabNews(fresh);
    return () => setTabNews(0);
  }, [fresh]);

  useEffect(() => {
    drawer.current?.close();
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  const navPlace = useMemo(() => ({ place, setPlace }), [place]);
  const navigation = <Navigation news={news} onSignOut={() => setLeaving(true)} />;
  return (
    <NavPlaceContext value={navPlace}>
      <a className={classes.skip} href="#content">Skip to the page</a>
      <div className={classes.app}>
        <nav className={classes.side} aria-label="Main">{navigation}</nav>
        <header className={classes.bar}>
          <ActionIcon variant="subtle" size="lg" aria-label="Open the navigation" onClick={() => drawer.current?.showModal()}><IconMenu2 size={20} stroke={1.75} /></ActionIcon>
          <Link to="/" aria-label="Coherence, home"><Brand /></Link>
          <Link to="/inbox" className={classes.inbox}>
            <IconInbox size={20} stroke={1.75} aria-hidden /><span className="visually-hidden">Inbox</span><UnreadCount />
          </Link>
        </header>
        <div className={classes.body}>
          <ConnectionBanner />
          <main id="content" ref={main} tabIndex={-1} className={classes.main}>
            <ErrorBoundary key={pathname}><Suspense fallback={<PageSkeleton />}><Outlet /></Suspense></ErrorBoundary>
          </main>
        </div>
      </div>
      {/* The browser's own dialog: it traps the focus and closes on Escape. A click on what is behind it closes it too. */}
      <dialog ref={drawer} className={classes.drawer} aria-label="Navigation" onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}>
        <nav aria-label="Main" className={classes.drawerNav}>{navigation}</nav>
        <ActionIcon variant="subtle" size="lg" className={classes.drawerClose} aria-label="Close the navigation" onClick={() => drawer.current?.close()}><IconX size={18} stroke={1.75} /></ActionIcon>
      </dialog>
      <Toasts />
      {leaving && <SignOut onClose={() => setLeaving(false)} />}
    </NavPlaceContext>
  );
}
