import type { ShownView } from '../export/exportDialog';
import type { RegisterColumn, RegisterRoute } from '../shell';
import { divided } from './lines';
import type { RegisterView } from './model';
import type { OptionNames } from './options';
import { orderOfValues } from './options';
import { filterParts } from './summary';
import type { Shown } from './useSearching';

/** What is shown as an export takes it: entries in the order of the list, group by group, and why these, in words. */
export function shownView(
  { model, query }: Shown,
  { indices }: RegisterView,
  route: RegisterRoute,
  columns: readonly RegisterColumn[],
  names: OptionNames,
): ShownView {
  const search = query.trim() === '' ? [] : [names.words.arrange.searchedFor(query.trim())];
  const chosen = [...search, ...filterParts(route, names)].join('; ');
  return {
    ids: [...inGroups()].map((row) => model.table.ids[row] ?? 0),
    columns: columns.filter((name) => name !== 'number'),
    chosen: chosen === '' ? null : chosen,
  };

  function inGroups(): Iterable<number> {
    if (route.group === null || route.view !== 'list') return indices;
    const { values, places } = model.tables(route.group);
    const division = { values, places, order: orderOfValues(route.group, values, names), nameOf: String };
    return divided(indices, division, new Set()).rows.filter((row) => row >= 0);
  }
}
