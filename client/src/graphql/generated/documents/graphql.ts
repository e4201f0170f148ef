/* eslint-disable */
import { read } from '../../read.ts';
import type * as types from '../graphql.ts';
export const ScopeMessageFragmentDoc = /* #__PURE__ */ read<types.ScopeMessageFragment, unknown>("fragment ScopeMessage on ScopeEventMessage{...on EventsOpened{cursor __typename}...on ScopeEvent{cursor previousCursor name at actor{id name __typename}node{id __typename}__typename}...on ResyncRequired{reason __typename}...on AccessEnded{reason __typename}__typename}");
export const SetScopePresenceDocument = /* #__PURE__ */ read<types.SetScopePresenceMutation, types.SetScopePresenceMutationVariables>("mutation SetScopePresence($input:SetScopePresenceInput!){setScopePresence(input:$input){...on ScopePresenceSet{scopeId __typename}...on Problem{code __typename}__typename}}", 'b9c43c5c8dd7aac76d77314a994dac816659ec5d63bf15724535d01e7a270ec5');
