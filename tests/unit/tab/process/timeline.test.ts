import type { ProcessValues, Version } from '../../../../src/register';
import { emptyValues, lists } from '../../../../src/register';
import { timelineOf } from '../../../../src/tab/process/timeline';
import { processValues, stored } from '../../../support/builders';

const version = (label: string, savedAt: string, values: Partial<ProcessValues>): Version<'processes'> => ({
  label,
  savedAt,
  savedBy: 'kai.holz@stadt.example',
  values: processValues(values),
});

describe('the history of an entry', () => {
  const first = version('1.0', '2026-01-01T08:00:00Z', { result: null });
  const second = version('2.0', '2026-02-01T08:00:00Z', { result: 'Bescheid ist zugestellt' });

  it('names the changed fields with before and after, newest first', () => {
    const events = timelineOf([second, first], [], 1);

    expect(events).toMatchObject([
      { kind: 'changed', changes: [{ field: 'result', before: null, after: 'Bescheid ist zugestellt' }] },
      { kind: 'created', changes: [] },
    ]);
  });

  it('leaves out a save that changed nothing', () => {
    const third = version('3.0', '2026-03-01T08:00:00Z', { result: 'Bescheid ist zugestellt' });

    expect(timelineOf([third, second, first], [], 1).map(({ key }) => key)).toEqual(['2.0', '1.0']);
  });

  it('contains the answers to reviews of this entry, and only those', () => {
    const answer = (process: number, id: number) =>
      stored(
        id,
        emptyValues(lists.reviews.fields, {
          process,
          state: 'answered',
          outcome: 'confirmed',
          answeredBy: 'olga.brandt@stadt.example',
          answeredOn: '2026-03-01',
        }),
      );

    const events = timelineOf([second, first], [answer(1, 7), answer(2, 8)], 1);

    expect(events.filter(({ kind }) => kind === 'answered')).toMatchObject([
      { by: 'olga.brandt@stadt.example', review: { outcome: 'confirmed' } },
    ]);
  });
});
