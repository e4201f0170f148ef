import { Skeleton } from '@mantine/core';

/** Posts that are on their way, where they will stand. */
export function PostsSkeleton({ posts = 4 }: { posts?: number }) {
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">Loading the posts</span>
      {Array.from({ length: posts }, (_, index) => (
        <div key={index} style={{ display: 'grid', gridTemplateColumns: '34px minmax(0, 1fr)', gap: 10, padding: '12px 0', borderTop: '1px solid var(--rule)' }}>
          <Skeleton height={32} width={32} circle />
          <div>
            <Skeleton height={14} width={170} mt={4} mb={10} />
            <Skeleton height={14} width="96%" mb={8} />
            <Skeleton height={14} width={`${70 - ((index * 23) % 40)}%`} mb={8} />
          </div>
        </div>
      ))}
    </div>
  );
}
