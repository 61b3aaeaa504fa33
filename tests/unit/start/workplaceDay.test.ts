import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, dayOfInstant } from '../../../src/register';
import { WorkplaceDay } from '../../../src/start/workplaceDay';

describe('the day of the workplace', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'day-'));
  });
  afterEach(async () => {
    jest.useRealTimers();
    await rm(folder, { recursive: true });
  });

  it('is the real one until somebody moves it, and survives a restart', async () => {
    const clock = await WorkplaceDay.open(folder);
    expect(clock.today()).toBe(dayOfInstant(new Date(), 'Europe/Berlin'));

    await clock.move(day('2027-02-01'));

    expect((await WorkplaceDay.open(folder)).today()).toBe('2027-02-01');
    expect(await readFile(join(folder, 'day.txt'), 'utf8')).toBe('2027-02-01');
  });

  it('takes a spoilt file for no choice', async () => {
    await writeFile(join(folder, 'day.txt'), '2027-02-3');

    expect((await WorkplaceDay.open(folder)).today()).toBe(dayOfInstant(new Date(), 'Europe/Berlin'));
  });

  it.each([
    ['2026-11-22T23:10:00Z', '2027-07-01'],
    ['2026-07-01T22:10:00Z', '2026-12-01'],
    ['2026-07-01T21:50:00Z', '2026-12-01'],
    ['2026-11-22T22:40:00Z', '2027-07-01'],
  ])('dates what is written at %s to the moved day %s, in summer time and winter time', async (real, moved) => {
    jest.useFakeTimers({ now: new Date(real), doNotFake: ['nextTick', 'setImmediate'] });
    const clock = await WorkplaceDay.open(folder);
    await clock.move(day(moved));

    expect(dayOfInstant(clock.now(), 'Europe/Berlin')).toBe(moved);
  });
});
