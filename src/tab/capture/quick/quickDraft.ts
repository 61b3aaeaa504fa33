import type { PersonKey } from '../../../register';
import { lists } from '../../../register';
import type { Entered } from '../../field';
import type { Draft, Kept } from '../draft';
import { isDraft, read, write } from '../draftStorage';
import { hold, withOthers } from '../otherWindows';
import type { Outgoing } from '../sending';

const { name, unit, summary } = lists.processes.fields;
/** Enough for a draft. The description only takes what is too long for a name. */
export const quickFields = { name, unit, summary };
export const quickForm = ['name', 'unit', 'summary'] as const;

/** What is being typed, and what is on its way; one for each person and browser. */
export interface QuickDraft extends Draft {
  readonly outgoing: readonly Outgoing[];
}

const nameOf = (person: PersonKey): string => `process-register quick ${person}`;
const storage = (): Storage => window.localStorage;

const isQuick = (value: unknown): value is QuickDraft =>
  isDraft(value) && 'outgoing' in value && Array.isArray(value.outgoing);

/** `held` takes down the entries that this window knows: only those may `keepQuick` leave out. */
export function startQuick(person: PersonKey, lastUnit: number | null, held = new Set<string>()): QuickDraft {
  const stored = read(storage, nameOf(person), isQuick);
  const draft = stored ?? { savedAt: '', entered: { unit: lastUnit }, outgoing: [] };
  hold(draft.outgoing, held);
  return draft;
}

/** Keeps what is on its way from other windows, too. */
export function keepQuick(person: PersonKey, draft: QuickDraft, held = new Set<string>()): Kept {
  const stored = read(storage, nameOf(person), isQuick)?.outgoing ?? [];
  const joint: QuickDraft = { ...draft, outgoing: withOthers(draft.outgoing, stored, held) };
  return write(storage, nameOf(person), joint);
}

export function changeQuick(draft: QuickDraft, field: string, entered: Entered): QuickDraft {
  return { ...draft, entered: { ...draft.entered, [field]: entered }, savedAt: new Date().toISOString() };
}

/** The typed entry goes on its way, and the next one begins with the same unit. */
export function withOutgoing(draft: QuickDraft, outgoing: Outgoing): QuickDraft {
  return { ...draft, entered: { unit: draft.entered.unit }, outgoing: [...draft.outgoing, outgoing] };
}

export function withoutOutgoing(draft: QuickDraft, keys: ReadonlySet<string>): QuickDraft {
  return { ...draft, outgoing: draft.outgoing.filter(({ key }) => !keys.has(key)) };
}
