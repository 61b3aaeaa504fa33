import type { Day } from '../calendar';
import { compareDays } from '../calendar';
import type { Stored } from '../store';
import type { AtOnce } from './atOnce';
import { planAtOnce } from './atOnce';
import { isDueBy, lastDayInNotice } from './cycle';
import { standsWith } from './figures';
import { isOfReview, isOpenRequest } from './keys';

type Request = Stored<'reviews'>;
type Process = Stored<'processes'>;

/** Where an open question stands; what the team looks at first comes first. */
export const troubles = ['undeliverable', 'stuck', 'unasked', 'escalated', 'changing', 'open', 'ownerless'] as const;
export type Trouble = (typeof troubles)[number];

/** Why a due process has no open request today. */
export type Unasked = 'nextRound' | 'unfinished';

export interface Standing {
  readonly process: Process | null;
  readonly request: Request | null;
  readonly trouble: Trouble;
  readonly unasked: Unasked | null;
  /** The day on which an answer was due has come. */
  readonly overdue: boolean;
}

/** Everything that is open and every due process without a question, each exactly once; `requests` are all about `processes`. */
export function standings(
  processes: readonly Process[],
  requests: readonly Request[],
  law: AtOnce,
): readonly Standing[] {
  const byId = new Map(processes.map((process) => [process.id, process]));
  const plan = planAtOnce(processes, requests, law);
  const stuck = new Set(plan.stuck);
  const waiting = new Set(plan.waiting);
  const unfinished = new Set(plan.finish.map(({ process }) => process.id));
  const open = requests.filter(isOpenRequest);
  const asked = new Set(open.filter(({ values }) => isOfReview(values)).map(({ values }) => values.process));
  const last = lastDayInNotice(law.today, law.rules);
  const ofRequests = open.map((request) => {
    const process = byId.get(request.values.process ?? 0) ?? null;
    const trouble = troubleOf(request, process !== null && stuck.has(process.id));
    return { process, request, trouble, unasked: null, overdue: isOverdue(request.values.dueOn, law.today) };
  });
  const ofProcesses = processes
    .filter(({ id, values }) => isDueBy(values, last) && !asked.has(id))
    .map((process) => ({
      process,
      request: null,
      ...(waiting.has(process.id)
        ? { trouble: 'changing' as const, unasked: null }
        : {
            trouble: 'unasked' as const,
            unasked: unfinished.has(process.id) ? ('unfinished' as const) : ('nextRound' as const),
          }),
      overdue: isOverdue(process.values.nextReview, law.today),
    }));
  const seen = new Set([...ofRequests, ...ofProcesses].map(({ process }) => process?.id));
  const ownerless = processes
    .filter(({ id, values }) => values.owner === null && values.status !== 'retired' && !seen.has(id))
    .map((process) => ({ process, request: null, trouble: 'ownerless' as const, unasked: null, overdue: false }));
  return [...ofRequests, ...ofProcesses, ...ownerless];
}

function troubleOf({ values }: Request, isStuck: boolean): Trouble {
  const place = standsWith(values);
  if (place === 'nobody') return 'undeliverable';
  if (isStuck) return 'stuck';
  return place === 'owner' ? 'open' : 'escalated';
}

const isOverdue = (day: Day | null, today: Day): boolean => day !== null && compareDays(day, today) <= 0;
