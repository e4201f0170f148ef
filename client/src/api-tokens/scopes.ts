import type { ApiScope } from '../graphql/generated/graphql.ts';

/** What a token may do, as its owner reads it. */
export const SCOPE_LABEL: Readonly<Record<ApiScope, string>> = { READ: 'May read', WRITE: 'May read and write' };
