import classes from './Brand.module.css';

/** The mark and the name. */
export function Brand({ large = false }: { large?: boolean }) {
  return (
    <span className={classes.brand} data-large={large || undefined}>
      <i aria-hidden><b /><b /><b /><b /></i>
      Coherence
    </span>
  );
}
