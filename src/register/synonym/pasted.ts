import { cellsOf } from '../capture/cells';
import { formsOf } from '../search/fold';
import { partsOf } from '../search/parts';
import type { Thesaurus } from '../search/thesaurus';
import { singleWordsOf } from '../search/words';
import type { Stored } from '../store';
import { synonymFields } from './schema';

export type PlannedWordState =
  /** Makes an entry. */
  | 'new'
  /** Adds to an entry that is there. */
  | 'more'
  /** Stands in the list as it is. */
  | 'known'
  /** The search finds the one by the others without any entry. */
  | 'shipped'
  /** An earlier line of the same paste says the same official word, and takes these words along. */
  | 'twice'
  /** Lacks everyday words, or the official one. */
  | 'incomplete'
  | 'tooLong';

/** What a pasted line would do. */
export interface PlannedWord {
  readonly state: PlannedWordState;
  readonly official: string;
  /** Words that are new to the list. */
  readonly everyday: readonly string[];
  /** Words of the line that the list has already. */
  readonly already: readonly string[];
  /** Words of the line that the search brings along for the official one. */
  readonly shipped: readonly string[];
  /** The entry they go to. */
  readonly entry: Stored<'synonyms'> | null;
}

interface PastedWord {
  readonly official: string;
  readonly everyday: readonly string[];
}

/**
 * Words for the search as somebody pastes them: `official; everyday, everyday` a line, `=` instead of the semicolon, or columns of
 * a spreadsheet, the official word first.
 */
export function readPastedWords(text: string): readonly PastedWord[] {
  return cellsOf(text).map((cells) => {
    const [official = '', ...others] = cells.length > 1 ? cells : split(cells[0] ?? '');
    return { official: official.trim(), everyday: distinct(others.flatMap((cell) => cell.split(/[,;|]/))) };
  });
}

/** Whether the search comes from the second word to the first by itself. */
export type KnownByItself = (official: string, everyday: string) => boolean;

/** By what a thesaurus says of the whole word or phrase; a guess from a beginning or a slip is no knowledge. */
export const knownTo =
  ({ meaningsOf }: Thesaurus): KnownByItself =>
  (official, everyday) => {
    const parts = partsOf(everyday);
    return meaningsOf(parts).some(
      ({ from, to, meant, isGuess }) =>
        !isGuess && from === 0 && to === parts.length && sameness(meant) === sameness(official),
    );
  };

/** What each pasted line would change in the list. Words count as the same however they are spelled. */
export function planWords(
  pasted: readonly PastedWord[],
  entries: readonly Stored<'synonyms'>[],
  isShipped: KnownByItself = () => false,
): readonly PlannedWord[] {
  const byWord = new Map(entries.map((entry) => [sameness(entry.values.title ?? ''), entry]));
  const first = new Map<string, number>();
  const together = pasted.map(({ official, everyday }, line) => {
    const key = sameness(official);
    if (key !== '' && !first.has(key)) first.set(key, line);
    const others = pasted.filter((other, at) => at > line && sameness(other.official) === key);
    const isFirst = first.get(key) === line;
    return {
      official,
      isFirst,
      everyday: isFirst ? distinct([...everyday, ...others.flatMap((one) => one.everyday)]) : everyday,
    };
  });
  return together.map(({ official, everyday, isFirst }) => {
    const entry = byWord.get(sameness(official)) ?? null;
    const known = new Set([official, ...everydayOf(entry)].map(sameness));
    const already = everyday.filter((word) => known.has(sameness(word)));
    const unlisted = everyday.filter((word) => !already.includes(word));
    const shipped = unlisted.filter((word) => isShipped(official, word));
    const fresh = unlisted.filter((word) => !shipped.includes(word));
    const planned = { official, entry, everyday: fresh, already, shipped };
    return { ...planned, state: stateOf(planned, isFirst) };
  });
}

/** The text of the everyday words with those of a planned line. */
export const everydayWith = ({ entry, everyday }: Pick<PlannedWord, 'entry' | 'everyday'>): string =>
  [...everydayOf(entry), ...everyday].join('\n');

function stateOf(planned: Omit<PlannedWord, 'state'>, isFirst: boolean): PlannedWordState {
  const { official, everyday, already, shipped, entry } = planned;
  if (sameness(official) === '' || everyday.length + already.length + shipped.length === 0) return 'incomplete';
  if (!isFirst) return 'twice';
  if (official.length > synonymFields.title.maximum) return 'tooLong';
  if (everydayWith(planned).length > synonymFields.everyday.maximum) return 'tooLong';
  if (everyday.length === 0 && shipped.length > 0) return 'shipped';
  if (everyday.length === 0) return entry ? 'known' : 'incomplete';
  return entry ? 'more' : 'new';
}

const everydayOf = (entry: Stored<'synonyms'> | null): readonly string[] =>
  (entry?.values.everyday ?? '').split('\n').filter((word) => word.trim() !== '');

/** Without tabs a line has its official word before the first semicolon or equals sign. */
function split(line: string): readonly string[] {
  const at = line.search(/[;=]/);
  return at < 0 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}

const sameness = (word: string): string =>
  singleWordsOf(word)
    .map((one) => formsOf(one)[0] ?? '')
    .join(' ');

function distinct(words: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const word of words.map((one) => one.trim())) {
    const key = sameness(word);
    if (key !== '' && !seen.has(key)) seen.set(key, word);
  }
  return [...seen.values()];
}
