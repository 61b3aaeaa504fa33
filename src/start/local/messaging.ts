import type { Express } from 'express';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PersonKey, Register } from '../../register';
import type { RoundReport } from '../../reminder';
import { runRound, startBot, startSchedule } from '../../reminder';
import { openEntryRights } from '../../sharepoint';
import { createLocalChannel, demoDirectory, demoServiceAccount, demoSwitchable } from '../../workplace';
import { log } from '../log';
import { inboxInFolder } from '../service/inboxFolder';
import { cardLinksOf } from '../tabLink';
import type { WorkplaceDay } from '../workplaceDay';
import type { Archive } from './archive';
import { localIdentifiers, localLease, localToken } from './identifiers';
import { startLocalGraph } from './graph';
import { channelSecret } from './secret';

export interface Messaging {
  /** Runs the round of the workplace's day, unless it ran. */
  remindNow(): Promise<void>;
  readonly besideUrl: string | null;
  close(): Promise<void>;
}

interface Parts {
  readonly web: Express;
  readonly archive: Archive;
  readonly clock: WorkplaceDay;
  readonly dataDirectory: string;
  readonly baseUrl: string;
  readonly companion: Companion | null;
}

/** Another client before the bot, for one person who then has no chat in the workplace. */
export interface Companion {
  readonly person: PersonKey;
  /** Makes the person known to the bot: the first round follows. */
  start(
    parts: Pick<Parts, 'web' | 'baseUrl' | 'dataDirectory'>,
  ): Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** Links into the tab of the local workplace. */
const links = cardLinksOf(localIdentifiers.appId);

/** Puts channel and bot on the web application, introduces the bot to everybody, starts the daily round. */
export async function startMessaging(parts: Parts): Promise<Messaging> {
  const { web, archive, clock, dataDirectory, baseUrl, companion } = parts;
  const secret = await channelSecret(dataDirectory);
  const { botId, tenantId } = localIdentifiers;
  const channel = createLocalChannel({
    databaseFile: join(dataDirectory, 'chat.sqlite'),
    people: demoDirectory,
    botUrl: `${baseUrl}/api/messages`,
    serviceUrl: `${baseUrl}/channel`,
    secret,
    tenantId,
    botId,
    now: () => clock.now(),
  });
  web.use('/channel', channel.router);
  const graph = await startLocalGraph({
    web,
    baseUrl,
    dataDirectory,
    secret,
    clock,
    isInstalledFor: channel.isInstalledFor,
  });
  const store = archive.storeOf(demoServiceAccount.userPrincipalName);
  const entryRights = openEntryRights(archive.site.siteUrl, localToken(demoServiceAccount.userPrincipalName));
  const today = () => clock.today();
  const bot = await startBot({
    ...{ web, botId, tenantId, store, today, links, log },
    mode: { kind: 'local', secret },
    inbox: await inboxInFolder(join(dataDirectory, 'inbox'), log),
    remind: () => run(),
  });
  for (const { key } of demoSwitchable) if (key !== companion?.person) await channel.installFor(key);
  const beside = (await companion?.start(parts)) ?? null;
  if (companion && beside) await untilKnown(store, companion.person, beside.url);
  async function run(): Promise<RoundReport> {
    const report = await runRound({
      ...{ store, messenger: bot.messenger, notifiers: graph.notifiers, entryRights, today: today(), links, log },
      lease: localLease,
    });
    log('reminder.ran', { today: report.today, opened: report.opened, sent: report.sent, told: report.told });
    return report;
  }
  // The workplace moves days, not hours: whenever it is, it is noon.
  const schedule = startSchedule({ today, hour: () => 12 }, run, { log });
  return {
    besideUrl: beside?.url ?? null,
    remindNow: () => schedule.check(),
    close: async () => {
      schedule.stop();
      bot.stop();
      await beside?.close();
      await bot.idle();
      await channel.close();
      graph.close();
    },
  };
}

const longestWaitSeconds = 30;

/**
 * The other client takes its time to tell the bot about its person, whom the first round would then pass over. A client that
 * never does is no reason not to start: the person is asked as soon as the bot knows them.
 */
async function untilKnown(store: Pick<Register, 'all'>, person: PersonKey, url: string): Promise<void> {
  for (let waited = 0; waited < longestWaitSeconds * 2; waited++) {
    const chats = await store.all('conversations');
    if (chats.some(({ values }) => values.person === person && values.serviceUrl?.startsWith(url))) return;
    await pause(500);
  }
  log('companion.silent');
}
