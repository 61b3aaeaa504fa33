import type { RegisterStore } from '../../register';
import type { Names } from '../card/entry';

/** Names of units and persons as they are now or were a few minutes ago. */
export type NameBook = () => Promise<Names>;

const freshMilliseconds = 5 * 60_000;

/** Names change rarely and a click must be answered within seconds: read once, kept for five minutes. */
export function nameBook(store: RegisterStore, now: () => number = Date.now): NameBook {
  let kept: { readonly readAt: number; readonly names: Promise<Names> } | null = null;
  return () => {
    if (kept && now() - kept.readAt < freshMilliseconds) return kept.names;
    const names = readNames(store);
    kept = { readAt: now(), names };
    // A failed read is not kept: the next click tries again.
    names.catch(() => (kept = null));
    return names;
  };
}

async function readNames(store: RegisterStore): Promise<Names> {
  const [units, people] = await Promise.all([store.all('units'), store.people()]);
  const unitNames = new Map(units.map(({ id, values }) => [id, values.name]));
  const personNames = new Map(people.map(({ key, name }) => [key, name]));
  return {
    unit: (id) => (id === null ? null : (unitNames.get(id) ?? null)),
    person: (key) => (key === null ? null : (personNames.get(key) ?? null)),
  };
}
