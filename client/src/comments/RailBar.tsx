import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconChevronDown, IconMessagePlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ALL_OPEN, type CommentFilter } from './comment-filter.ts';
import { useCommentDesk } from './comment-desk.ts';
import { IDEA_LABEL, IDEAS, KIND_LABEL, KINDS } from './comment-words.ts';
import classes from './Comments.module.css';

export interface RailBarProps {
  readonly filter: CommentFilter;
  readonly onFilter: (filter: CommentFilter) => void;
  /** How many threads there are; null while that is not known. */
  readonly counts: { readonly open: number; readonly resolved: number } | null;
  readonly news: number;
  readonly schools: readonly { readonly key: string; readonly name: string }[];
  /** Begins a comment on the whole; null for who may not. */
  readonly onComment: (() => void) | null;
  readonly onStep: (direction: 1 | -1) => void;
  /** What stands at the end, such as the button that closes the sheet. */
  readonly children?: ReactNode;
}

/** What stands over the comments: which are shown, and the way through them. */
export function RailBar({ filter, onFilter, counts, news, schools, onComment, onStep, children }: RailBarProps) {
  const { place } = useCommentDesk();
  return (
    <div className={classes.bar}>
      <div className={classes.segments} role="group" aria-label="Which comments">
        <button type="button" aria-pressed={!filter.resolved} onClick={() => onFilter({ ...filter, resolved: false })}>Open {counts?.open}</button>
        <button type="button" aria-pressed={filter.resolved} onClick={() => onFilter({ ...filter, resolved: true })}>Resolved {counts?.resolved}</button>
        <FilterMenu filter={filter} onFilter={onFilter} news={news} schools={schools} />
      </div>
      <div className={classes.steps}>
        <ActionIcon variant="subtle" size={28} className={classes.arrow} aria-label="Previous comment" title="Previous comment  [" aria-keyshortcuts="[" onClick={() => onStep(-1)}><IconArrowUp size={15} stroke={1.75} /></ActionIcon>
        <ActionIcon variant="subtle" size={28} className={classes.arrow} aria-label="Next comment" title="Next comment  ]" aria-keyshortcuts="]" onClick={() => onStep(1)}><IconArrowDown size={15} stroke={1.75} /></ActionIcon>
        {onComment && <ActionIcon variant="subtle" size={28} aria-label={`Comment on the whole ${place.kind}`} title={`Comment on the whole ${place.kind}`} onClick={onComment}><IconMessagePlus size={16} stroke={1.75} /></ActionIcon>}
        {children}
      </div>
    </div>
  );
}

const NO_FILTER = 'Filter';

function filterWords({ kind, tag, school, unread }: CommentFilter, schools: RailBarProps['schools']): string {
  const chosen = [unread ? 'New' : null, kind && KIND_LABEL[kind], tag && IDEA_LABEL[tag], school && schools.find(({ key }) => key === school)?.name].filter((word) => word != null);
  if (chosen.length === 0) return NO_FILTER;
  return chosen.length === 1 ? chosen[0]!.replace(/^./, (letter) => letter.toUpperCase()) : `${chosen.length} filters`;
}

function FilterMenu({ filter, onFilter, news, schools }: Pick<RailBarProps, 'filter' | 'onFilter' | 'news' | 'schools'>) {
  const words = filterWords(filter, schools);
  const isOpen = words === NO_FILTER;
  const item = (key: string, label: string, chosen: boolean, change: Partial<CommentFilter>) => (
    <Menu.CheckboxItem key={key} checked={chosen} checkIcon={<IconCheck size={14} stroke={2} aria-hidden />} onChange={() => onFilter({ ...filter, ...change })}>{label}</Menu.CheckboxItem>
  );
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" aria-pressed={!isOpen} title={words} className={classes.filter}>
          <span>{words}</span><IconChevronDown size={13} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {item('news', `New since you were here (${news})`, filter.unread, { unread: !filter.unread })}
        {schools.length > 1 && <Menu.Label>School</Menu.Label>}
        {schools.length > 1 && schools.map(({ key, name }) => item(key, name, filter.school === key, { school: filter.school === key ? null : key }))}
        <Menu.Label>Kind</Menu.Label>
        {KINDS.map((kind) => item(kind, KIND_LABEL[kind], filter.kind === kind, { kind: filter.kind === kind ? null : kind }))}
        <Menu.Label>Big idea</Menu.Label>
        {IDEAS.map((tag) => item(tag, IDEA_LABEL[tag], filter.tag === tag, { tag: filter.tag === tag ? null : tag }))}
        <Menu.Divider />
        <Menu.Item disabled={isOpen} onClick={() => onFilter({ ...ALL_OPEN, resolved: filter.resolved })}>Show all</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
