import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { ReactionKind } from '../graphql/generated/graphql.ts';
import { toastTrouble } from '../ui/toast.ts';
import { REACTION_LABEL, REACTIONS } from '../writing/reactions.ts';
import type { ShownPost } from './discussion-view.ts';
import { reactToPost } from './post-actions.ts';
import classes from './Post.module.css';

/** What people said of a post with one click, and the way to say it; shown at once. */
export function PostReactions({ post }: { post: ShownPost }) {
  const [wished, setWished] = useState<ReadonlyMap<ReactionKind, boolean>>(new Map());
  const held = (kind: ReactionKind) => post.reactions.find((one) => one.kind === kind);
  const own = (kind: ReactionKind) => wished.get(kind) ?? held(kind)?.viewerReacted ?? false;
  const count = (kind: ReactionKind) => (held(kind)?.count ?? 0) + (own(kind) ? 1 : 0) - (held(kind)?.viewerReacted ? 1 : 0);
  const toggle = (kind: ReactionKind) => {
    setWished(new Map(wished).set(kind, !own(kind)));
    reactToPost(post.id, kind, !own(kind)).catch(toastTrouble).finally(() => setWished((now) => new Map([...now].filter(([one]) => one !== kind))));
  };
  const said = REACTIONS.filter((kind) => count(kind) > 0);
  const open = REACTIONS.filter((kind) => count(kind) === 0);
  const can = post.viewerCan.react;
  return (
    <>
      {said.map((kind) => (
        <button key={kind} type="button" className={classes.foot} aria-pressed={own(kind)} disabled={!can} onClick={() => toggle(kind)}>{REACTION_LABEL[kind]} {count(kind)}</button>
      ))}
      {can && open.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target><button type="button" className={classes.foot} aria-label={said.length > 0 ? 'Say something else with a click' : undefined}>{said.length > 0 ? '+' : 'React'}</button></Menu.Target>
          <Menu.Dropdown>{open.map((kind) => <Menu.Item key={kind} onClick={() => toggle(kind)}>{REACTION_LABEL[kind]}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
