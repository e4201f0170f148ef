/* eslint-disable */
import { read } from '../../read.ts';
import type * as types from '../graphql.ts';
export const NavNewsDocument = /* #__PURE__ */ read<types.NavNewsQuery, types.NavNewsQueryVariables>("query NavNews{viewer{newsInSpaces(first:50){nodes{id workGroup{id __typename}department{id __typename}hub{id __typename}__typename}__typename}__typename}}", '26551116b2f45cedf0d6370bfb68e314d06d2a8099c95737a5f0767d801b24de');
