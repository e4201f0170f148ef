/* eslint-disable */
import { read } from '../../read.ts';
import type * as types from '../graphql.ts';
export const NavNewsDocument = /* #__PURE__ */ read<types.NavNewsQuery, types.NavNewsQueryVariables>("query NavNews{viewer{threadsUnread newsInSpaces(first:50){nodes{id workGroup{id __typename}department{id __typename}hub{id __typename}__typename}__typename}__typename}}", '6276cc6d6e9e837fe98cfab46a07085b288313213c07627a74a8ec9facffbbd6');
