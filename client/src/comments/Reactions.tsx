import { ActionIcon, Menu } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import type { CommentWordsFragment, ReactionKind } from '../graphql/generated/graphql.ts';
import { toastTrouble } from '../ui/toast.ts';
import { REACTION_LABEL, REACTIONS } from '../writing/reactions.ts';
import { react } from './comment-actions.ts';
import classes from './Comments.module.css';

/** What people said of a comment with one click; in an active card also the way to say it. */
export function Reactions({ comment, active }: { comment: CommentWordsFragment; active: boolean }) {
  const { reactions, viewerCan } = comment;
  const own = (kind: ReactionKind) => reactions.find((one) => one.kind === kind)?.viewerReacted ?? false;
  const toggle = (kind: ReactionKind) => void react(comment.id, kind, !own(kind)).catch(toastTrouble);
  const open = REACTIONS.filter((kind) => !reactions.some((one) => one.kind === kind));
  return (
    <>
      {reactions.map(({ kind, count }) => (
        <button key={kind} type="button" className={classes.reaction} aria-pressed={own(kind)} disabled={!viewerCan.reply} onClick={() => toggle(kind)}>{REACTION_LABEL[kind]} {count}</button>
      ))}
      {active && viewerCan.reply && open.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target><ActionIcon variant="subtle" size={24} aria-label="React"><IconMoodSmile size={15} stroke={1.75} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>{open.map((kind) => <Menu.Item key={kind} onClick={() => toggle(kind)}>{REACTION_LABEL[kind]}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
