import type { PersonKey } from '../../register';
import { keep, readKept } from '../shell/kept';

/** A process somebody has looked at. */
export interface Recent {
  readonly id: number;
  /** ISO 8601 instant of the last look. */
  readonly at: string;
}

/** More than these nobody looks through. */
const atMost = 20;

const nameOf = (person: PersonKey): string => `recent ${person}`;

/** What this person has looked at on this device, the latest first. */
export function recentProcesses(person: PersonKey): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(readKept(nameOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, atMost) : [];
  } catch {
    // Foreign text holds nothing of ours.
    return [];
  }
}

/** Notes a look. It stays on this device: nobody else ever learns who has read what. */
export function rememberProcess(person: PersonKey, id: number, at = new Date()): void {
  const others = recentProcesses(person).filter((one) => one.id !== id);
  keep(nameOf(person), JSON.stringify([{ id, at: at.toISOString() }, ...others].slice(0, atMost)));
}

/** Deletes the list, as everything kept for a person goes when they sign out. */
export const forgetRecent = (person: PersonKey): void => keep(nameOf(person), null);

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' && value !== null && 'id' in value && Number.isInteger(value.id) && 'at' in value;
