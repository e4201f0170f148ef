import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { EVERYTHING, filterLabel, isFiltered, type ReadingFilter } from './reading-filter.ts';
import classes from './Discussions.module.css';

export interface ReadingBarProps {
  readonly filter: ReadingFilter;
  readonly onFilter: (filter: ReadingFilter) => void;
  /** How many posts are new. */
  readonly news: number;
  readonly onFirstUnread: () => void;
  readonly onAllRead: () => void;
  readonly wasHere: boolean;
  /** How many decisions wait for the viewer, above the posts. */
  readonly toDecide: number;
  readonly onDecide: () => void;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  /** Whether names may not be told apart, so that posts cannot be shown by school. */
  readonly anonymous: boolean;
  /** Who else is here. */
  readonly children?: ReactNode;
}

const SEARCH_AFTER_MS = 250;

/** Over the posts: to the first new one, which of them to show, and a search within. */
export function ReadingBar({ filter, onFilter, news, onFirstUnread, onAllRead, wasHere, toDecide, onDecide, schools, anonymous, children }: ReadingBarProps) {
  const [searching, setSearching] = useState(false);
  const only = (part: Partial<ReadingFilter>) => onFilter({ ...EVERYTHING, search: filter.search, ...part });
  const { mine, unanswered, sinceLastVisit, departmentId } = filter;
  const isOn = mine || unanswered || sinceLastVisit || departmentId !== null;
  return (
    <div className={classes.bar} role="toolbar" aria-label="Reading">
      {news > 0 && <button type="button" className={classes.tool} data-news onClick={onFirstUnread} title="The next new post (n)"><IconArrowDown size={14} stroke={2} aria-hidden />{news} new</button>}
      {toDecide > 0 && <button type="button" className={classes.tool} data-news onClick={onDecide}><IconArrowUp size={14} stroke={2} aria-hidden />{toDecide} to decide</button>}
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.tool} data-on={isOn || undefined} aria-label={`Show: ${filterLabel(filter, schools)}`}>{filterLabel(filter, schools)}<IconChevronDown size={13} stroke={1.75} aria-hidden /></button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => only({})}>All posts</Menu.Item>
          {wasHere && <Menu.Item onClick={() => only({ sinceLastVisit: true })}>Since my last visit</Menu.Item>}
          <Menu.Item onClick={() => only({ mine: true })}>Only mine</Menu.Item>
          <Menu.Item onClick={() => only({ unanswered: true })}>Unanswered</Menu.Item>
          {!anonymous && schools.length > 1 && <Menu.Label>By school</Menu.Label>}
          {!anonymous && schools.length > 1 && schools.map(({ id, name }) => <Menu.Item key={id} onClick={() => only({ departmentId: id })}>{name}</Menu.Item>)}
          {news > 0 && <Menu.Divider />}
          {news > 0 && <Menu.Item onClick={onAllRead}>Mark all as read</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {searching || filter.search !== ''
        ? <SearchField value={filter.search} onChange={(search) => onFilter({ ...filter, search })} onClose={() => { setSearching(false); onFilter({ ...filter, search: '' }); }} />
        : <button type="button" className={classes.tool} aria-label="Search in this thread" title="Search in this thread" onClick={() => setSearching(true)}><IconSearch size={15} stroke={1.75} aria-hidden /></button>}
      {isFiltered(filter) && <button type="button" className={classes.tool} onClick={() => { setSearching(false); onFilter(EVERYTHING); }}>Show all</button>}
      <span className={classes.grow} />
      {children}
    </div>
  );
}

/** Searches a moment after one stops typing; Escape leaves. */
export function SearchField({ value, onChange, onClose, label = 'Search in this thread' }: { value: string; onChange: (search: string) => void; onClose: () => void; label?: string }) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => latest.current(text), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <>
      <input ref={input} type="search" className={classes.search} aria-label={label} placeholder={label} value={text} maxLength={200} onChange={(event) => setText(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Escape' && onClose()} />
      <button type="button" className={classes.tool} aria-label="End the search" onClick={onClose}><IconX size={14} stroke={1.75} aria-hidden /></button>
    </>
  );
}
