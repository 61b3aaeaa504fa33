import type { PersonKey } from '../../../register';
import { lists } from '../../../register';
import type { Entered } from '../../field';
import type { Draft, Kept } from '../draft';
import { isDraft, read, write } from '../draftStorage';
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

export function startQuick(person: PersonKey, lastUnit: number | null): QuickDraft {
  return read(storage, nameOf(person), isQuick) ?? { savedAt: '', entered: { unit: lastUnit }, outgoing: [] };
}

export const keepQuick = (person: PersonKey, draft: QuickDraft): Kept => write(storage, nameOf(person), draft);

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
