import { Menu } from '@mantine/core';
import { openFacilitation } from './dialog-store.ts';
import { beginChoosing } from './selection.ts';
import { deedsOf } from './thread-deeds.ts';
import type { FacilitatedThread, PostInThread } from './thread-view.ts';

export interface AboutPostProps {
  readonly thread: FacilitatedThread;
  readonly post: PostInThread;
}

/** Whether PostMenuItems has anything to offer for a post. */
export function hasPostMenu({ post: { viewerCan } }: AboutPostProps): boolean {
  return viewerCan.makeAction || viewerCan.report || viewerCan.hide || viewerCan.move;
}

/** What facilitating, and anybody's care for the place, adds to a post's menu; to be put into a Menu.Dropdown. */
export function PostMenuItems({ thread, post }: AboutPostProps) {
  const { viewerCan, hidden } = post;
  return (
    <>
      {viewerCan.makeAction && !hidden && <Menu.Item onClick={() => openFacilitation({ what: 'action', thread, post })}>Make it an action…</Menu.Item>}
      {viewerCan.move && deedsOf(thread).has('choose') && <Menu.Item onClick={() => beginChoosing(thread.id, post.id)}>Move or split…</Menu.Item>}
      {viewerCan.report && !hidden && <Menu.Item onClick={() => openFacilitation({ what: 'report', thread, post })}>Report…</Menu.Item>}
      {viewerCan.hide && (hidden
        ? <Menu.Item onClick={() => openFacilitation({ what: 'restore', thread, post })}>Bring it back…</Menu.Item>
        : <Menu.Item data-danger onClick={() => openFacilitation({ what: 'hide', thread, post })}>Hide…</Menu.Item>)}
    </>
  );
}
