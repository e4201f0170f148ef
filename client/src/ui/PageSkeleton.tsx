import { Skeleton } from '@mantine/core';

/** A page that is on its way: the same places as a heading and a list, so that nothing jumps. */
export function PageSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">Loading</span>
      <Skeleton height={13} width={190} mt={3} mb={9} />
      <Skeleton height={26} width="min(420px, 70%)" mb={30} />
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} style={{ borderTop: '1px solid var(--rule)', padding: '14px 0' }}>
          <Skeleton height={16} width={`${62 - ((index * 17) % 30)}%`} />
        </div>
      ))}
    </div>
  );
}
