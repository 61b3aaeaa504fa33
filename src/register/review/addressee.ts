import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { UnitValues } from '../unit/schema';
import { isOfReview } from './keys';
import type { RequestKind, ReviewLevel, ReviewValues } from './schema';

/** In the order in which they are asked. */
export const reviewLevels: readonly ReviewLevel[] = ['owner', 'deputy', 'head', 'team'];

/** Who leads what, who is on the process team, and whom the bot can write to. */
export interface Organisation {
  readonly units: ReadonlyMap<number, Pick<UnitValues, 'head' | 'parent'>>;
  readonly team: readonly PersonKey[];
  readonly reachable: Pick<ReadonlySet<PersonKey>, 'has'>;
}

/** `person` is null when nobody can be reached: the request then stands with the process team, and is reported. */
export interface Addressee {
  readonly person: PersonKey | null;
  readonly level: ReviewLevel;
}
export interface Candidate extends Addressee {
  readonly person: PersonKey;
}

type Responsible = Pick<ProcessValues, 'owner' | 'deputy' | 'unit'>;

/** Everybody to ask about one request, in this order. */
export interface Ladder {
  readonly levels: readonly ReviewLevel[];
  readonly candidates: readonly Candidate[];
}

/** What of a request decides who is asked. */
export type Asked = Pick<ReviewValues, 'kind' | 'openKey' | 'proposed' | 'askedBy' | 'answeredBy'>;

/** Whoever has said «not mine», or may not answer because they asked, is left out; so is whom nobody can reach. */
export function ladderOf(
  asked: Asked,
  process: Responsible | null,
  organisation: Organisation,
  declined: ReadonlySet<PersonKey> = new Set(),
): Ladder {
  const levels = levelsFor(asked);
  return { levels, candidates: levels.flatMap((level) => candidatesAt(level, asked, process, organisation, declined)) };
}

/** As `firstOn` for a question that nobody has been asked yet, without looking for anybody above. */
export function firstFor(
  asked: Asked,
  process: Responsible | null,
  organisation: Organisation,
  declined: ReadonlySet<PersonKey> = new Set(),
  from?: ReviewLevel,
): Addressee {
  const levels = levelsFor(asked);
  for (const level of levels.slice(from ? Math.max(0, levels.indexOf(from)) : 0)) {
    const [first] = candidatesAt(level, asked, process, organisation, declined);
    if (first) return first;
  }
  return firstOn(ladderOf(asked, process, organisation, declined), from);
}

function candidatesAt(
  level: ReviewLevel,
  asked: Asked,
  process: Responsible | null,
  organisation: Organisation,
  declined: ReadonlySet<PersonKey>,
): readonly Candidate[] {
  const owner = asked.kind === 'handover' ? asked.proposed : (process?.owner ?? null);
  const leftOut = askedBefore(asked);
  const candidates: Candidate[] = [];
  for (const person of peopleAt(level, owner, process, organisation)) {
    const isThere = person !== null && organisation.reachable.has(person);
    if (isThere && !declined.has(person) && person !== leftOut) candidates.push({ person, level });
  }
  return candidates;
}

const levelsOf: Readonly<Record<RequestKind, readonly ReviewLevel[]>> = {
  review: reviewLevels,
  handover: ['owner', 'team'],
  // The team decides; a head stands in for a team that nobody can reach.
  retirement: ['team', 'head'],
  release: ['owner', 'deputy', 'team'],
  suggestion: ['owner', 'deputy', 'team'],
};

function levelsFor(asked: Asked): readonly ReviewLevel[] {
  // A colleague's silence sends the question back to the review, and from there up.
  if (asked.kind === 'handover' && isOfReview(asked)) return ['owner'];
  return isHalfReleased(asked) ? ['head', 'team'] : levelsOf[asked.kind ?? 'review'];
}

/** Whether the owner has agreed to the release, and the head of unit still has to. */
export const isHalfReleased = ({ kind, answeredBy }: Pick<ReviewValues, 'kind' | 'answeredBy'>): boolean =>
  kind === 'release' && answeredBy !== null;

/** Four eyes: who proposed it does not decide it, and nobody agrees twice. */
function askedBefore(asked: Asked): PersonKey | null {
  if (asked.kind === 'retirement') return asked.askedBy;
  return isHalfReleased(asked) ? asked.answeredBy : null;
}

function peopleAt(
  level: ReviewLevel,
  owner: PersonKey | null,
  process: Responsible | null,
  { units, team }: Organisation,
): Iterable<PersonKey | null> {
  if (level === 'owner') return [owner];
  if (level === 'deputy') return [process?.deputy ?? null];
  return level === 'head' ? headsUpwards(process?.unit ?? null, units) : team;
}

/**
 * Whom to ask first: the first from `from` upwards; if there is none, the highest below. A request never falls back to
 * nobody while anybody is left.
 */
export function firstOn({ levels, candidates }: Ladder, from: ReviewLevel = levels[0] ?? 'owner'): Addressee {
  const rank = (level: ReviewLevel) => levels.indexOf(level);
  const above = candidates.find(({ level }) => rank(level) >= rank(from));
  return above ?? candidates.at(-1) ?? { person: null, level: 'team' };
}

/** The review's addressee; see `firstOn`. */
export function addresseeOf(
  process: Responsible,
  organisation: Organisation,
  from: ReviewLevel = 'owner',
  declined: ReadonlySet<PersonKey> = new Set(),
): Addressee {
  const asked = { kind: 'review', openKey: null, proposed: null, askedBy: null, answeredBy: null } as const;
  return firstOn(ladderOf(asked, process, organisation, declined), from);
}

/** Whether the person still has the role in which they were asked. */
export const isStillAsked = ({ candidates }: Ladder, { person, level }: Addressee): boolean =>
  candidates.some((one) => one.person === person && one.level === level);

/** The next level's first person, somebody else than was asked in vain; null at the top. */
export function nextLevel({ levels, candidates }: Ladder, { person, level }: Addressee): Candidate | null {
  const rank = levels.indexOf(level);
  return candidates.find((one) => levels.indexOf(one.level) > rank && one.person !== person) ?? null;
}

/** The next person, be it at the same level: for messages that don't arrive. */
export function nextPerson({ candidates }: Ladder, { person, level }: Addressee): Candidate | null {
  const index = candidates.findIndex((one) => one.person === person && one.level === level);
  return candidates.slice(index + 1).find((one) => one.person !== person) ?? null;
}

/** Heads of the unit and of those above it, the nearest first. */
export function* headsUpwards(unit: number | null, units: Organisation['units']): Iterable<PersonKey> {
  const seen = new Set<number>();
  // A unit that was made its own ancestor must not hang the round.
  for (let id = unit; id !== null && !seen.has(id); id = units.get(id)?.parent ?? null) {
    seen.add(id);
    const head = units.get(id)?.head;
    if (head) yield head;
  }
}
