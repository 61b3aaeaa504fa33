import type { Day, PersonKey, ProcessValues, Stored } from '../../register';
import { isDueForRequest, reviewLight } from '../../register';

type Entry = Stored<'processes'>;

/** An entry somebody is asked about; `openedOn` is null when no request has been made yet. */
export interface Asked {
  readonly entry: Entry;
  readonly openedOn: Day | null;
}

/** What the start page shows to one person. */
export interface Today {
  readonly asked: readonly Asked[];
  /** Where the person is owner or deputy; retired entries left out; the next due first. */
  readonly mine: readonly Entry[];
  readonly drafts: readonly Entry[];
}

interface Register {
  readonly processes: readonly Entry[];
  readonly reviews: readonly Stored<'reviews'>[];
}

/** Open requests come first; where a request may not be read, or is not made yet, the due day itself asks. */
export function todayFor({ processes, reviews }: Register, person: PersonKey, today: Day): Today {
  const byId = new Map(processes.map((entry) => [entry.id, entry]));
  const requests = reviews.filter(({ values }) => values.state === 'open' && values.addressee === person);
  const requested = requests.flatMap(({ values }) => {
    const entry = byId.get(values.process ?? 0);
    return entry ? [{ entry, openedOn: values.openedOn }] : [];
  });
  const elsewhere = new Set(
    reviews.filter(({ values }) => values.state === 'open').map(({ values }) => values.process),
  );
  const mine = processes.filter(({ values }) => isMine(values, person) && values.status !== 'retired').sort(byDue);
  const due = mine
    .filter(({ id, values }) => values.owner === person && isDueForRequest(values, today) && !elsewhere.has(id))
    .map((entry) => ({ entry, openedOn: null }));
  const drafts = processes.filter(
    ({ values, modifiedBy }) => values.status === 'draft' && (isMine(values, person) || modifiedBy === person),
  );
  return {
    asked: [...requested, ...due].sort((left, right) => byDue(left.entry, right.entry)),
    mine: mine.filter(isNoDraft),
    drafts,
  };
}

/** How many of these are overdue, for the sentence above them. */
export const overdueCount = (entries: readonly Entry[], today: Day): number =>
  entries.filter(({ values }) => reviewLight(values, today) === 'red').length;

const isMine = ({ owner, deputy }: ProcessValues, person: PersonKey): boolean => owner === person || deputy === person;
const isNoDraft = ({ values }: Entry): boolean => values.status !== 'draft';

function byDue(left: Entry, right: Entry): number {
  const [a, b] = [left.values.nextReview ?? '9999', right.values.nextReview ?? '9999'];
  return a < b ? -1 : a > b ? 1 : left.id - right.id;
}
