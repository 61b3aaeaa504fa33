import type { Search, SearchEntry, Stored, SynonymGroup, Thesaurus } from '../../register';
import { createSearchBuilder, createThesaurus, searchEntryOf, usualSynonyms } from '../../register';
import type { Contents } from './contents';

/** How long the building may keep others waiting at a stretch, in milliseconds. */
const stretch = 20;

/** Lets whoever asked meanwhile go first. */
export type Pause = () => Promise<void>;

/** The index over everything that search looks into. */
export function indexOfRegister(contents: Contents, pause: Pause): Promise<Search> {
  const units = new Map(contents.units.map(({ id, values }) => [id, values.shortName ?? values.name ?? '']));
  const systems = new Map(contents.resources.map(({ id, values }) => [id, values.name ?? '']));
  const titles = titlesByKey(contents);
  return indexOf(contents.processes, pause, thesaurusOf(contents), (process) => {
    const { unit, owner } = process.values;
    const entry = searchEntryOf(process, {
      unitName: unit === null ? '' : (units.get(unit) ?? ''),
      ownerName: owner === null ? '' : (contents.people.get(owner)?.name ?? owner),
      systemNames: (process.values.systems ?? []).flatMap((id) => systems.get(id) ?? []),
    });
    const services =
      (process.values.serviceKeys ?? '').match(serviceKey)?.flatMap((key) => titles.get(key) ?? []) ?? [];
    return {
      ...entry,
      texts: [...entry.texts, ...services.map((text) => ({ field: 'serviceKeys', weight: 5, text }))],
    };
  });
}

/** The index over names and former names of what is still in use: where doubles would show. */
export function indexOfNames(contents: Contents, pause: Pause): Promise<Search> {
  const inUse = contents.processes.filter(({ values }) => values.status !== 'retired');
  return indexOf(inUse, pause, thesaurusOf(contents), ({ id, values: { name, otherNames } }) => ({
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
  thesaurus: Thesaurus,
  entryOf: (process: Stored<'processes'>) => SearchEntry,
): Promise<Search> {
  const builder = createSearchBuilder(thesaurus);
  let since = performance.now();
  for (const process of processes) {
    builder.add(entryOf(process));
    if (performance.now() - since < stretch) continue;
    await pause();
    since = performance.now();
  }
  return builder.finish();
}

const serviceKey = /99\d{12}/g;

/** Titles of the catalogue by key; the same key may stand in several catalogues. */
function titlesByKey({ catalogue }: Contents): ReadonlyMap<string, string> {
  return new Map(catalogue.flatMap(({ values: { key, name } }) => (key && name ? [[key, name] as const] : [])));
}

let known: { readonly synonyms: Contents['synonyms']; readonly thesaurus: Thesaurus } | null = null;

/** What the team has written down, before what every city calls so. */
export function thesaurusOf({ synonyms }: Pick<Contents, 'synonyms'>): Thesaurus {
  if (known?.synonyms === synonyms) return known.thesaurus;
  const own = synonyms.map(({ values: { title, everyday } }): SynonymGroup => ({
    official: title ? [title] : [],
    everyday: linesIn(everyday ?? ''),
  }));
  known = { synonyms, thesaurus: createThesaurus(usualSynonyms(), own) };
  return known.thesaurus;
}

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
