import type { Day, Hit, Language, Search } from '../../register';
import { createSearch, processId, searchEntryOf } from '../../register';
import type { RegisterData, RegisterFilters, RegisterSort } from '../shell';
import type { FacetTables } from './facetTables';
import { createFacetTables } from './facetTables';
import type { Filtered } from './filter';
import { filterRows } from './filter';
import type { Ordering } from './order';
import { createOrdering } from './order';
import type { RegisterRow } from './rows';
import { makeRows } from './rows';
import type { UnitTree } from './unitTree';
import { createUnitTree } from './unitTree';

/** Everything that stays the same while somebody searches and filters; built once per state of the data. */
export interface RegisterModel {
  readonly rows: readonly RegisterRow[];
  readonly tree: UnitTree;
  readonly tables: FacetTables;
  readonly ordering: Ordering;
  readonly indexOf: ReadonlyMap<number, number>;
  /** Built when somebody first looks into the search box. */
  search(): Search;
}

export type Hits = readonly (Hit | undefined)[];

export interface RegisterView extends Filtered {
  /** Why each row was found, by its index; null without a search. */
  readonly hits: Hits | null;
  /** How many rows the search alone finds. */
  readonly found: number;
}

type ModelData = Pick<RegisterData, 'processes' | 'units' | 'resources' | 'unitName' | 'personName'>;

export function createRegisterModel(data: ModelData, today: Day, language: Language): RegisterModel {
  const rows = makeRows(data, today);
  let search: Search | undefined;
  return {
    rows,
    tree: createUnitTree(data.units),
    tables: createFacetTables(rows),
    ordering: createOrdering(rows, language),
    indexOf: new Map(rows.map((row, index) => [row.id, index])),
    search: () => (search ??= createSearch(searchEntries(rows, data))),
  };
}

/** What the screen shows. Without a chosen order: by relevance while searching, by name otherwise. */
export function viewRegister(
  model: RegisterModel,
  query: string,
  filters: RegisterFilters,
  sort: RegisterSort | null,
): RegisterView {
  const text = query.trim();
  const byName: RegisterSort = { column: 'name', descending: false };
  if (text === '') {
    const candidates = model.ordering.all(sort ?? byName);
    return { ...filterRows(model.tables, candidates, filters, model.tree), hits: null, found: candidates.length };
  }
  const { relevant, hits } = findHits(model, text);
  const candidates = sort ? model.ordering.some(relevant, sort) : relevant;
  return { ...filterRows(model.tables, candidates, filters, model.tree), hits, found: candidates.length };
}

/** When nothing is found: entries that answer at least one word of the query, for the longest word first. */
export function suggestRows(model: RegisterModel, query: string, most = 5): readonly RegisterRow[] {
  const words = query
    .split(/\s+/)
    .filter(Boolean)
    .sort((left, right) => right.length - left.length);
  const ids = new Set(words.flatMap((word) => model.search().find(word).slice(0, most)).map((hit) => hit.id));
  return [...ids].flatMap((id) => model.rows[model.indexOf.get(id) ?? -1] ?? []).slice(0, most);
}

/** Indices of the rows found, best first. A quoted process number leads straight to its entry. */
function findHits(model: RegisterModel, text: string): { readonly relevant: readonly number[]; readonly hits: Hits } {
  const id = processId(text);
  const quoted = id === null ? undefined : model.indexOf.get(id);
  const relevant = quoted === undefined ? [] : [quoted];
  const hits = new Array<Hit | undefined>(model.rows.length);
  for (const hit of model.search().find(text)) {
    const index = model.indexOf.get(hit.id);
    if (index === undefined) continue;
    hits[index] = hit;
    if (index !== quoted) relevant.push(index);
  }
  if (id !== null && quoted !== undefined) hits[quoted] ??= numberHit(id);
  return { relevant, hits };
}

const numberHit = (id: number): Hit => ({ id, score: 1, field: 'number', marks: [] });

function searchEntries(rows: readonly RegisterRow[], { resources }: ModelData) {
  const systems = new Map(resources.map((resource) => [resource.id, resource.values.name ?? '']));
  return rows.map(({ entry, unitName, ownerName }) =>
    searchEntryOf(entry, {
      unitName,
      ownerName,
      systemNames: entry.values.systems.flatMap((id) => systems.get(id) ?? []),
    }),
  );
}
