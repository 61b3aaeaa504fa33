import type { AtOnce, Standing, Stored } from '../../register';
import { dayNumber, isOfReview, lastDayInNotice, standings } from '../../register';
import type { ProcessTable, RegisterCopy } from '../copy';
import { codeAt, never } from '../copy';

/** What is open, and every due process without a question: only these are looked at, however many there are. */
export async function readStandings(
  copy: RegisterCopy,
  table: ProcessTable,
  openReviews: readonly Stored<'reviews'>[],
  law: AtOnce,
): Promise<readonly Standing[]> {
  const asked = new Set(openReviews.map(({ values }) => values.process));
  const reviewed = new Set(openReviews.filter(({ values }) => isOfReview(values)).map(({ values }) => values.process));
  const last = dayNumber(lastDayInNotice(law.today, law.rules));
  const wanted: number[] = [];
  const unasked: number[] = [];
  table.ids.forEach((id, row) => {
    if (codeAt(table.status, row) === 'retired') return;
    const red = table.red[row] ?? never;
    const isDue = red !== never && red <= last;
    if (isDue && !reviewed.has(id)) unasked.push(id);
    if (isDue || asked.has(id) || codeAt(table.owner, row) === null) wanted.push(id);
  });
  // Of those asked already the open request says all; of the others their last answer does.
  const [processes, ...earlier] = await Promise.all([copy.entries(wanted), ...unasked.map((id) => copy.reviewsOf(id))]);
  const requests = new Map([...openReviews, ...earlier.flat()].map((request) => [request.id, request]));
  const sorted = [...requests.values()].sort((left, right) => left.id - right.id);
  return standings(processes, sorted, law);
}
