import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
}

const WIDTH = { sm: 420, md: 540, lg: 680 };

/** One clear question over the page; the whole screen on a phone. Mount it to open it. */
export function Dialog({ title, onClose, children, size = 'md' }: DialogProps) {
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  return (
    <Modal opened onClose={onClose} title={title} size={WIDTH[size]} fullScreen={phone}>
      {children}
    </Modal>
  );
}

/** The buttons at the foot of a dialog, the one that acts last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
