import { GraphQLError } from 'graphql';

/** Bytes of any request, and of one that carries an update or a parked edit; over HTTP and on the socket alike. */
export const BODY_BYTES = 100 * 1024;
export const LARGE_BODY_BYTES = 1.5 * 1024 * 1024;

/** @throws GraphQLError TOO_LARGE where a request is larger than its operation may be */
export function checkSize(bytes: number, isLargeOperation: boolean): void {
  const most = isLargeOperation ? LARGE_BODY_BYTES : BODY_BYTES;
  if (bytes <= most) return;
  const says = isLargeOperation ? '1.5 MB' : '100 KB';
  throw new GraphQLError(`This request is larger than ${says}. Nothing was changed.`, { extensions: { code: 'TOO_LARGE', retry: false, http: { status: 413 } } });
}
