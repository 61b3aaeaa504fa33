import { processFieldNames, processFields } from '../process/schema';
import { processNumber } from '../process/number';
import type { ProcessFieldName } from '../process/schema';
import type { Stored } from '../store';
import type { SearchEntry, SearchText } from './search';

/** Names a list entry only points to. */
export interface SearchNames {
  readonly unitName?: string;
  readonly ownerName?: string;
  readonly systemNames?: readonly string[];
}

/** What being found in a field is worth; searchable fields without a line here count `otherwise`. */
const weights: Partial<Record<ProcessFieldName, number>> = { name: 10, otherNames: 9, serviceKeys: 8, product: 4 };
const otherwise = 2;
const numberWeight = 10;
const nameWeight = 3;

/** A process as search sees it: its number, its searchable fields, and the names of those it points to. */
export function searchEntryOf(process: Stored<'processes'>, more: SearchNames = {}): SearchEntry {
  const texts: SearchText[] = [{ field: 'number', weight: numberWeight, text: processNumber(process.id) }];
  for (const field of processFieldNames) {
    const value = process.values[field];
    if (!('searchable' in processFields[field]) || typeof value !== 'string') continue;
    texts.push({ field, weight: weights[field] ?? otherwise, text: value });
  }
  const names: Partial<Record<ProcessFieldName, string>> = {
    unit: more.unitName,
    owner: more.ownerName,
    systems: more.systemNames?.join(', '),
  };
  for (const [field, text] of Object.entries(names)) if (text) texts.push({ field, weight: nameWeight, text });
  return { id: process.id, texts };
}
