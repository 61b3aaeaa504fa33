import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
/** What could not be written, because this browser keeps nothing for us: holds until the page is closed. */
const unkept = new Map<string, string | null>();

const placeOf = (name: string): string => `process-register ${name}`;

/** A short text that this device remembers; null when there is none, or the browser keeps nothing. */
export function readKept(name: string): string | null {
  const known = unkept.get(name);
  if (known !== undefined) return known;
  try {
    return window.localStorage.getItem(placeOf(name));
  } catch {
    // Storage is forbidden here: nothing was kept.
    return null;
  }
}

/** Remembers a short text on this device; null forgets it. Where nothing can be kept it holds until the page is closed. */
export function keep(name: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(placeOf(name));
    else window.localStorage.setItem(placeOf(name), text);
    unkept.delete(name);
  } catch {
    unkept.set(name, text);
  }
  for (const listener of listeners) listener();
}

/** Whether the device took the last text of that name; otherwise it goes with the page. */
export const isKeptHere = (name: string): boolean => !unkept.has(name);

/** The text as it is now, here or in what another part of the page writes. */
export const useKept = (name: string): string | null => useSyncExternalStore(subscribe, () => readKept(name));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
