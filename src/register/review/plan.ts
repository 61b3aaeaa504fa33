import type { Day } from '../calendar';
import type { Stored } from '../store';
import { wishOf } from './answers';
import { isDueBy, lastDayInNotice } from './cycle';
import { quietSince } from './follow';
import { isOfReview } from './keys';
import { planChain } from './planChain';
import { planHandovers, planReleases, planSuggestions } from './planOthers';
import type { Collector, FindProcess, ReviewPlan, ReviewSituation } from './planShape';
import { emptyPlan, withdrawal } from './planShape';

type Process = Stored<'processes'>;
type Request = Stored<'reviews'>;

/** What has to happen today so that everybody is asked about everything exactly once. Planning again changes nothing. */
export function planReviews(situation: ReviewSituation): ReviewPlan {
  const { organisation, processes, requests, rules, suggestions, today } = situation;
  const plan = emptyPlan();
  const now = { organisation, rules, today, quietSince: quietSince(rules, today) };
  const { due, inConsultation } = processesToAskAbout(processes, lastDayInNotice(today, rules));
  const { byProcess, rest, others, wishes } = groupedRequests(due, requests);
  for (const process of due) planChain(plan, process, byProcess.get(process.id) ?? [], now);
  const processOf = finder(processes);
  withdraw(plan, rest, processOf);
  planReleases(plan, inConsultation, others, now, processOf);
  planHandovers(plan, others, now, processOf);
  planSuggestions(plan, suggestions, { others, wishes }, now, processOf);
  for (const request of wishes) {
    const creation = wishOf(request);
    if (creation) plan.suggest.push({ request, creation });
  }
  return plan;
}

/** One comparison of texts each, and everything else only for the few: calendar arithmetic on all would take ten times as long. */
function processesToAskAbout(processes: readonly Process[], lastDue: Day) {
  const due: Process[] = [];
  const inConsultation: Process[] = [];
  for (const process of processes) {
    const { values } = process;
    if (isDueBy(values, lastDue)) due.push(process);
    if (values.status === 'review') inConsultation.push(process);
  }
  return { due, inConsultation };
}

/** Few plans ask for more than a handful of processes that are not due; most ask for none. */
function finder(processes: readonly Process[]): FindProcess {
  let byId: ReadonlyMap<number, Process> | null = null;
  return (id) => {
    if (id === null) return undefined;
    byId ??= new Map(processes.map((process) => [process.id, process]));
    return byId.get(id);
  };
}

/** Takes back what is open for processes that are not due; a request whose process is gone stays for people to look at. */
function withdraw(plan: Collector, open: readonly Request[], processOf: FindProcess): void {
  for (const request of open) {
    if (processOf(request.values.process)) plan.withdraw.push(withdrawal(request));
  }
}

/**
 * The requests about the review of each due process; the open ones about the review of others; all that are no reviews; and
 * those whose answer was a wish for a change.
 */
function groupedRequests(due: readonly Process[], requests: readonly Request[]) {
  const byProcess = new Map<number, Request[]>(due.map(({ id }) => [id, []]));
  const rest: Request[] = [];
  const others: Request[] = [];
  const wishes: Request[] = [];
  for (const request of requests) {
    const { values } = request;
    if (values.outcome === 'changeNeeded') wishes.push(request);
    const group = isOfReview(values) ? byProcess.get(values.process ?? 0) : others;
    if (group) group.push(request);
    else if (values.state === 'open') rest.push(request);
  }
  return { byProcess, rest, others, wishes };
}
