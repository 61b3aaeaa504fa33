import { longestName, splitName } from '../capture/longName';
import type { ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import { shortened } from './clean';

type Named = Partial<Pick<ProcessValues, 'name' | 'otherNames' | 'summary'>>;

/** What a name that is too long is stored as: by an import with an ellipsis, by a capture between two words. */
export const shorteningsOf = (name: string): readonly string[] =>
  name.length <= longestName ? [] : [shortened(name, longestName), splitName(name).name];

/** The name in full length where the stored one was shortened and its text kept; else null. */
export function fullNameOf({ name, otherNames, summary }: Named): string | null {
  if (!name) return null;
  const said = summary?.split('\n')[0] ?? '';
  const kept = [...(otherNames ?? '').split('\n'), said, said.startsWith('… ') ? `${name} ${said.slice(2)}` : ''];
  return kept.find((text) => shorteningsOf(text).includes(name)) ?? null;
}

/**
 * What a row with a name that is too long says about the entry it means: the name stays as it was shortened, and the full
 * text joins the other names unless it is kept already, finds no room or the file has a column for them.
 */
export function withStoredName(
  values: Partial<ProcessValues>,
  stored: ProcessValues,
  name: string,
  hasOtherNames: boolean,
): Partial<ProcessValues> {
  if (!stored.name || !shorteningsOf(name).includes(stored.name)) return values;
  const said = { ...values, name: stored.name };
  if (hasOtherNames) return said;
  const all = [name, stored.otherNames].filter(Boolean).join('\n');
  const isAdded = fullNameOf(stored) === null && all.length <= processFields.otherNames.maximum;
  return { ...said, otherNames: isAdded ? all : stored.otherNames };
}
