import { mayShowFigure } from '../../register';
import type { Lens, RegisterFilters } from '../shell';

/** Whether numbers may stand beside the classes of a lens, given what the register is narrowed to (§ 72(3) LPVG NRW). */
export function mayCount(lens: Lens, filters: RegisterFilters, total: number): boolean {
  const countsReviews = lens === 'review' || (filters.light?.length ?? 0) > 0;
  if (!countsReviews) return true;
  if ((filters.owner?.length ?? 0) > 0) return false;
  return mayShowFigure((filters.unit?.length ?? 0) > 0 ? 'unit' : 'other', total, true);
}
