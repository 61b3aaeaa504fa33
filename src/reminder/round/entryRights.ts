import type { EntryRights, RegisterStore, Stored } from '../../register';
import { NotAllowed, NotFound, rightsToChange, Unavailable } from '../../register';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';

/** What became of the rights of preparedness entries in one round. */
export interface RightsReport {
  changed: number;
  /** Left for the next round. */
  waiting: number;
  failed: number;
}

export interface KeepRights {
  readonly store: RegisterStore;
  readonly rights: EntryRights;
  readonly processes: ReadonlyMap<number, Stored<'processes'>>;
  /** Counts what would change. */
  readonly dryRun?: boolean;
  readonly log?: Log;
}

/** A day on which half the administration is reorganised must not keep the reminders waiting; the rest follows the next day. */
const mostChanges = 200;

/**
 * Keeps the readers of time-critical preparedness entries in step with owners and deputies; what is right already costs nothing. A
 * failure is logged and harmless to the reminders: rights are taken and given again by the next round.
 */
export async function keepEntryRights({ store, rights, processes, dryRun, log }: KeepRights): Promise<RightsReport> {
  const report: RightsReport = { changed: 0, waiting: 0, failed: 0 };
  try {
    const [entries, present] = await Promise.all([store.all('preparedness'), rights.readersOf('preparedness')]);
    const changes = rightsToChange(entries, (id) => processes.get(id)?.values, present);
    const now = changes.slice(0, mostChanges);
    report.waiting = changes.length;
    for (const { id, readers } of now) {
      if (dryRun) report.changed++;
      else await changeOne(id, () => rights.setReaders('preparedness', id, readers), report, log);
      report.waiting--;
    }
  } catch (error) {
    // Without the list or the right to keep its entries there is nothing to be done by this account; the health page says so.
    const event = error instanceof NotAllowed || error instanceof NotFound ? 'rights.notAllowed' : 'rights.failed';
    log?.(event, { ...failureFacts(error) });
    report.failed++;
  }
  if (report.changed + report.waiting > 0) log?.('rights.kept', { ...report });
  return report;
}

async function changeOne(
  id: number,
  change: () => Promise<void>,
  report: RightsReport,
  log: Log | undefined,
): Promise<void> {
  try {
    await change();
    report.changed++;
  } catch (error) {
    // What would meet every other entry as well ends the work instead of asking hundreds of times.
    if (error instanceof NotAllowed || error instanceof Unavailable) throw error;
    log?.('rights.failed', { preparedness: id, ...failureFacts(error) });
    report.failed++;
  }
}
