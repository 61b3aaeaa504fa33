import { formsOf } from './fold';
import { isEnding, isVerbal } from './inflection';
import type { Matches } from './matches';
import type { Vocabulary } from './vocabulary';
import { isNumber } from './vocabulary';

/** Shorter pieces of a word stand in too many others: "Amt", "ung". */
const shortestHead = 4;
const shortestTail = 5;
/** What a compound is about stands at its end, what is special about it at its beginning. */
const quality = { head: 0.4, tail: 0.35 };
/** Worth of a word that goes on after the head, against the head itself. */
const inCompound = 0.8;

/**
 * Words that share the beginning or the end of a compound that stands nowhere: "Sterbebüro" is answered by
 * "Sterbeurkunde", "Adressermittlung" by "Adresse". The longest piece at each side counts, the more the longer it is.
 */
export function fragmentMatches(part: string, vocabulary: Vocabulary): Matches {
  const matches: Matches = new Map();
  const form = formsOf(part)[0] ?? '';
  if (isNumber(form)) return matches;
  for (let length = form.length - 1; length >= shortestHead; length--)
    if (take(matches, headMatches(form.slice(0, length), vocabulary), (quality.head * length) / form.length)) break;
  for (let length = form.length - 1; length >= shortestTail; length--)
    if (take(matches, tailMatches(form.slice(-length), vocabulary), (quality.tail * length) / form.length)) break;
  return matches;
}

/** Words that begin so, but for its verb: "Führerschein" is not answered by whatever somebody has to keep ("führen"). */
function headMatches(head: string, { letters }: Vocabulary): Matches {
  const matches: Matches = new Map();
  letters.containing(head, true, (word, _at, whole) => {
    const rest = whole.slice(head.length);
    if (!isVerbal(rest)) matches.set(word, rest === '' ? 1 : inCompound);
  });
  return matches;
}

/** Words that begin or end so: "Fischereischein" for "Führerschein", and nobody who certifies ("bescheinigt") something. */
function tailMatches(tail: string, { letters }: Vocabulary): Matches {
  const matches: Matches = new Map();
  letters.containing(tail, false, (word, at, whole) => {
    const rest = whole.slice(at + tail.length);
    if (at === 0) matches.set(word, rest === '' ? 1 : inCompound);
    else if (at > 2 && isEnding(rest)) matches.set(word, inCompound);
  });
  return matches;
}

function take(matches: Matches, found: Matches, share: number): boolean {
  for (const [word, value] of found) matches.set(word, Math.max(value * share, matches.get(word) ?? 0));
  return found.size > 0;
}
