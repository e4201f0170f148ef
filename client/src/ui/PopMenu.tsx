import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import classes from './PopMenu.module.css';

export interface PopMenuItem {
  readonly label: string;
  /** The key that does the same. */
  readonly keyHint?: string;
  readonly disabled?: boolean;
  /** Begins a new group. */
  readonly apart?: boolean;
  readonly onSelect: () => void;
}

export interface PopMenuProps {
  readonly label: string;
  /** What the menu opens below. */
  readonly anchor: HTMLElement;
  readonly items: readonly PopMenuItem[];
  /** Closed, without or after a choice. */
  readonly onClose: () => void;
}

const GAP = 4;

/** A menu in the browser's own popover: a click beside it or Escape closes it, arrow keys go through it. Mount it to open it. */
export function PopMenu({ label, anchor, items, onClose }: PopMenuProps): ReactNode {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current!;
    element.showPopover();
    const [at, own] = [anchor.getBoundingClientRect(), element.getBoundingClientRect()];
    const below = at.bottom + GAP + own.height <= innerHeight;
    element.style.top = `${below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - own.height)}px`;
    element.style.left = `${Math.max(GAP, Math.min(at.right - own.width, innerWidth - own.width - GAP))}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]:not(:disabled)')?.focus();
  }, [anchor]);
  useEffect(() => {
    // Where the page moves below it, it would point at something else.
    addEventListener('scroll', onClose, { capture: true, once: true });
    return () => removeEventListener('scroll', onClose, { capture: true });
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...menu.current!.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')];
    const now = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') onClose();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all.at(to % all.length)?.focus();
  };
  return (
    <div
      ref={menu} popover="auto" role="menu" aria-label={label} className={classes.menu} tabIndex={-1} onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {items.map(({ label: text, keyHint, disabled, apart, onSelect }) => (
        <Fragment key={text}>
          {apart && <hr />}
          <button
            type="button" role="menuitem" tabIndex={-1} disabled={disabled}
            onClick={() => {
              onClose();
              onSelect();
            }}
          >
            {text}{keyHint && <kbd aria-hidden>{keyHint}</kbd>}
          </button>
        </Fragment>
      ))}
    </div>
  );
}
