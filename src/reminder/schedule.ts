import type { Day } from '../register';
import { failureFacts } from './failureFacts';
import type { Log } from './log';
import type { RoundReport } from './round/report';

/** The administration's own day and hour; the workplace moves it, a tenant's is the wall clock. */
export interface Clock {
  readonly today: () => Day;
  /** 0 to 23. */
  readonly hour: () => number;
}

export interface ScheduleOptions {
  readonly log: Log;
  /** First hour in which the day's round may run. */
  readonly fromHour?: number;
  /** How often to look at the clock. */
  readonly everySeconds?: number;
}

export interface Schedule {
  /** Looks at the clock now: runs the day's round unless it ran. For whoever moves the clock. */
  check(): Promise<void>;
  stop(): void;
}

/** What the schedule has to know of a round. */
export type RoundEnd = Pick<RoundReport, 'later' | 'failed'> & Partial<Pick<RoundReport, 'elsewhere' | 'hours'>>;

/**
 * Runs once per day at or after 07:00 of the clock, also when the service starts later that day. A failed or unfinished
 * round is logged and tried again at the next look at the clock; outside the hours for messages, as the last round found
 * them in the settings, nothing is tried.
 */
export function startSchedule(
  clock: Clock,
  run: (today: Day) => Promise<RoundEnd>,
  options: ScheduleOptions,
): Schedule {
  const { log, fromHour = 7, everySeconds = 300 } = options;
  let lastDay: Day | null = null;
  let hours = { from: 0, until: 24 };
  let current: Promise<void> = Promise.resolve();
  // A first hour after the last one for messages would silence the register for good.
  const beginning = () => (fromHour < hours.until ? Math.max(fromHour, hours.from) : hours.from);
  const once = async () => {
    const today = clock.today();
    const hour = clock.hour();
    if (today === lastDay || hour < beginning() || hour >= hours.until) return;
    try {
      const { later, failed, elsewhere = false, hours: found } = await run(today);
      if (found) hours = found;
      if (later === 0 && failed.length === 0 && !elsewhere) lastDay = today;
      else log('reminder.unfinished', { today, later, failed: failed.length, elsewhere });
    } catch (error) {
      log('reminder.failed', { today, ...failureFacts(error) });
    }
  };
  const check = () => (current = current.then(once));
  const timer = setInterval(() => void check(), everySeconds * 1000);
  // The timer alone must not keep a stopping service alive.
  timer.unref();
  void check();
  return { check, stop: () => clearInterval(timer) };
}
