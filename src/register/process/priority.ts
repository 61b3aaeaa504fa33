import type { ProcessValues } from './schema';

export type Rating = 'pain' | 'potential' | 'complexity' | 'politicalWeight';
/** How much each rating counts, compared with the others; 0 leaves it out. */
export type PriorityWeights = Readonly<Record<Rating, number>>;

/** As long as the settings say nothing else. */
export const usualPriorityWeights: PriorityWeights = { pain: 3, potential: 3, politicalWeight: 2, complexity: 1 };

/** In the order in which the team weighs them. */
export const ratings: readonly Rating[] = ['pain', 'potential', 'politicalWeight', 'complexity'];
const highest = 3;

/** What speaks for examining it, 0 to 100: the weighted mean of the ratings given. Null when none is, or none counts. */
export function priorityOf(
  values: Pick<ProcessValues, Rating>,
  weights: PriorityWeights = usualPriorityWeights,
): number | null {
  let known = 0;
  let sum = 0;
  for (const rating of ratings) {
    const given = values[rating];
    if (given === null) continue;
    known += weights[rating];
    sum += weights[rating] * (Math.min(given, highest) / highest);
  }
  return known <= 0 ? null : Math.round((sum / known) * 100);
}
