/* eslint-disable */
import { read } from '../../read.ts';
import type * as types from '../graphql.ts';
export const ThreadLineFragmentDoc = /* #__PURE__ */ read<types.ThreadLineFragment, unknown>("fragment ThreadLine on Thread{id title state opensAt closesAt closedAt outcomeText pinned onePer mustPostFirst postCount unreadCount lastPostAt workGroup{id __typename}department{id __typename}hub{id __typename}__typename}");
