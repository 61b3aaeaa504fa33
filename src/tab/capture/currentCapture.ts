import type { PersonKey } from '../../register';

/** What this window remembers between two screens and over a reload; every window has its own capture on the way. */
const name = (person: PersonKey): string => `process-register capture ${person}`;
const unitName = (person: PersonKey): string => `process-register unit ${person}`;

/** Key of the capture that this window was busy with. */
export const currentCapture = (person: PersonKey): string | null => attempt(() => sessionStorage.getItem(name(person)));

/** Remembers it; null when it is saved or discarded. */
export function setCurrentCapture(person: PersonKey, key: string | null): void {
  attempt(() => (key === null ? sessionStorage.removeItem(name(person)) : sessionStorage.setItem(name(person), key)));
}

/** The unit for which this person captured last, on this device. */
export function lastUnit(person: PersonKey): number | null {
  const id = Number(attempt(() => localStorage.getItem(unitName(person))));
  return Number.isInteger(id) && id > 0 ? id : null;
}

export function setLastUnit(person: PersonKey, unit: number): void {
  attempt(() => localStorage.setItem(unitName(person), String(unit)));
}

/** A browser that keeps nothing costs comfort here, not content. */
function attempt<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}
