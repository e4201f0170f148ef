import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useViewer } from '../session/viewer-context.ts';
import { toastTrouble, toastUndo } from '../ui/toast.ts';
import { openFacilitation, type ThreadDialog } from './dialog-store.ts';
import { beginChoosing } from './selection.ts';
import { lockThread, pinThread } from './thread-actions.ts';
import { deedsOf } from './thread-deeds.ts';
import type { FacilitatedThread } from './thread-view.ts';

/** What whoever facilitates may do with a thread; nothing for everybody else. */
export function ThreadMenu({ thread }: { thread: FacilitatedThread }) {
  const viewer = useViewer();
  if (!thread.viewerCan.facilitate) return null;
  const open = (what: ThreadDialog) => () => openFacilitation({ what, thread });
  const deeds = deedsOf(thread);
  const [locked, pinned] = [thread.state === 'LOCKED', thread.pinned];
  const handedTo = thread.facilitators.find(({ id }) => id !== thread.createdBy.id);
  const pin = () => {
    pinThread(thread.id, !pinned).then(() => toastUndo(pinned ? 'No longer on top.' : 'It stands on top of the list now.', () => pinThread(thread.id, pinned)), toastTrouble);
  };
  const lock = () => {
    lockThread(thread.id, !locked).then(() => toastUndo(locked ? 'Open for posts again.' : 'Locked: everybody reads, nobody posts.', () => lockThread(thread.id, locked)), toastTrouble);
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target><ActionIcon variant="subtle" size="lg" aria-label="Facilitate this thread"><IconDots size={18} stroke={1.75} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {deeds.has('summary') && <Menu.Item onClick={open('summary')}>{thread.summary ? 'Change the summary…' : 'Write a summary…'}</Menu.Item>}
        {deeds.has('people') && <Menu.Item onClick={open('people')}>Who has read and posted…</Menu.Item>}
        {deeds.has('invite') && <Menu.Item onClick={open('invite')}>Invite by name…</Menu.Item>}
        {deeds.has('decision') && <Menu.Item onClick={open('decision')}>Decide something…</Menu.Item>}
        {deeds.has('link') && <Menu.Item onClick={open('link')}>Link a scheme, unit or step…</Menu.Item>}
        {deeds.has('edit') && <Menu.Divider />}
        {deeds.has('choose') && <Menu.Item onClick={() => beginChoosing(thread.id)}>Choose posts to move or split…</Menu.Item>}
        {deeds.has('merge') && <Menu.Item onClick={open('merge')}>Merge into another thread…</Menu.Item>}
        {deeds.has('edit') && <Menu.Item onClick={open('edit')}>Title, prompt and dates…</Menu.Item>}
        {deeds.has('handOver') && <Menu.Item onClick={open('handOver')}>{handedTo ? `Hand over from ${handedTo.name}…` : 'Hand over…'}</Menu.Item>}
        {deeds.has('takeBack') && handedTo && <Menu.Item onClick={open('takeBack')}>{handedTo.id === viewer.person.id ? 'Give it back…' : 'Take it back…'}</Menu.Item>}
        {deeds.has('edit') && <Menu.Divider />}
        <Menu.Item onClick={pin}>{pinned ? 'Unpin' : 'Pin on top of the list'}</Menu.Item>
        {deeds.has('lock') && <Menu.Item onClick={lock}>{locked ? 'Unlock' : 'Lock'}</Menu.Item>}
        {deeds.has('close') && <Menu.Item onClick={open('close')}>Close with an outcome…</Menu.Item>}
        {deeds.has('reopen') && <Menu.Item onClick={open('reopen')}>Open again…</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
