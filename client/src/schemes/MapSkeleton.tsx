import { Skeleton } from '@mantine/core';
import classes from './SchemeMap.module.css';

/** The map before its units are here. */
export function MapSkeleton() {
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">Loading</span>
      <Skeleton height={13} width={260} mt={3} mb={9} />
      <Skeleton height={26} width="min(420px, 70%)" mb={16} />
      <div className={classes.frame}><div className={classes.map}>
        <div className={classes.head}>
          <div />
          {Array.from({ length: 6 }, (_, index) => <div key={index} className={classes.term}><Skeleton height={12} width={58} my={3} /><Skeleton height={10} width={86} my={3} /></div>)}
        </div>
        {[7, 8, 9].map((year) => (
          <div key={year} className={classes.year}>
            <div className={classes.yearName}><Skeleton height={16} width={48} /></div>
            {Array.from({ length: 6 }, (_, index) => (
              <div key={index} className={classes.cell}><Skeleton height={50} /><Skeleton height={50} /></div>
            ))}
          </div>
        ))}
      </div></div>
    </div>
  );
}
