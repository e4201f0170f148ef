import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { PopMenu, type PopMenuItem } from './PopMenu.tsx';

/** What is asked for rarely, behind a button in the head of a page. */
export function MoreMenu({ items }: { items: readonly PopMenuItem[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => {
    setAnchor(null);
    if (document.activeElement === document.body || document.activeElement?.closest('[role="menu"]')) anchor?.focus();
  };
  return (
    <>
      <ActionIcon variant="default" size={34} aria-label="More" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}><IconDots size={17} stroke={1.75} /></ActionIcon>
      {anchor && <PopMenu label="More" anchor={anchor} items={items} onClose={close} />}
    </>
  );
}
