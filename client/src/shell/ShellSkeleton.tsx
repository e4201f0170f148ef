import { Brand } from '../ui/Brand.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import classes from './Shell.module.css';

/** The frame before it is known who looks: everything already where it will be. */
export function ShellSkeleton() {
  return (
    <div className={classes.app}>
      <div className={classes.side}><div style={{ padding: '19px 20px' }}><Brand /></div></div>
      <div className={classes.bar}><div style={{ padding: '8px 6px' }}><Brand /></div></div>
      <main className={classes.main}><PageSkeleton /></main>
    </div>
  );
}
