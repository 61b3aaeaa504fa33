import type { Day, PersonKey, Stored } from '../../register';
import { compareDays, dayNumber, lastDayInNotice } from '../../register';
import type { Coded, ProcessFacts, ProcessTable } from '../copy';
import { codeAt, factsAt, rowOf } from '../copy';
import { suggestionsFor } from '../suggestion/shown';

/** An entry somebody is asked about; `openedOn` is null when no request has been made yet. */
export interface Asked {
  readonly entry: ProcessFacts;
  readonly openedOn: Day | null;
}

/** What the start page shows to one person. */
export interface Today {
  readonly asked: readonly Asked[];
  /** Open suggestions about entries of theirs, the longest waiting first. */
  readonly toDecide: readonly Stored<'suggestions'>[];
  /** Where the person is owner or deputy; retired entries left out; the next due first. */
  readonly mine: readonly ProcessFacts[];
  readonly drafts: readonly ProcessFacts[];
}

interface Register {
  readonly table: ProcessTable;
  readonly openReviews: readonly Stored<'reviews'>[];
  readonly suggestions: readonly Stored<'suggestions'>[];
}

/** Open requests come first; where a request may not be read, or is not made yet, the due day itself asks. */
export function todayFor({ table, openReviews, suggestions }: Register, person: PersonKey, today: Day): Today {
  const facts = (row: number) => factsAt(table, row, dayNumber(today));
  const toThem = openReviews.filter(({ values }) => values.addressee === person);
  const requested = toThem.flatMap(({ values }) => {
    const row = rowOf(table, values.process);
    return row < 0 ? [] : [{ entry: facts(row), openedOn: values.openedOn }];
  });
  const asked = new Set(openReviews.map(({ values }) => values.process));
  const own = rowsWhere(table, [table.owner, table.deputy], person);
  const mine = own.map(facts).filter(({ status }) => status !== 'retired');
  const ofTheirs = new Set(mine.map(({ id }) => id));
  const lastDue = lastDayInNotice(today);
  const due = mine.filter(
    ({ id, owner, review }) =>
      owner === person && review.due !== null && compareDays(review.due, lastDue) <= 0 && !asked.has(id),
  );
  const touched = rowsWhere(table, [table.owner, table.deputy, table.savedBy], person);
  return {
    asked: [...requested, ...due.map((entry) => ({ entry, openedOn: null }))].sort((left, right) =>
      byDue(left.entry, right.entry),
    ),
    toDecide: suggestionsFor(suggestions, (process) => ofTheirs.has(process)),
    mine: mine.filter(({ status }) => status !== 'draft').sort(byDue),
    drafts: touched.filter((row) => codeAt(table.status, row) === 'draft').map(facts),
  };
}

/** How many of these are overdue, for the sentence above them. */
export const overdueCount = (entries: readonly ProcessFacts[]): number =>
  entries.filter(({ review }) => review.light === 'red').length;

/** Rows in which one of the columns names the person. */
function rowsWhere({ ids }: ProcessTable, columns: readonly Coded[], person: PersonKey): readonly number[] {
  const wanted = columns.map(({ values, places }) => ({ places, place: values.indexOf(person) }));
  const rows: number[] = [];
  for (let row = 0; row < ids.length; row++) {
    if (wanted.some(({ places, place }) => place >= 0 && places[row] === place)) rows.push(row);
  }
  return rows;
}

function byDue(left: ProcessFacts, right: ProcessFacts): number {
  const [a, b] = [left.review.due ?? '9999', right.review.due ?? '9999'];
  return a < b ? -1 : a > b ? 1 : left.id - right.id;
}
