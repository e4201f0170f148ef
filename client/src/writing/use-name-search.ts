import { useEffect, useState } from 'react';
import type { Mentionable } from './mention-words.ts';

/** Finds those who can be named: the people who see the place, nobody else. */
export type NameSearch = (search: string) => Promise<readonly Mentionable[]>;

const SEARCH_AFTER_MS = 120;
const MOST = 6;

/** The people whose names begin as somebody writes after an @, and which of them is chosen; nobody where no name is written. */
export function useNameSearch(search: string | null, find: NameSearch) {
  const [people, setPeople] = useState<readonly Mentionable[]>([]);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (search === null) return setPeople([]);
    let over = false;
    const timer = setTimeout(() => {
      find(search).then((found) => {
        if (over) return;
        setPeople(found.slice(0, MOST));
        setChosen(0);
      }, () => {});
    }, SEARCH_AFTER_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [search, find]);
  return { people, chosen, setChosen };
}
