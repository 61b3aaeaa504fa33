import { useSyncExternalStore } from 'react';
import type { PersonKey, Stored } from '../../register';
import { useSession } from '../shell';

/** What this window has captured since it was opened, so that it can be looked at and taken back. */
export interface Captured {
  readonly id: number;
  /** As it was saved: taking back is refused when somebody has worked on it since. */
  readonly etag: string;
  readonly name: string;
  readonly unit: number | null;
  readonly takenBack: boolean;
}

const nothing: readonly Captured[] = [];
const listeners = new Set<() => void>();
const nameOf = (person: PersonKey): string => `process-register captured ${person}`;
/** What was read last, so that the same text gives the same list. */
let last: { readonly text: string; readonly list: readonly Captured[] } = { text: '', list: nothing };
/** A browser that keeps nothing still knows until the page is closed. */
const held = new Map<string, string>();

function read(person: PersonKey): readonly Captured[] {
  const text = kept(nameOf(person)) ?? '[]';
  if (text !== last.text) last = { text, list: parsed(text) };
  return last.list;
}

function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return held.get(name) ?? null;
  }
}

function write(person: PersonKey, list: readonly Captured[]): void {
  const [name, text] = [nameOf(person), JSON.stringify(list)];
  try {
    sessionStorage.setItem(name, text);
  } catch {
    held.set(name, text);
  }
  for (const listener of listeners) listener();
}

function parsed(text: string): readonly Captured[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isCaptured) : nothing;
  } catch {
    return nothing;
  }
}

function isCaptured(value: unknown): value is Captured {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number' && 'etag' in value
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The list, newest first, for the person signed in. */
export function useCapturedHere() {
  const { me } = useSession();
  const list = useSyncExternalStore(subscribe, () => read(me.key));
  const add = (entries: readonly Stored<'processes'>[]): void => {
    const fresh = entries.map(({ id, etag, values }) => captured(id, etag, values.name, values.unit)).reverse();
    const ids = new Set(fresh.map(({ id }) => id));
    write(me.key, [...fresh, ...read(me.key).filter(({ id }) => !ids.has(id))]);
  };
  const markTakenBack = (id: number): void =>
    write(
      me.key,
      read(me.key).map((one) => (one.id === id ? { ...one, takenBack: true } : one)),
    );
  return { list, add, markTakenBack };
}

const captured = (id: number, etag: string, name: string | null, unit: number | null): Captured => ({
  id,
  etag,
  name: name ?? '',
  unit,
  takenBack: false,
});
