import type { Day, Hit, Language, Search } from '../../register';
import { createSearch, processId, searchEntryOf } from '../../register';
import type { RegisterData, RegisterFilters, RegisterSort } from '../shell';
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
  readonly ordering: Ordering;
  readonly indexOf: ReadonlyMap<number, number>;
  /** Built when somebody first looks into the search box. */
  search(): Search;
}

export interface RegisterView extends Filtered {
  /** Why each row was found, by id; null without a search. */
  readonly hits: ReadonlyMap<number, Hit> | null;
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
    return { ...filterRows(model.rows, candidates, filters, model.tree), hits: null, found: candidates.length };
  }
  const hits = findHits(model, text);
  const relevant = [...hits.keys()].flatMap((id) => model.indexOf.get(id) ?? []);
  const candidates = sort ? model.ordering.some(relevant, sort) : relevant;
  return { ...filterRows(model.rows, candidates, filters, model.tree), hits, found: candidates.length };
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

/** A quoted process number leads straight to its entry. */
function findHits(model: RegisterModel, text: string): ReadonlyMap<number, Hit> {
  const id = processId(text);
  const hits = new Map(
    model
      .search()
      .find(text)
      .map((hit) => [hit.id, hit]),
  );
  const exact = id === null ? undefined : (hits.get(id) ?? (model.indexOf.has(id) ? numberHit(id) : undefined));
  return exact && id !== null ? new Map([[id, exact], ...hits]) : hits;
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
