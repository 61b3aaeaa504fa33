import type { Field, Language, Version } from '../../register';
import { processFields } from '../../register';
import type { HomeTexts } from '../../text';
import type { Change } from '../process/timeline';
import { differences } from '../process/timeline';

type Versions = readonly Version<'processes'>[];

/** More than these make no sentence. */
const namedAtMost = 3;

/** The last change of an entry in a few words; `versions` newest first. Names no person. */
export function lastChange(versions: Versions, words: HomeTexts, language: Language): string {
  const [now, before] = versions;
  if (!now) return '';
  return before ? changeText(differences(before.values, now.values), words, language) : words.home.created;
}

/** What differs between the entry now and as it was at an instant (ISO 8601). */
export function changeSince(versions: Versions, instant: string, words: HomeTexts, language: Language): string {
  const [now] = versions;
  const before = versions.find(({ savedAt }) => savedAt <= instant) ?? versions.at(-1);
  return now && before ? changeText(differences(before.values, now.values), words, language) : '';
}

/** In words for what counts as one step: released, retired, confirmed; else the labels of what was changed. */
function changeText(changes: readonly Change[], words: HomeTexts, language: Language): string {
  const step = changes.find(({ field, after }) => field === 'status' && (after === 'released' || after === 'retired'));
  if (step) return step.after === 'released' ? words.home.released : words.home.retired;
  const isReviewed = changes.some(({ field }) => field === 'lastReviewed');
  // Confirming moves the next review on: that is no news of its own.
  const named = changes.filter(({ field }) => !fieldOf(field)?.automatic && !(isReviewed && field === 'nextReview'));
  if (named.length > 0) return words.home.changed(labels(named, words, language));
  return isReviewed ? words.home.confirmed : words.home.upkept;
}

function labels(changes: readonly Change[], words: HomeTexts, language: Language): string {
  const shown = changes.slice(0, namedAtMost).map(({ field }) => fieldOf(field)?.label[language] ?? field);
  const rest = changes.length - shown.length;
  return new Intl.ListFormat(language).format(rest > 0 ? [...shown, words.home.andMore(rest)] : shown);
}

const fieldOf = (name: string): Field | undefined =>
  Object.hasOwn(processFields, name) ? processFields[name as keyof typeof processFields] : undefined;
