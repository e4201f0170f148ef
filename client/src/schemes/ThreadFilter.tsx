import type { Strand } from '../graphql/generated/graphql.ts';
import { STRAND_LABEL, STRANDS, strandColour } from '../ui/labels.ts';
import type { MapFilter, MapThread } from './map-model.ts';
import classes from './ThreadFilter.module.css';

export interface ThreadFilterProps {
  readonly threads: readonly MapThread[];
  readonly filter: MapFilter;
  readonly onChange: (filter: MapFilter) => void;
}

/** The legend, and what it does: a strand, or one of its threads, brings its units forward and dims the others. */
export function ThreadFilter({ threads, filter, onChange }: ThreadFilterProps) {
  const toggle = (part: string) => {
    const next = new Set(filter);
    if (!next.delete(part)) next.add(part);
    onChange(next);
  };
  const present = STRANDS.filter((strand) => threads.some((thread) => thread.strand === strand));
  if (present.length === 0) return null;
  const of = (strand: Strand) => threads.filter((thread) => thread.strand === strand);
  const isOpen = (strand: Strand) => filter.has(strand) || of(strand).some(({ id }) => filter.has(id));
  const named = present.filter(isOpen).flatMap(of);
  return (
    <div className={classes.filter}>
      <ul className={classes.strands} aria-label="Strands: choose what to bring forward">
        {present.map((strand) => (
          <li key={strand}><Chip label={STRAND_LABEL[strand]} strand={strand} on={filter.has(strand)} onToggle={() => toggle(strand)} /></li>
        ))}
        {filter.size > 0 && <li><button type="button" className={classes.clear} onClick={() => onChange(new Set())}>Show all</button></li>}
      </ul>
      {named.length > 0 && (
        <ul className={classes.threads} aria-label="Threads of the chosen strands">
          {named.map((thread) => <li key={thread.id}><Chip label={thread.name} strand={thread.strand} on={filter.has(thread.id)} onToggle={() => toggle(thread.id)} /></li>)}
        </ul>
      )}
    </div>
  );
}

function Chip({ label, strand, on, onToggle }: { label: string; strand: Strand; on: boolean; onToggle: () => void }) {
  return (
    <button type="button" className={classes.chip} aria-pressed={on} onClick={onToggle} style={{ '--strand': strandColour(strand) } as React.CSSProperties}>
      <i aria-hidden />{label}
    </button>
  );
}
