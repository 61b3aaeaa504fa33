import type { Day } from '../../register';
import type { Log } from '../../reminder';
import { wallClock } from '../clock';

export interface WatchWorld {
  readonly timeZone: string;
  readonly now: () => Date;
  readonly log: Log;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Renewing a certificate takes an administrator a while. */
const noticeDays = 30;

/** Says once a day of the wall clock, from thirty days before, that the certificate ends; the answer ends the watch. */
export function watchCertificate(validUntil: string, { timeZone, now, log }: WatchWorld): () => void {
  const clock = wallClock(timeZone, now);
  let toldOn: Day | null = null;
  const look = () => {
    const today = clock.today();
    const days = Math.floor((Date.parse(validUntil) - now().getTime()) / day);
    if (days > noticeDays || today === toldOn) return;
    toldOn = today;
    log('certificate.endsSoon', { days });
  };
  look();
  const timer = setInterval(look, hour);
  // The timer alone must not keep a stopping service alive.
  timer.unref();
  return () => clearInterval(timer);
}
