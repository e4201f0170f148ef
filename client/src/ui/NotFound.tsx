import { useEffect } from 'react';
import { Link } from 'react-router';
import { Page } from './Page.tsx';
import { clearToasts } from './toast-store.ts';

/** The same page for what is absent, what is not shared and what has just been taken back. */
export function NotFound() {
  useEffect(clearToasts, []);
  return (
    <Page title="Not here, or not shared with you">
      <div className="reading" style={{ maxWidth: '58ch', color: 'var(--ink-2)' }}>
        <p>
          This page does not exist, or your account may not see it. If a colleague sent you the link, ask them to share it with
          your department or work group, then load this page again.
        </p>
        <p style={{ marginTop: 12 }}><Link to="/">Go to your home page</Link></p>
      </div>
    </Page>
  );
}
