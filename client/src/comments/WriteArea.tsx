import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import classes from './Comments.module.css';

export interface WriteAreaProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** Takes the focus when it appears, the caret at the end. */
  readonly begin?: boolean;
  readonly label?: string;
  readonly placeholder?: string;
  /** It is the text of the sequence that is written here. */
  readonly wording?: boolean;
  readonly short?: boolean;
  readonly area?: RefObject<HTMLTextAreaElement | null>;
}

/** A place to write a few lines, as high as they are. */
export function WriteArea({ value, onChange, onKeyDown, begin = false, label, placeholder, wording = false, short = false, area }: WriteAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const element = area ?? own;
  useEffect(() => {
    if (!begin || !element.current) return;
    element.current.focus({ preventScroll: true });
    element.current.setSelectionRange(element.current.value.length, element.current.value.length);
  }, [begin, element]);
  return (
    <textarea
      ref={element} className={classes.area} value={value} onChange={(event) => onChange(event.target.value)} onKeyDown={onKeyDown} maxLength={10_000} rows={short ? 1 : 2}
      {...(label !== undefined && { 'aria-label': label })} {...(placeholder !== undefined && { placeholder })}
      data-wording={wording || undefined} data-short={short || undefined}
    />
  );
}
