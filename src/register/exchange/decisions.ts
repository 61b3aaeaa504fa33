import type { Directory, Found } from './directory';
import { lookupForm } from './directory';

/** The lists in which an import looks something up; `people` is the directory. */
export type AskedList = 'units' | 'resources' | 'processes' | 'people';

/** What somebody decided a text means: an entry's id, a person's key, or null for «leave it out». By `decisionKey`. */
export type Decisions = Readonly<Record<string, number | string | null>>;

/** A text that the register alone can't make out; asked once, decided for all its rows. */
export interface Question {
  readonly key: string;
  readonly list: AskedList;
  /** As it first stands in the file. */
  readonly text: string;
  readonly problem: 'ambiguous' | 'unknown';
  readonly rows: readonly number[];
}

/** The same for every spelling that differs in case, blanks and punctuation only. */
export const decisionKey = (list: AskedList, text: string): string => `${list}:${lookupForm(text)}`;

/** A directory that follows decisions where it doesn't know better, and notes what it was asked in vain. */
export interface AskingDirectory extends Directory {
  /** The row in which the following questions stand. */
  startRow(row: number): void;
  questions(): readonly Question[];
}

export function askingDirectory(directory: Directory, decisions: Decisions): AskingDirectory {
  const asked = new Map<string, Question & { readonly rows: number[] }>();
  let current = 0;
  const decided = <Key extends number | string>(list: AskedList, text: string, found: Found<Key>): Found<Key> => {
    if (found !== 'ambiguous' && found !== 'unknown') return found;
    const key = decisionKey(list, text);
    const question = asked.get(key) ?? { key, list, text, problem: found, rows: [] };
    if (question.rows.at(-1) !== current) question.rows.push(current);
    asked.set(key, question);
    const decision = decisions[key];
    if (decision === undefined) return found;
    return decision === null ? 'leftOut' : { key: decision as Key };
  };
  return {
    startRow: (row) => void (current = row),
    person: (text) => decided('people', text, directory.person(text)),
    entry: (target, text) => decided(target as AskedList, text, directory.entry(target, text)),
    questions: () => [...asked.values()].sort((left, right) => right.rows.length - left.rows.length),
  };
}
