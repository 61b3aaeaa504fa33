import type { Day } from '../calendar';
import { daysBetween } from '../calendar';
import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { UnitValues } from '../unit/schema';
import type { ReviewLevel } from './schema';

/** In the order in which they are asked. */
export const reviewLevels: readonly ReviewLevel[] = ['owner', 'deputy', 'head', 'team'];
/** After this many days without an answer the next level is asked. */
export const escalationDays = 14;

/** Who leads what, who is on the process team, and whom the bot can write to. */
export interface Organisation {
  readonly units: ReadonlyMap<number, Pick<UnitValues, 'head' | 'parent'>>;
  readonly team: readonly PersonKey[];
  readonly reachable: ReadonlySet<PersonKey>;
}

/** `person` is null when nobody can be reached: the request then stands with the process team, and is reported. */
export interface Addressee {
  readonly person: PersonKey | null;
  readonly level: ReviewLevel;
}

type Responsible = Pick<ProcessValues, 'owner' | 'deputy' | 'unit'>;

/** The first level to ask when a request has been open since `openedOn`: one level further every two weeks. */
export function levelAfterWaiting(openedOn: Day, today: Day): ReviewLevel {
  const steps = Math.floor(Math.max(0, daysBetween(openedOn, today)) / escalationDays);
  return reviewLevels[Math.min(steps, reviewLevels.length - 1)]!;
}

/**
 * Whom to ask: the first person from `from` upwards who can be reached and has not said «not mine»; if there is none,
 * the highest below. A request never falls back to nobody while anybody is left.
 */
export function addresseeOf(
  process: Responsible,
  organisation: Organisation,
  from: ReviewLevel = 'owner',
  declined: ReadonlySet<PersonKey> = new Set(),
): Addressee {
  const rank = (level: ReviewLevel) => reviewLevels.indexOf(level);
  let below: Addressee | null = null;
  for (const candidate of candidates(process, organisation)) {
    if (!organisation.reachable.has(candidate.person) || declined.has(candidate.person)) continue;
    if (rank(candidate.level) >= rank(from)) return candidate;
    below = candidate;
  }
  return below ?? { person: null, level: 'team' };
}

function* candidates(process: Responsible, { units, team }: Organisation) {
  if (process.owner) yield { person: process.owner, level: 'owner' as const };
  if (process.deputy) yield { person: process.deputy, level: 'deputy' as const };
  for (const person of headsUpwards(process.unit, units)) yield { person, level: 'head' as const };
  for (const person of team) yield { person, level: 'team' as const };
}

function* headsUpwards(unit: number | null, units: Organisation['units']): Iterable<PersonKey> {
  const seen = new Set<number>();
  // A unit that was made its own ancestor must not hang the round.
  for (let id = unit; id !== null && !seen.has(id); id = units.get(id)?.parent ?? null) {
    seen.add(id);
    const head = units.get(id)?.head;
    if (head) yield head;
  }
}
