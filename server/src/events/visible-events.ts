import type { Asker } from '../asker.ts';
import { idPrefix } from '../platform/ids.ts';
import type { Services } from '../services.ts';
import { showPost } from '../discussions/seen-once.ts';
import type { StoredEvent } from './event.store.ts';

/** Events about the scope itself or a part of it: whoever sees the scope sees them. Every other is seen by who sees its node. */
const SEEN_WITH_SCOPE =
  /^(access\.|participation\.|school\.|programme\.|unit\.|placement\.|sequence\.|step\.|misconception\.|comment\.|suggestion\.|scheme\.(renamed|agreed)$)/;

/**
 * Whether an event of a scope that somebody sees is for them: one that is not leaves no trace in their stream, neither
 * its name nor its time.
 */
export async function isVisibleTo(asker: Asker, services: Services, { scope, type, nodeId }: StoredEvent): Promise<boolean> {
  // All that happens in a plan is for those who see it; whom it is shared with is not.
  if (idPrefix(scope) === 'plan' && !type.startsWith('grant.')) return true;
  if (SEEN_WITH_SCOPE.test(type)) return true;
  if (type.startsWith('post.') && idPrefix(nodeId) === 'post') return (await showPost(asker, nodeId)) !== null;
  // That somebody posted is told to those who may read what.
  if (type === 'thread.posted') {
    const thread = await services.discussions.seen(asker, nodeId);
    return thread !== null && services.discussions.mayReadOthers(asker, thread);
  }
  if (type.startsWith('membership.')) return services.memberships.maySee(asker, nodeId);
  if (type === 'grant.revoked' && (await services.sharing.reached(asker, nodeId))) return true;
  return (await services.nodes.find(asker, nodeId)) !== null;
}
