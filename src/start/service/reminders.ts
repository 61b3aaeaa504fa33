import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import type { Day, EntryRights, Register } from '../../register';
import { Unavailable } from '../../register';
import type { BotOptions, Log, Messenger, Notifier, Notifiers, RoundEnd, RoundReport } from '../../reminder';
import { runRound, startBot, startSchedule } from '../../reminder';
import { wallClock } from '../clock';
import { cardLinksOf } from '../tabLink';
import { inboxInFolder } from './inboxFolder';
import type { TokenForScopes } from '../tenant/tokens';
import type { ServiceSettings } from './settings';

export interface RemindersOptions {
  readonly web: Express;
  readonly settings: ServiceSettings;
  readonly store: Register;
  readonly entryRights: EntryRights;
  readonly tokens: TokenForScopes;
  /** The channels besides the chat. */
  readonly notifiers: Notifiers;
  readonly log: Log;
  readonly now: () => Date;
  /** Addresses of another cloud's identity provider. */
  readonly cloud?: Extract<BotOptions['mode'], { kind: 'tenant' }>['cloud'];
}

export interface Reminders {
  /** Begins nothing new, and settles when the cards on their way and the answers in work are written down. */
  close(): Promise<void>;
}

/** Puts the bot on the web application and, unless they are switched off, starts the daily reminders. */
export async function startReminders(options: RemindersOptions): Promise<Reminders> {
  const { web, settings, store, entryRights, tokens, notifiers, log, cloud } = options;
  const clock = wallClock(settings.TIME_ZONE, options.now);
  const links = cardLinksOf(settings.APP_ID);
  const inbox = await inboxInFolder(settings.INBOX_DIR, log, options.now);
  const stop = new AbortController();
  const bot = await startBot({
    web,
    botId: settings.BOT_ID,
    tenantId: settings.TENANT_ID,
    store,
    today: clock.today,
    links,
    inbox,
    mode: { kind: 'tenant', credentials: { token: (scope) => tokens([scope].flat()) }, cloud },
    log,
  });
  const messenger = stoppable(bot.messenger, stop.signal);
  const wait = (seconds: number) => pause(seconds * 1000, undefined, { signal: stop.signal });
  let running: Promise<unknown> = Promise.resolve();

  const tell = (report: RoundReport): RoundReport => {
    const { today, opened, moved, sent, told, notTold, later, unknown, undeliverable, failed, elsewhere } = report;
    log('reminder.ran', {
      today,
      opened,
      moved,
      sent,
      told,
      notTold,
      later,
      unknown,
      undeliverable,
      failed: failed.length,
      elsewhere,
    });
    return report;
  };

  const run = (today: Day): Promise<RoundEnd> => {
    const ports = { store, messenger, notifiers: stoppableNotices(notifiers, stop.signal), entryRights };
    const round = runRound({ ...ports, today, hour: clock.hour, links, log, wait }).then(tell, (error: unknown) => {
      if (stop.signal.aborted) return broken;
      throw error;
    });
    running = round.catch(() => undefined); // the schedule hears of the failure
    return round;
  };
  const schedule =
    settings.REMINDERS === 'on' ? startSchedule(clock, run, { log, fromHour: settings.REMINDER_HOUR }) : null;

  return {
    async close() {
      stop.abort();
      schedule?.stop();
      bot.stop();
      await running;
      await bot.idle();
    },
  };
}

/** What a round counts as that was stopped on its way: the next one goes on. */
const broken = { later: 1, failed: [] };

/**
 * Once stopped, it refuses every further card. The round takes that as «nothing was sent»: it gives the card back,
 * writes down what is on its way and ends; the next start goes on from there.
 */
function stoppable(messenger: Messenger, signal: AbortSignal): Messenger {
  return {
    async send(to, card) {
      if (signal.aborted) throw new Unavailable('stopping');
      return messenger.send(to, card);
    },
    update: (to, activity, card) => messenger.update(to, activity, card),
  };
}

/** The same for notices: one that has not set out yet goes back to the next start. */
function stoppableNotices({ activityFeed, mail }: Notifiers, signal: AbortSignal): Notifiers {
  const stopped = (notifier: Notifier | undefined): Notifier | undefined =>
    notifier && {
      async notify(to, notice) {
        if (signal.aborted) throw new Unavailable('stopping');
        return notifier.notify(to, notice);
      },
    };
  return { activityFeed: stopped(activityFeed), mail: stopped(mail) };
}
