import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { currentToasts, hideToast, subscribeToToasts, type Toast } from './toast-store.ts';
import classes from './Toasts.module.css';

/** Long enough to reach the button by keyboard; it waits while somebody is on it. */
const SHOWN_MS = 12_000;

/** Where toasts appear; read out politely. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts);
  return (
    <div className={classes.corner} role="region" aria-label="Messages" aria-live="polite">
      {toasts.map((toast) => <One key={toast.id} toast={toast} />)}
    </div>
  );
}

function One({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hideToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false), onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  const { action } = toast;
  return (
    <div className={classes.toast} data-kind={toast.kind} {...hold}>
      <div className={classes.words}><b>{toast.title}</b>{toast.detail && <div>{toast.detail}</div>}</div>
      {action && <Button onClick={() => { hideToast(toast.id); action.run(); }}>{action.label}</Button>}
      <button type="button" className={classes.close} aria-label="Close the message" onClick={() => hideToast(toast.id)}><IconX size={15} stroke={1.75} /></button>
    </div>
  );
}
