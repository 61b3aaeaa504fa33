/** One entry that can be chosen in a combo box. */
export interface Suggestion {
  readonly key: string;
  readonly text: string;
  /** Small print that tells namesakes apart. */
  readonly detail?: string;
  /** What else it is called by those who type or paste it whole. */
  readonly names?: readonly string[];
  /** Depth in a tree, 0 at the top. */
  readonly level?: number;
}

export interface Suggestions {
  readonly shown: readonly Suggestion[];
  /** How many more match; typing on narrows them. */
  readonly more: number;
}

/** More than these nobody reads, and every one costs drawing. */
export const shownAtMost = 40;

/** The entries in which every typed word occurs, in their own order. Umlauts may be written out. */
export function suggest(all: readonly Suggestion[], typed: string): Suggestions {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const found = wanted.length === 0 ? all : all.filter((one) => matches(one, wanted));
  return { shown: found.slice(0, shownAtMost), more: Math.max(0, found.length - shownAtMost) };
}

/** The one entry that is called exactly like this, whatever the case; null when there is none, or several. */
export function exactly(all: readonly Suggestion[], typed: string): Suggestion | null {
  const wanted = bare(typed);
  if (wanted === '') return null;
  const found = all.filter(({ text, detail = '', names = [] }) =>
    [text, detail, ...names].some((one) => bare(one) === wanted),
  );
  return found.length === 1 ? found[0]! : null;
}

/** Folding costs more than looking, and the next key looks again. */
const folded = new WeakMap<Suggestion, string>();

function matches(suggestion: Suggestion, wanted: readonly string[]): boolean {
  const text = folded.get(suggestion) ?? fold(`${suggestion.text} ${suggestion.detail ?? ''}`);
  folded.set(suggestion, text);
  return wanted.every((word) => text.includes(word));
}

const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const bare = (text: string): string => fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
const fold = (text: string): string => text.toLowerCase().replace(/[äöüß]/g, (letter) => spelledOut[letter] ?? letter);
