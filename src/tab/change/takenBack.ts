import type { Field, Language, UndoOutcome } from '../../register';
import { lists } from '../../register';
import type { Texts } from '../../text';

/** So many entries are named; of more it is said how many. */
const namedAtMost = 5;

/** The sentence after an undo: what is as it was, and what others have changed meanwhile, by name. */
export function takenBack(outcome: UndoOutcome, words: Texts, language: Language): string {
  const { restored, left } = outcome;
  const [only] = left;
  if (
    restored.length + left.length <= 1 ||
    (only && left.length === 1 && restored.every(({ id }) => id === only.now.id))
  ) {
    return oneTakenBack(outcome, words, language);
  }
  const whole = restored.filter(({ id }) => !left.some(({ now }) => now.id === id)).length;
  const names = left.slice(0, namedAtMost).map(({ update }) => update.name);
  const more = left.length > namedAtMost ? ` ${words.undo.more(left.length - namedAtMost)}` : '';
  const sentences = [words.undo.undoneMany(whole), ...(only ? [words.undo.leftMany(names.join(', ') + more)] : [])];
  return sentences.join(' ');
}

function oneTakenBack({ restored, left }: UndoOutcome, { undo }: Texts, language: Language): string {
  const [entry] = restored;
  const [stays] = left;
  const name = entry && 'name' in entry.values ? (entry.values.name ?? '') : (stays?.update.name ?? '');
  if (!stays) return undo.undone(name);
  if (!entry) return undo.leftAll(stays.update.name);
  const fields: Readonly<Record<string, Field>> = lists[stays.update.list].fields;
  return undo.leftFields(name, stays.fields.map((field) => fields[field]?.label[language] ?? field).join(', '));
}
