import type { Search, SearchEntry, Stored } from '../../register';
import { createSearchBuilder, searchEntryOf } from '../../register';
import type { Contents } from './contents';

/** How long the building may keep others waiting at a stretch, in milliseconds. */
const stretch = 20;

/** Lets whoever asked meanwhile go first. */
export type Pause = () => Promise<void>;

/** The index over everything that search looks into. */
export function indexOfRegister(contents: Contents, pause: Pause): Promise<Search> {
  const units = new Map(contents.units.map(({ id, values }) => [id, values.shortName ?? values.name ?? '']));
  const systems = new Map(contents.resources.map(({ id, values }) => [id, values.name ?? '']));
  return indexOf(contents.processes, pause, (process) => {
    const { unit, owner } = process.values;
    return searchEntryOf(process, {
      unitName: unit === null ? '' : (units.get(unit) ?? ''),
      ownerName: owner === null ? '' : (contents.people.get(owner)?.name ?? owner),
      systemNames: (process.values.systems ?? []).flatMap((id) => systems.get(id) ?? []),
    });
  });
}

/** The index over names and former names of what is still in use: where doubles would show. */
export function indexOfNames({ processes }: Contents, pause: Pause): Promise<Search> {
  const inUse = processes.filter(({ values }) => values.status !== 'retired');
  return indexOf(inUse, pause, ({ id, values: { name, otherNames } }) => ({
    id,
    texts: [
      { field: 'name', weight: 10, text: name ?? '' },
      { field: 'otherNames', weight: 8, text: otherNames ?? '' },
    ],
  }));
}

async function indexOf(
  processes: readonly Stored<'processes'>[],
  pause: Pause,
  entryOf: (process: Stored<'processes'>) => SearchEntry,
): Promise<Search> {
  const builder = createSearchBuilder();
  let since = performance.now();
  for (const process of processes) {
    builder.add(entryOf(process));
    if (performance.now() - since < stretch) continue;
    await pause();
    since = performance.now();
  }
  return builder.finish();
}
