/** Fewer processes than this of one unit point at single people (domain rule to § 72(3) LPVG NRW). */
export const smallestUnitFigure = 5;

/**
 * Whether a number of processes may be shown beside a name. Never beside a person's: that would be a league table. Beside a
 * unit's always, unless it counts reviews (in time, overdue), then from five processes up.
 */
export function mayShowFigure(about: 'person' | 'unit' | 'other', count: number, countsReviews: boolean): boolean {
  if (about === 'person') return false;
  return about === 'other' || !countsReviews || count === 0 || count >= smallestUnitFigure;
}
