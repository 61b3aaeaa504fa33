import type { Day } from '../calendar';
import { addDays } from '../calendar';
import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { ReviewRules } from '../settings/reviewRules';
import type { Stored } from '../store';
import type { Organisation } from './addressee';
import { headsUpwards } from './addressee';
import { movedTo } from './follow';
import { handoverKey, isOfReview, isOpenRequest } from './keys';
import { latestId } from './planChain';
import type { Opening, Step } from './planShape';
import { withdrawal } from './planShape';
import type { ReviewValues } from './schema';

type Process = Stored<'processes'>;
type Request = Stored<'reviews'>;

/** Why somebody is proposed: they stand in already, own similar entries of the unit, or lead it. */
export type ProposalReason = 'deputy' | 'colleague' | 'head';

/** One entry of somebody who leaves. */
export interface HandoverLine {
  readonly process: Process;
  readonly role: 'owner' | 'deputy';
  /** The best first, nobody twice, never whoever leaves. */
  readonly proposals: readonly { readonly person: PersonKey; readonly reason: ProposalReason }[];
  /** A colleague has been asked already and has not answered. */
  readonly asked: PersonKey | null;
}

const mostColleagues = 3;

/** Everything that somebody is owner or deputy of, retired entries left out, with proposals who could take it over. */
export function handoverLines(
  person: PersonKey,
  processes: readonly Process[],
  requests: readonly Request[],
  units: Organisation['units'],
): readonly HandoverLine[] {
  const living = processes.filter(({ values }) => values.status !== 'retired');
  const theirs = living.filter(({ values }) => values.owner === person || values.deputy === person);
  const open = new Map(requests.filter(isOpenHandover).map((request) => [request.values.process, request]));
  const colleagues = ownersByUnit(living, new Set(theirs.map(({ values }) => values.unit)));
  return theirs.map((process) => {
    const role = process.values.owner === person ? ('owner' as const) : ('deputy' as const);
    const asked = role === 'owner' ? (open.get(process.id)?.values.proposed ?? null) : null;
    const candidates = [
      ...(role === 'owner' ? [{ person: process.values.deputy, reason: 'deputy' as const }] : []),
      ...nearest(process.values, colleagues).map((one) => ({ person: one, reason: 'colleague' as const })),
      ...[...headsUpwards(process.values.unit, units)].map((one) => ({ person: one, reason: 'head' as const })),
    ];
    const other = role === 'owner' ? null : process.values.owner;
    return { process, role, asked, proposals: without(candidates, new Set([person, other])) };
  });
}

function without(
  candidates: readonly { readonly person: PersonKey | null; readonly reason: ProposalReason }[],
  left: ReadonlySet<PersonKey | null>,
): HandoverLine['proposals'] {
  const seen = new Set(left);
  return candidates.flatMap(({ person, reason }) => {
    if (person === null || seen.has(person)) return [];
    seen.add(person);
    return [{ person, reason }];
  });
}

function ownersByUnit(processes: readonly Process[], units: ReadonlySet<number | null>) {
  const byUnit = new Map<number, ProcessValues[]>();
  for (const { values } of processes) {
    if (values.unit === null || values.owner === null || !units.has(values.unit)) continue;
    const group = byUnit.get(values.unit);
    if (group) group.push(values);
    else byUnit.set(values.unit, [values]);
  }
  return byUnit;
}

/** Owners in the same unit: first those of entries of the same product, then of the same category, then the others. */
function nearest(process: ProcessValues, byUnit: ReadonlyMap<number, readonly ProcessValues[]>): readonly PersonKey[] {
  const near = new Map<PersonKey, number>();
  for (const other of byUnit.get(process.unit ?? 0) ?? []) {
    if (other.owner === null || other.owner === process.owner) continue;
    const nearness = Number(other.category === process.category) + 2 * Number(sameProduct(process, other));
    near.set(other.owner, Math.max(near.get(other.owner) ?? 0, nearness));
  }
  const sorted = [...near].sort(([left, a], [right, b]) => b - a || left.localeCompare(right));
  return sorted.slice(0, mostColleagues).map(([person]) => person);
}

const sameProduct = (one: ProcessValues, other: ProcessValues): boolean =>
  one.product !== null && one.product === other.product;

/** Whom somebody has chosen for each entry. */
export interface HandoverChoice {
  readonly process: Process;
  readonly role: HandoverLine['role'];
  readonly to: PersonKey;
}

export interface HandoverPlan {
  /** Requests to colleagues of whom another was asked before; written first. */
  readonly withdraw: readonly Step[];
  /** One request to each new owner and entry: until they accept, the old owner stays. */
  readonly open: readonly Opening[];
  /** Deputies, who need not accept. */
  readonly change: readonly { readonly process: Process; readonly changes: Partial<ProcessValues> }[];
}

/** What the choices write. What has been asked, or stands already, is left out: doing it twice does it once. */
export function planHandover(
  person: PersonKey,
  choices: readonly HandoverChoice[],
  requests: readonly Request[],
  { askedBy, note, today, rules }: HandoverContext,
): HandoverPlan {
  const withdraw: Step[] = [];
  const open: Opening[] = [];
  const change: { process: Process; changes: Partial<ProcessValues> }[] = [];
  for (const { process, role, to } of choices) {
    if (process.values[role] !== person || to === person) continue;
    if (role === 'deputy') {
      change.push({ process, changes: { deputy: process.values.owner === to ? null : to } });
      continue;
    }
    const known = requests.filter(({ values }) => values.process === process.id && isHandover(values));
    const present = known.find(isOpenRequest);
    if (present?.values.proposed === to) continue;
    if (present) withdraw.push(withdrawal(present));
    open.push(opening(process, to, latestId(known), { askedBy, note, today, rules }));
  }
  return { withdraw, open, change };
}

export interface HandoverContext {
  readonly askedBy: PersonKey;
  /** What the new owners are to know. */
  readonly note: string | null;
  readonly today: Day;
  readonly rules: Pick<ReviewRules, 'daysAtLevel'>;
}

function opening(process: Process, to: PersonKey, earlier: number, context: HandoverContext): Opening {
  const { askedBy, note, today, rules } = context;
  const openKey = handoverKey(process.id);
  const values: Partial<ReviewValues> = {
    title: process.values.name,
    kind: 'handover',
    process: process.id,
    openKey,
    dueOn: addDays(today, rules.daysAtLevel.owner),
    openedOn: today,
    state: 'open',
    ...movedTo({ person: to, level: 'owner' }, process.values.owner, today),
    proposed: to,
    askedBy,
    note: note?.trim() || null,
  };
  return { process: process.id, key: `request:${openKey}:${to}:${earlier}`, values };
}

const isHandover = (values: ReviewValues): boolean => values.kind === 'handover' && !isOfReview(values);
const isOpenHandover = (request: Request): boolean => isOpenRequest(request) && isHandover(request.values);
