import { NotAllowed, Unavailable } from '../../../../src/register';
import type { DataEvent, Loaded } from '../../../../src/tab/shell/dataState';
import { nothingLoaded, reduceData } from '../../../../src/tab/shell/dataState';
import { aProcess } from '../../../support/builders';

const after = (...events: readonly DataEvent[]): Loaded => events.reduce(reduceData, nothingLoaded);
const finished = (...processes: Loaded['processes']): DataEvent => ({
  kind: 'finished',
  fresh: { processes, units: [], resources: [], reviews: [], people: new Map() },
  at: '2026-06-01T08:00:00Z',
});
const inVersion = (number: number, values: Parameters<typeof aProcess>[0] = {}) => {
  const entry = aProcess(values, 1);
  return { ...entry, etag: entry.etag.replace(',1"', `,${number}"`) };
};
const ids = ({ processes }: Loaded) => processes.map(({ id }) => id);

describe('The loaded register', () => {
  it('shows each page as soon as it is there', () => {
    const first = after({ kind: 'started' }, { kind: 'page', page: [aProcess({}, 1), aProcess({}, 2)] });

    expect(ids(first)).toEqual([1, 2]);
    expect(first.state).toBe('loading');
    expect(ids(reduceData(first, { kind: 'page', page: [aProcess({}, 3)] }))).toEqual([1, 2, 3]);
  });

  it('begins anew without doubles when a first load is tried again', () => {
    const page: DataEvent = { kind: 'page', page: [aProcess({}, 1), aProcess({}, 2)] };

    expect(ids(after(page, { kind: 'failed', error: new Unavailable('away') }, { kind: 'started' }, page))).toEqual([
      1, 2,
    ]);
  });

  it('keeps the old data and its age when a refresh fails', () => {
    const error = new Unavailable('away');
    const loaded = after(finished(aProcess({}, 1)), { kind: 'started' }, { kind: 'failed', error });

    expect(ids(loaded)).toEqual([1]);
    expect(loaded.syncedAt).toBe('2026-06-01T08:00:00Z');
    expect(loaded.state).toEqual({ failed: error });
  });

  it('does not take the list away while it refreshes in the background', () => {
    const loaded = after(finished(aProcess({}, 1)), { kind: 'started' }, { kind: 'page', page: [] });

    expect(loaded.state).toBe('ready');
    expect(ids(loaded)).toEqual([1]);
  });

  it('is ready again after a refresh that succeeds', () => {
    expect(after({ kind: 'failed', error: new NotAllowed('no') }, finished()).state).toBe('ready');
  });

  it('takes a saved entry in at once', () => {
    const saved = { ...aProcess({ name: 'Hund anmelden' }, 1), etag: '"x,2"' };

    expect(after(finished(aProcess({}, 1)), { kind: 'taken', entry: saved }).processes).toEqual([saved]);
  });

  it('keeps what was saved here while an older answer was on its way', () => {
    const saved = inVersion(2, { name: 'Hund abmelden' });
    const created = { ...aProcess({}, 9), modifiedAt: '2026-06-01T09:00:00Z' };

    const loaded = after({ kind: 'taken', entry: saved }, { kind: 'taken', entry: created }, finished(aProcess({}, 1)));

    expect(loaded.processes).toEqual([saved, created]);
  });

  it('takes the later version even where the clock was put back in between', () => {
    const before = { ...inVersion(9), modifiedAt: '2026-06-01T09:00:00Z' };
    const later = { ...inVersion(10, { name: 'Hund abmelden' }), modifiedAt: '2026-05-01T09:00:00Z' };

    expect(after(finished(before), finished(later)).processes).toEqual([later]);
  });

  it('takes another entry in the place of one with the same id, whatever its version', () => {
    const other = { ...aProcess({ name: 'Hund abmelden' }, 1), etag: '"another,1"' };

    expect(after(finished(inVersion(7)), finished(other)).processes).toEqual([other]);
  });

  it('leaves unchanged entries as they are, so that drawn rows stay', () => {
    const before = aProcess({}, 1);
    const loaded = after(finished(before), finished(aProcess({}, 1)));

    expect(loaded.processes[0]).toBe(before);
  });
});
