import type { Day } from '../../../src/register';
import { Unavailable } from '../../../src/register';
import type { RoundEnd } from '../../../src/reminder/schedule';
import { startSchedule } from '../../../src/reminder/schedule';

const done: RoundEnd = { later: 0, failed: [] };

function scheduleAt(day: Day, hour: number, run: (today: Day) => Promise<RoundEnd>) {
  const clock = { day, hour };
  const logged: string[] = [];
  const schedule = startSchedule({ today: () => clock.day, hour: () => clock.hour }, run, {
    log: (event) => void logged.push(event),
  });
  return { clock, logged, schedule };
}

describe('the daily round', () => {
  it('runs once a day, from 07:00 on', async () => {
    const days: Day[] = [];
    const { clock, schedule } = scheduleAt('2027-02-15', 6, async (today) => {
      days.push(today);
      return done;
    });

    await schedule.check();
    expect(days).toEqual([]);
    clock.hour = 7;
    await Promise.all([schedule.check(), schedule.check()]);
    clock.hour = 23;
    await schedule.check();
    expect(days).toEqual(['2027-02-15']);
    clock.day = '2027-02-16';
    await schedule.check();
    expect(days).toEqual(['2027-02-15', '2027-02-16']);
    schedule.stop();
  });

  it('that had messages outside their hours goes on when the hours of the settings have come', async () => {
    const hours = { from: 9, until: 16 };
    const ran: number[] = [];
    const { clock, schedule } = scheduleAt('2027-02-15', 7, async () => {
      ran.push(clock.hour);
      return { later: clock.hour < 9 || clock.hour >= 16 ? 1 : 0, failed: [], hours };
    });

    await schedule.check();
    for (clock.hour = 8; clock.hour < 24; clock.hour++) await schedule.check();

    expect(ran).toEqual([7, 9]);
    schedule.stop();
  });

  it('that another process runs is looked after once more', async () => {
    let runs = 0;
    const { schedule } = scheduleAt('2027-02-15', 8, async () => ({ ...done, elsewhere: runs++ === 0 }));

    for (let look = 0; look < 4; look++) await schedule.check();

    expect(runs).toBe(2);
    schedule.stop();
  });

  it('that fails or leaves something open is logged and tried again', async () => {
    const outcomes = [new Error('SharePoint is away'), { later: 2, failed: [] }, done];
    let runs = 0;
    const { logged, schedule } = scheduleAt('2027-02-15', 8, async () => {
      const outcome = outcomes[runs++]!;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    });

    for (let look = 0; look < 5; look++) await schedule.check();

    expect(runs).toBe(3);
    expect(logged).toEqual(['reminder.failed', 'reminder.unfinished']);
    schedule.stop();
  });

  it('that fails is logged with the kind of failure, not with its text, which may name people', async () => {
    const lines: unknown[] = [];
    const schedule = startSchedule(
      { today: () => '2027-02-15', hour: () => 8 },
      () => Promise.reject(new Unavailable('olga.brandt@stadt.example', { cause: { status: 503 } })),
      { log: (event, facts) => void lines.push({ event, ...facts }) },
    );

    await schedule.check();

    expect(lines[0]).toEqual({ event: 'reminder.failed', today: '2027-02-15', error: 'Unavailable', status: 503 });
    schedule.stop();
  });
});
