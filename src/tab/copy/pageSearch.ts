import type { Hit, SearchColumns } from '../../register';
import { openSearch } from '../../register';
import { thesaurusOf } from './indexes';
import type { Front } from './front';
import type { Found } from './searching';
import { createSearchDesk } from './searching';
import type { ProcessTable } from './table';
import { emptyTable, nameAt, rowOf } from './table';

/** The same search on the thread of the page: an answer in the frame that shows the key. */
export interface PageSearch {
  find(query: string, table: ProcessTable): Found;
}

/** The rows of a usual window; each of them takes its time from the frame. */
const atMost = 20;
/** A table has the names of its entries, nothing else that a hit could be marked in: other reasons are told by the copy. */
const canTell = ({ field }: Pick<Hit, 'field'>): boolean => field === 'name';

export function openPageSearch(columns: SearchColumns, synonyms: Front['synonyms']): PageSearch {
  let table = emptyTable;
  const textOf = (id: number, field: string): string => {
    const row = canTell({ field }) ? rowOf(table, id) : -1;
    return row < 0 ? '' : nameAt(table, row);
  };
  const desk = createSearchDesk(openSearch(columns, thesaurusOf({ synonyms }), textOf), { atMost, canTell });
  const find = (query: string, now: ProcessTable): Found => {
    table = now;
    return desk.find(query, now);
  };
  return { find };
}
