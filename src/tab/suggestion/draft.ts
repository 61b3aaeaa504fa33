import type { PersonKey, ProcessFieldName } from '../../register';
import type { Entered } from '../field';
import { isKeptHere, keep, readKept } from '../shell';

/** A suggestion being written, as this device keeps it. `key` makes sending it twice create it once. */
export interface SuggestionDraft {
  readonly key: string;
  readonly proposed: Entered | undefined;
  /** In one sentence; left empty, the first line of the wish stands for it. */
  readonly title: string;
  readonly wish: string;
}

/** What the suggestion is about; `field` is null for one in words only, `process` is null when an entry is missing. */
export interface Subject {
  readonly process: number | null;
  readonly field: ProcessFieldName | null;
}

const nameOf = (person: PersonKey, { process, field }: Subject): string =>
  `suggestion ${person} ${process ?? '-'} ${field ?? '-'}`;

/** The draft kept for this subject, or a new one that proposes what stands there now. */
export function openDraft(person: PersonKey, subject: Subject, now: Entered | undefined): SuggestionDraft {
  return read(nameOf(person, subject)) ?? { key: crypto.randomUUID(), proposed: now, title: '', wish: '' };
}

/** False when this device refuses to keep it; then it lasts until the page is closed. */
export function keepDraft(person: PersonKey, subject: Subject, draft: SuggestionDraft): boolean {
  const name = nameOf(person, subject);
  keep(name, JSON.stringify(draft));
  return isKeptHere(name);
}

export const dropDraft = (person: PersonKey, subject: Subject): void => keep(nameOf(person, subject), null);

function read(name: string): SuggestionDraft | null {
  try {
    const draft = JSON.parse(readKept(name) ?? 'null') as SuggestionDraft | null;
    return draft !== null &&
      typeof draft.key === 'string' &&
      typeof draft.wish === 'string' &&
      typeof draft.title === 'string'
      ? draft
      : null;
  } catch {
    // Foreign text holds no draft of ours.
    return null;
  }
}
