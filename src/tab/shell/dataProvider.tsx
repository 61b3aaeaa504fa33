import type { ReactNode } from 'react';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Person, Stored } from '../../register';
import type { Front } from '../copy';
import { nameAt, rowOf } from '../copy';
import type { RegisterData } from './data';
import { RegisterDataContext } from './data';
import type { DataFeed, Loaded } from './dataState';
import { useSession } from './session';

/** How often a visible window asks whether anybody has changed something. */
const askEvery = 20_000;

/** Gives all screens the register as the copy on this device tells it, and keeps that in step with the site. */
export function RegisterDataProvider({ children }: { readonly children: ReactNode }) {
  const { copy, feed } = useSession();
  const { front, state, syncedAt, index } = useLoaded(feed);
  const reload = useCallback(() => copy.refresh(), [copy]);
  const take = useCallback<RegisterData['take']>((list, entry) => void copy.take(list, entry), [copy]);
  useOthersChanges(reload);
  const names = useNames(front);
  const data = useMemo<RegisterData>(
    () => ({ ...front, ...names, state, syncedAt, index, reload, take }),
    [front, names, state, syncedAt, index, reload, take],
  );
  return <RegisterDataContext value={data}>{children}</RegisterDataContext>;
}

/** News come unasked for: drawing them gives way to keys and clicks, and never holds the page up in one piece. */
function useLoaded(feed: DataFeed): Loaded {
  const [loaded, setLoaded] = useState(feed.loaded);
  useEffect(() => {
    const follow = () => startTransition(() => setLoaded(feed.loaded()));
    const stop = feed.onChange(follow);
    // What was told between drawing and listening.
    follow();
    return stop;
  }, [feed]);
  return loaded;
}

/**
 * Asks with one small request what has changed: every 20 seconds while the window is visible, at once when somebody comes
 * back to it or to the network, never while it is hidden.
 */
function useOthersChanges(ask: () => Promise<void>): void {
  const isAsking = useRef(false);
  useEffect(() => {
    const onOccasion = async () => {
      if (document.visibilityState !== 'visible' || isAsking.current) return;
      isAsking.current = true;
      await ask();
      isAsking.current = false;
    };
    const listener = () => void onOccasion();
    const timer = setInterval(listener, askEvery);
    document.addEventListener('visibilitychange', listener);
    window.addEventListener('focus', listener);
    window.addEventListener('online', listener);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', listener);
      window.removeEventListener('focus', listener);
      window.removeEventListener('online', listener);
    };
  }, [ask]);
}

type Names = Pick<RegisterData, 'people' | 'processName' | 'unitOf' | 'unitName' | 'personName'>;

/** Lookups stay the same functions as long as they answer the same: what is drawn with them stays, too. */
function useNames({ table, units, people: list }: Front): Names {
  const { words } = useSession();
  const unitNames = useMemo(() => namesOfUnits(units, words.upkeep.deletedUnit), [units, words]);
  const people = useMemo(() => namesOfPeople(list), [list]);
  return useMemo(() => {
    const processName = (id: number | null): string | undefined => {
      const row = rowOf(table, id);
      return row < 0 ? undefined : nameAt(table, row);
    };
    return { ...unitNames, ...people, processName };
  }, [table, unitNames, people]);
}

function namesOfUnits(units: readonly Stored<'units'>[], deleted: string): Pick<Names, 'unitOf' | 'unitName'> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const unitOf = (id: number | null) => (id === null ? undefined : byId.get(id));
  const unitName = (id: number | null): string => {
    const unit = unitOf(id)?.values;
    // Before the units are here, none of them is deleted.
    if (!unit) return id === null || units.length === 0 ? '' : deleted;
    return unit.shortName ?? unit.name ?? '';
  };
  return { unitOf, unitName };
}

function namesOfPeople(list: readonly Person[]): Pick<Names, 'people' | 'personName'> {
  const people = new Map(list.map((person) => [person.key, person]));
  return { people, personName: (key) => (key === null ? '' : (people.get(key)?.name ?? key)) };
}
