import type { PersonKey } from '../../register';

/** A process somebody has looked at. */
export interface Recent {
  readonly id: number;
  /** ISO 8601 instant of the last look. */
  readonly at: string;
}

/** More than these nobody looks through. */
const atMost = 20;

const nameOf = (person: PersonKey): string => `process-register recent ${person}`;

/** What this person has looked at on this device, the latest first; empty where the device may keep nothing. */
export function recentProcesses(person: PersonKey): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(nameOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, atMost) : [];
  } catch {
    // Refused storage and foreign text hold nothing of ours.
    return [];
  }
}

/** Notes a look. It stays on this device: nobody else ever learns who has read what. */
export function rememberProcess(person: PersonKey, id: number, at = new Date()): void {
  const others = recentProcesses(person).filter((one) => one.id !== id);
  try {
    window.localStorage.setItem(
      nameOf(person),
      JSON.stringify([{ id, at: at.toISOString() }, ...others].slice(0, atMost)),
    );
  } catch {
    // A device that keeps nothing has no list either.
  }
}

/** Deletes the list, as everything kept for a person goes when they sign out. */
export function forgetRecent(person: PersonKey): void {
  try {
    window.localStorage.removeItem(nameOf(person));
  } catch {
    // What can't be reached was never kept.
  }
}

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' && value !== null && 'id' in value && Number.isInteger(value.id) && 'at' in value;
