/** A large register out of a seed: entries as uneven as real ones, the same on every machine. */
import type { Day, Person, ProcessValues, Stored } from '../../src/register';
import { addDays, emptyValues, lists, nextReviewAfter } from '../../src/register';
import { stored } from '../support/builders';
import { personName, processName, unitName } from './believableNames';
import { createRandom } from './searchQueries';

export const benchToday: Day = '2027-03-01';

export interface BelievableRegister {
  readonly processes: readonly Stored<'processes'>[];
  readonly units: readonly Stored<'units'>[];
  readonly people: readonly Person[];
}

const unitCount = 120;
const ownerCount = 1_000;
const cycles = [6, 12, 12, 12, 24, 36, null];

export const ownerKey = (n: number): string => `person${n}@stadt.example`;

export function believableRegister(count: number, seed = 20_270_301): BelievableRegister {
  const random = createRandom(seed);
  return {
    processes: Array.from({ length: count }, (_, n) => stored(n + 1, processValues(n, random))),
    units: Array.from({ length: unitCount }, (_, n) => unit(n)),
    people: Array.from({ length: ownerCount }, (_, n) => {
      return { key: ownerKey(n), name: personName(n), email: ownerKey(n) };
    }),
  };
}

/** Three levels: ten departments, their divisions, and teams. */
function unit(n: number): Stored<'units'> {
  const parent = n < 10 ? null : n < 50 ? (n % 10) + 1 : (n % 40) + 11;
  const values = { name: unitName(n), number: `${10 + (n % 10)}.${n}`, parent, head: ownerKey(n * 8) };
  return stored(n + 1, emptyValues(lists.units.fields, values));
}

function processValues(n: number, random: () => number): ProcessValues {
  const chance = (share: number): boolean => random() < share;
  const upTo = (most: number): number => Math.floor(random() * most);
  const cycleMonths = cycles[upTo(cycles.length)] ?? null;
  // A few are overdue, most were confirmed within their period.
  const lastReviewed = addDays(benchToday, -upTo(Math.round((cycleMonths ?? 12) * 30.4 * (chance(0.1) ? 1.3 : 0.98))));
  return emptyValues(lists.processes.fields, {
    name: processName(n),
    summary: chance(0.7) ? `${processName(n * 7)}: ${processName(n * 13)} und ${processName(n * 17)}.` : null,
    otherNames: chance(0.3) ? processName(n * 29 + 5) : null,
    unit: 1 + upTo(unitCount),
    owner: chance(0.92) ? ownerKey(upTo(ownerCount)) : null,
    deputy: chance(0.5) ? ownerKey(upTo(ownerCount)) : null,
    category: chance(0.7) ? 'core' : chance(0.5) ? 'support' : 'management',
    status: chance(0.55) ? 'released' : chance(0.6) ? 'draft' : chance(0.6) ? 'review' : 'retired',
    cycleMonths,
    lastReviewed,
    nextReview: nextReviewAfter(lastReviewed, cycleMonths),
    changedByOthers: chance(0.1) ? addDays(lastReviewed, 10) : null,
  });
}
