import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Page } from './Page.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a page that cannot be drawn, or whose code cannot be fetched, from taking the rest with it. Give it a key to begin anew. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Page title="This page could not be shown">
        <p className="reading" style={{ maxWidth: '58ch', color: 'var(--ink-2)' }}>
          Something in it went wrong on this device, or a newer version of Coherence is ready. What you wrote and saw as saved is safe.
        </p>
        <Button variant="filled" mt={16} onClick={() => location.reload()}>Load the page again</Button>
      </Page>
    );
  }
}
