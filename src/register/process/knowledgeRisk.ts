import type { ProcessValues } from './schema';

type Known = Pick<ProcessValues, 'casesPerYear' | 'knowledgeHolders' | 'documentation'>;

/** How many people know it, as a divisor: nobody counts as half a head, so that it weighs more than one. */
const heads = { none: 0.5, one: 1, two: 2, more: 3 } as const;
/** What share of the knowledge is in nobody's papers. */
const undocumented = { none: 1, notes: 2 / 3, profile: 1 / 3, guide: 0 } as const;
/** From so many cases a year: daily on working days, weekly, monthly. */
const frequencies = [
  { cases: 220, share: 1 },
  { cases: 52, share: 0.75 },
  { cases: 12, share: 0.5 },
] as const;
const rarely = 0.25;

/**
 * How much would be lost with the people who know it: frequency × 1/heads × missing documentation, 0 to 100. A daily process
 * that one person knows and nobody has written down is 100. Null when one of the three is unknown, except that what is
 * written down in full is 0 whatever the others are.
 */
export function knowledgeRisk({ casesPerYear, knowledgeHolders, documentation }: Known): number | null {
  const missing = documentation === null ? null : (undocumented[documentation] ?? null);
  if (missing === 0) return 0;
  if (missing === null || casesPerYear === null || knowledgeHolders === null) return null;
  const knowing = heads[knowledgeHolders];
  if (knowing === undefined) return null;
  return Math.round(Math.min(1, (frequencyOf(casesPerYear) * missing) / knowing) * 100);
}

/** Also what happens less than once a year happens: rare is never «not at all». */
const frequencyOf = (casesPerYear: number): number =>
  frequencies.find(({ cases }) => casesPerYear >= cases)?.share ?? rarely;
