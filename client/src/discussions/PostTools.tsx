import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { hasPostMenu, PostMenuItems } from '../facilitation/PostMenuItems.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { showToast } from '../ui/toast-store.ts';
import type { ShownPost } from './discussion-view.ts';
import { editPostNow } from './editing-post.ts';
import { deletePost } from './post-actions.ts';
import { authorName } from './post-words.ts';
import { PostVersions } from './PostVersions.tsx';
import { useThreadDesk } from './thread-context.ts';
import classes from './Post.module.css';

/** What somebody selected within a post, or the beginning of it. */
function wordsToQuote(post: ShownPost): string {
  const selection = getSelection();
  const card = document.getElementById(`post-${post.id}`);
  const selected = selection && card && !selection.isCollapsed && card.contains(selection.anchorNode) && card.contains(selection.focusNode) ? selection.toString().trim() : '';
  const words = selected === '' ? post.text : selected;
  return words.length > 600 ? `${words.slice(0, 599)}…` : words;
}

/** A post's menu: quote, change, delete, its earlier words, its address; and what facilitating adds. */
export function PostTools({ post, now }: { post: ShownPost; now: number }) {
  const { thread, answer } = useThreadDesk();
  const [open, setOpen] = useState<'delete' | 'versions' | null>(null);
  const { viewerCan, deletedAt } = post;
  const isThere = deletedAt == null;
  const about = { thread, post };
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/threads/${thread.id}?post=${post.id}`);
    showToast({ kind: 'done', title: 'The link is copied.', detail: 'It opens for those who may read this thread.' });
  };
  const close = () => setOpen(null);
  const quote = () => answer(post.rootId, { postId: post.id, text: wordsToQuote(post), author: authorName(post) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="subtle" size={28} className={classes.menu} aria-label="More for this post"><IconDots size={16} stroke={1.75} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {isThere && viewerCan.reply && <Menu.Item onClick={quote}>Quote in an answer</Menu.Item>}
          {isThere && viewerCan.edit && <Menu.Item onClick={() => editPostNow(post.id)}>Change…</Menu.Item>}
          {isThere && post.editedAt != null && <Menu.Item onClick={() => setOpen('versions')}>What it said before</Menu.Item>}
          <Menu.Item onClick={() => void copy().catch(() => {})}>Copy the link</Menu.Item>
          {isThere && hasPostMenu(about) && <PostMenuItems {...about} />}
          {isThere && viewerCan.delete && <Menu.Item data-danger onClick={() => setOpen('delete')}>Delete…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {open === 'versions' && <PostVersions post={post} now={now} onClose={close} />}
      {open === 'delete' && (
        <Confirm title="Delete this post?" action="Delete" danger onClose={close} onConfirm={() => deletePost(post.id)}>
          Its words go for good. Answers to it stay, under a note that a post stood here.
        </Confirm>
      )}
    </>
  );
}
