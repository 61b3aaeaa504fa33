import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../register';
import { useRegisterData, useSession } from '../shell';
import { isUnread, unread } from './entered';
import type { InputProps } from './inputProps';
import { SuggestionBox } from './suggestionBox';

/** Typing pauses this long before the directory is asked. */
const pause = 200;

type Search =
  | { readonly state: 'idle' | 'searching' | 'failed'; readonly found: readonly Person[] }
  | { readonly state: 'found'; readonly found: readonly Person[] };

/** Somebody from the directory. A text that names nobody stays, and is refused when saving. */
export function PersonInput({ entered, onEnter }: InputProps<'person'>) {
  const { me, words } = useSession();
  const { personName } = useRegisterData();
  const [search, ask] = useDirectory();
  const [name, setName] = useState<string | null>(null);
  const key = typeof entered === 'string' ? entered : null;
  const typed = isUnread(entered) ? entered.typed : key === null ? '' : nameOf(key, name, personName(key));
  const offered = isUnread(entered) ? search.found : [me];
  const choose = (person: Person) => {
    setName(person.name);
    onEnter(person.key);
  };
  return (
    <SuggestionBox
      typed={typed}
      chosen={key}
      placeholder={words.people.hint}
      suggestions={() => ({
        shown: offered.map((one) => ({ key: one.key, text: one.name, detail: one.email })),
        more: 0,
      })}
      remark={() => (isUnread(entered) ? remarkOn(search, entered.typed, words.people) : null)}
      onType={(text) => {
        onEnter(unread(text));
        ask(text);
      }}
      onChoose={(chosen) => {
        const person = offered.find((one) => one.key === chosen);
        if (person) choose(person);
      }}
      onLeave={() => {
        const named = isUnread(entered) ? search.found.filter((one) => isNamed(one, entered.typed)) : [];
        if (named.length === 1) choose(named[0]!);
      }}
    />
  );
}

/** A person just found may not be among the people the register knew when it was loaded. */
const nameOf = (key: string, found: string | null, known: string): string => (known === key ? (found ?? key) : known);

const isNamed = (person: Person, typed: string): boolean =>
  [person.name, person.email, person.key].some((one) => one.toLowerCase() === typed.trim().toLowerCase());

interface Remarks {
  readonly searching: string;
  readonly searchFailed: string;
  readonly nobodyFound: (text: string) => string;
}

export function remarkOn({ state, found }: Search, typed: string, words: Remarks): string | null {
  if (state === 'failed') return words.searchFailed;
  if (state === 'found') return found.length === 0 ? words.nobodyFound(typed.trim()) : null;
  return state === 'searching' ? words.searching : null;
}

/** Asks the directory, the last question only; late answers to earlier ones are dropped. */
export function useDirectory(): readonly [Search, (text: string) => void] {
  const { store } = useSession();
  const [search, setSearch] = useState<Search>({ state: 'idle', found: [] });
  const latest = useRef(0);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const ask = (text: string) => {
    const question = ++latest.current;
    const settle = (next: Search) => latest.current === question && setSearch(next);
    window.clearTimeout(timer.current);
    setSearch(({ found }) => ({ state: 'searching', found }));
    timer.current = window.setTimeout(() => {
      store.findPeople(text.trim()).then(
        (found) => settle({ state: 'found', found }),
        () => settle({ state: 'failed', found: [] }),
      );
    }, pause);
  };
  return [search, ask];
}
