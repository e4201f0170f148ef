import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'sm' | 'md';
  /** A sheet at the right edge instead of a window in the middle. */
  readonly side?: boolean;
  /** People write something longer in it: once they have, a press beside it does not close it, and Escape asks first. */
  readonly writes?: boolean;
}

/**
 * One clear question over the page; the whole screen on a phone. Mount it to open it. The browser's own dialog, so the focus stays
 * inside and Escape closes; it begins at `data-autofocus`, or at the first field, and goes back to where it was.
 */
export function Dialog({ title, onClose, children, size = 'md', side = false, writes = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (!element || element.open) return;
    element.showModal();
    const start = element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector<HTMLElement>('input, select, textarea');
    (start ?? element).focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const written = useRef(false);
  const [asking, setAsking] = useState(false);
  const leave = () => {
    if (written.current && !asking) setAsking(true);
    else onClose();
  };
  const onMouseDown = (event: MouseEvent<HTMLDialogElement>) => {
    // Only a press that begins beside the dialog closes it, not a selection of text that ends there.
    if (event.target === event.currentTarget && !written.current) onClose();
  };
  return (
    <dialog
      ref={dialog} className={classes.dialog} data-size={size} data-side={side || undefined} aria-labelledby={heading} tabIndex={-1} onMouseDown={onMouseDown}
      onInput={() => {
        written.current = writes;
        setAsking(false);
      }}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      // A second Escape the browser carries out by itself.
      onClose={() => !dialog.current?.open && onClose()}
    >
      <div className={classes.content}>
        <header className={classes.head}>
          <h2 id={heading}>{title}</h2>
          <ActionIcon variant="subtle" size="lg" aria-label="Close" onClick={leave}><IconX size={18} stroke={1.75} /></ActionIcon>
        </header>
        {children}
        <p role="status" className={asking ? classes.asking : undefined}>{asking && 'What you wrote here is not saved. Close it once more to leave it, or go on writing.'}</p>
      </div>
    </dialog>
  );
}

/** The buttons at the foot of a dialog, the one that acts last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
