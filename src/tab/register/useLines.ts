import { useCallback, useMemo } from 'react';
import type { RegisterRoute } from '../shell';
import { useSession } from '../shell';
import type { Group, Lines } from './lines';
import { divided, undivided } from './lines';
import type { RegisterModel, RegisterView } from './model';
import type { OptionNames } from './options';
import { optionName, orderOfValues, shownCount } from './options';

/** Keys of the groups that are closed. */
export type ClosedGroups = ReadonlySet<string> | 'all';

/** The lines of the list, with the headings of the chosen groups. */
export function useLines(
  model: RegisterModel,
  { indices }: RegisterView,
  { group }: RegisterRoute,
  names: OptionNames,
  closed: ClosedGroups,
): Lines {
  return useMemo(() => {
    if (group === null) return undivided(indices);
    const { values, places } = model.tables(group);
    const order = orderOfValues(group, values, names);
    const nameOf = (value: string) => optionName(group, value, names);
    return divided(indices, { values, places, order, nameOf }, closed === 'all' ? new Set(values) : closed);
  }, [model, indices, group, names, closed]);
}

/** How many a group has, in words; null where that may not be said beside its name. */
export function useGroupCount({ group, filters }: RegisterRoute): (of: Group) => string | null {
  const { words } = useSession();
  const countsReviews = filters.light !== undefined;
  return useCallback(
    ({ value, rows }) => {
      const count = group && shownCount(group, value, rows, countsReviews);
      return count === null ? null : words.arrange.inGroup(count);
    },
    [group, countsReviews, words],
  );
}

/** The closed groups with one more or one less. */
export function withFolded(closed: ClosedGroups, { groups }: Lines, group: Group, isClosed: boolean): ClosedGroups {
  const all = (groups ?? []).map(({ value }) => value);
  const next = new Set(closed === 'all' ? all : closed);
  if (isClosed) next.add(group.value);
  else next.delete(group.value);
  return next;
}
