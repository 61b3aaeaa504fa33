import type { Day, PersonKey, Stored } from '../../register';
import { compareDays, dayNumber, isOfReview, lastDayInNotice } from '../../register';
import type { Coded, ProcessFacts, ProcessTable } from '../copy';
import { codeAt, factsAt } from '../copy';
import { responsibleIn, waitingFor } from '../review/askedOf';
import { suggestionsFor } from '../suggestion/shown';

/** What the start page shows to one person. */
export interface Today {
  /** Open requests that they are to answer, the next due first. */
  readonly requests: readonly Stored<'reviews'>[];
  /** Entries of theirs that are due and nobody has been asked about yet. */
  readonly due: readonly ProcessFacts[];
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
  readonly team?: readonly PersonKey[];
}

/** Open requests come first; where a request may not be read, or is not made yet, the due day itself asks. */
export function todayFor(
  { table, openReviews, suggestions, team = [] }: Register,
  person: PersonKey,
  today: Day,
): Today {
  const facts = (row: number) => factsAt(table, row, dayNumber(today));
  const reviews = openReviews.filter(({ values }) => isOfReview(values));
  const asked = new Set(reviews.map(({ values }) => values.process));
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
    requests: waitingFor(openReviews, responsibleIn(table), { key: person }, team),
    due: [...due].sort(byDue),
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
