import type { Call } from '../http/call';
import type { Values } from '../items/values';
import type { List } from '../lists/list';
import { refusedBySharePoint } from '../errors';
import type { Cells } from '../items/store';
import { entryOf, placeCells } from './library';
import { moveBelow, refuseTakenName } from './relocate';

/**
 * A new `FileLeafRef` in the values of an item renames its file or folder: taken out of the values, answered as the
 * columns to write. Nothing to write when the name stays.
 */
export function renamingOf(call: Call, list: List, item: number, values: Values): Cells {
  const field = [...values.keys()].find(({ kind }) => kind === 'File');
  if (!field) return {};
  const leaf = values.get(field);
  values.delete(field);
  const entry = entryOf(call.site, list, item);
  // Text believed (MEM).
  if (!entry || typeof leaf !== 'string')
    throw refusedBySharePoint(-2130575245, 'The file or folder name cannot be empty. Please use a different name.');
  if (leaf === entry.leaf) return {};
  refuseTakenName(call, { list, entry }, leaf);
  if (entry.is_folder === 1) moveBelow(call, { list, entry }, `${entry.directory}/${leaf}`);
  return placeCells(entry.directory, leaf);
}
