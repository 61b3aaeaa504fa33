import { formsOf, spellingsOf } from './fold';
import type { Matches } from './matches';
import type { Vocabulary } from './vocabulary';
import { wordsOf } from './words';

export type Stretch = readonly [start: number, end: number];

/** What was looked for, and the words that were taken for it. */
export interface Sought {
  readonly text: string;
  readonly matches: Matches;
}

/** The stretches of a text that made it a hit: in order, not touching. Where only a similar word stands, all of it. */
export function marksOf(text: string, sought: readonly Sought[], vocabulary: Vocabulary): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const word of wordsOf(text)) {
    const number = vocabulary.wordOf(word.text);
    if (number === undefined) continue;
    for (const part of sought) {
      if (!part.matches.has(number)) continue;
      const [from, to] = placeIn(word.text, part.text) ?? [0, word.text.length];
      stretches.push([word.start + from, word.start + to]);
    }
  }
  return joined(stretches);
}

function placeIn(word: string, part: string): Stretch | null {
  for (const form of formsOf(part)) {
    for (const spelling of spellingsOf(word)) {
      const at = spelling.form.indexOf(form);
      const from = spelling.from[at];
      const to = spelling.to[at + form.length - 1];
      if (from !== undefined && to !== undefined) return [from, to];
    }
  }
  return null;
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...stretches].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const marks: Stretch[] = [];
  for (const [start, end] of sorted) {
    const last = marks.at(-1);
    if (last && start <= last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], end)];
    else marks.push([start, end]);
  }
  return marks;
}
