import { useEffect, useId, useRef } from 'react';
import classes from './Facilitation.module.css';

export interface WordsProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  readonly begin?: boolean;
  readonly rows?: number;
  /** Characters at most. */
  readonly most?: number;
}

/** A few lines in the reading type, as high as they are; what stands between dollars becomes a formula. */
export function Words({ label, description, value, onChange, placeholder, begin = false, rows = 3, most = 20_000 }: WordsProps) {
  const [id, about] = [useId(), useId()];
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // A dialog that opens looks for it by itself; this is for what comes later.
    if (begin) area.current?.focus();
  }, [begin]);
  return (
    <div className={classes.words}>
      <label htmlFor={id}>{label}</label>
      {description && <p id={about} className="muted small">{description}</p>}
      <textarea
        ref={area} id={id} value={value} rows={rows} maxLength={most} placeholder={placeholder} data-autofocus={begin || undefined} aria-describedby={description ? about : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
