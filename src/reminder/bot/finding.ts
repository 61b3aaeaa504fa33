import type { PersonKey } from '../../register';
import type { ResultLine } from '../card/results';
import type { Copy } from './copy';

/** Longer queries are no search words but somebody's letter. */
const longestQuery = 120;

export interface Found {
  readonly lines: readonly ResultLine[];
  readonly total: number;
}

/** What the register's own search finds, best first; `most` of it. */
export async function find(query: string, from: number, most: number, copy: Copy): Promise<Found> {
  await copy.refresh();
  const hits = (await copy.search()).find(query.slice(0, longestQuery));
  const processes = copy.all('processes');
  const found = hits.slice(from, from + most).flatMap(({ id }) => processes.get(id) ?? []);
  return { lines: found.map((process) => ({ process, unit: unitOf(process.values.unit, copy) })), total: hits.length };
}

/** What somebody owns or stands in for, what is due first first; what has no day comes last. */
export async function mine(person: PersonKey, most: number, copy: Copy): Promise<Found> {
  await copy.refresh();
  const theirs = [...copy.all('processes').values()]
    .filter(({ values: { owner, deputy, status } }) => (owner === person || deputy === person) && status !== 'retired')
    .sort(
      (left, right) =>
        (left.values.nextReview ?? '9999').localeCompare(right.values.nextReview ?? '9999') || left.id - right.id,
    );
  const lines = theirs.slice(0, most).map((process) => ({ process, unit: unitOf(process.values.unit, copy) }));
  return { lines, total: theirs.length };
}

const unitOf = (id: number | null, copy: Copy): string | null =>
  id === null ? null : (copy.all('units').get(id)?.values.name ?? null);
