import type { ReactNode, RefObject } from 'react';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Me, RegisterStore, Stored } from '../../register';
import type { RegisterData } from './data';
import { RegisterDataContext } from './data';
import type { Loaded } from './dataState';
import { nothingLoaded, reduceData } from './dataState';
import { useSession } from './session';

/** How often a visible window asks whether anybody has changed something. */
const askEvery = 20_000;

/** Loads the register once for all screens, and again when somebody has changed something. */
export function RegisterDataProvider({ children }: { readonly children: ReactNode }) {
  const { store, me } = useSession();
  const [loaded, dispatch] = useReducer(reduceData, nothingLoaded);
  const running = useRef<Promise<void> | null>(null);

  // Asked before the reading begins: a change during it shows at the next question.
  const known = useRef<Promise<string | null>>(Promise.resolve(null));

  const reload = useCallback(() => {
    dispatch({ kind: 'started' });
    if (!running.current) known.current = store.lastChange().catch(() => null);
    running.current ??= load(store, me, (page) => dispatch({ kind: 'page', page }))
      .then(
        (fresh) => dispatch({ kind: 'finished', fresh, at: new Date().toISOString() }),
        (error: unknown) => dispatch({ kind: 'failed', error: asError(error) }),
      )
      .finally(() => {
        running.current = null;
      });
    return running.current;
  }, [store, me]);
  const take = useCallback((entry: Stored<'processes'>) => dispatch({ kind: 'taken', entry }), []);

  useEffect(() => void reload(), [reload]);
  useOthersChanges(store, known, loaded.syncedAt, reload);
  const data = useMemo(() => ({ ...loaded, ...lookups(loaded), reload, take }), [loaded, reload, take]);
  return <RegisterDataContext value={data}>{children}</RegisterDataContext>;
}

async function load(
  store: RegisterStore,
  me: Me,
  onPage: (page: readonly Stored<'processes'>[]) => void,
): Promise<Omit<Loaded, 'state' | 'syncedAt'>> {
  const [processes, units, resources, reviews, people] = await Promise.all([
    store.all('processes', onPage),
    store.all('units'),
    store.all('resources'),
    me.may.reviews.read ? store.all('reviews') : [],
    store.people(),
  ]);
  return { processes, units, resources, reviews, people: new Map(people.map((person) => [person.key, person])) };
}

/**
 * Asks with one small request whether the register has changed: every 20 seconds while the window is visible, at once
 * when somebody comes back to it, never while it is hidden. A question without an answer leads to a full reading, whose
 * failure the screen tells.
 */
function useOthersChanges(
  store: RegisterStore,
  known: RefObject<Promise<string | null>>,
  syncedAt: string | null,
  reload: () => Promise<void>,
): void {
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== 'visible' || syncedAt === null) return;
      const [before, now] = await Promise.all([known.current, store.lastChange().catch(() => null)]);
      if (now === null || now !== before) void reload();
    };
    const onReturn = () => void ask();
    const timer = setInterval(onReturn, askEvery);
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('focus', onReturn);
    window.addEventListener('online', onReturn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('focus', onReturn);
      window.removeEventListener('online', onReturn);
    };
  }, [store, known, syncedAt, reload]);
}

function lookups({
  processes,
  units,
  people,
}: Loaded): Pick<RegisterData, 'processOf' | 'unitOf' | 'unitName' | 'personName'> {
  const processById = new Map(processes.map((entry) => [entry.id, entry]));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const find = <Entry,>(map: ReadonlyMap<number, Entry>, id: number | null) => (id === null ? undefined : map.get(id));
  return {
    processOf: (id) => find(processById, id),
    unitOf: (id) => find(unitById, id),
    unitName: (id) => {
      const unit = find(unitById, id)?.values;
      return unit?.shortName ?? unit?.name ?? '';
    },
    personName: (key) => (key === null ? '' : (people.get(key)?.name ?? key)),
  };
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
