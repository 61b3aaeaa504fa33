import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import type { Log } from '../../reminder';
import { openEntryRights, openSharePointStore } from '../../sharepoint';
import type { Fetch } from '../tenant/network';
import { certificateTokens, tokensForSite } from '../tenant/tokens';
import { watchCertificate } from './certificateWatch';
import type { ServiceConfiguration } from './configuration';
import { closingOf } from './connections';
import { serviceNotifiers } from './notifiers';
import { readiness } from './readiness';
import type { RemindersOptions } from './reminders';
import { startReminders } from './reminders';
import type { ServiceSettings } from './settings';
import { toldSignIn } from './signInLog';
import { serviceFront, serviceTail } from './web';

/** The outside of the process. */
export interface ServiceWorld {
  readonly log: Log;
  readonly now: () => Date;
  /** Of the product. */
  readonly version: string;
  /** How the identity platform is reached. */
  readonly request?: Fetch;
  readonly cloud?: RemindersOptions['cloud'];
  /** Origin of Microsoft Graph; the usual one unless given. */
  readonly graph?: string;
}

export interface RunningService {
  readonly server: Server;
  /** Takes no new requests, finishes what is begun, and tells whether that was done in time. */
  stop(): Promise<'finished' | 'forced'>;
}

/** Longer than proxies keep an idle connection, so that it is never this end that hangs up on a request. */
const keepAliveMilliseconds = 75_000;
const requestMilliseconds = 30_000;

/** Starts the whole service: tab, bot, reminders, health. Rejects with Node's error when it can't listen. */
export async function startService(configuration: ServiceConfiguration, world: ServiceWorld): Promise<RunningService> {
  const { settings, certificate } = configuration;
  const { log, now, version, cloud } = world;
  const app = { tenantId: settings.TENANT_ID, clientId: settings.BOT_ID };
  const tokens = toldSignIn(certificateTokens(app, certificate, world.request), log);
  const token = tokensForSite(settings.SITE_URL, '.default', tokens);
  const store = openSharePointStore(settings.SITE_URL, token);
  const entryRights = openEntryRights(settings.SITE_URL, token);
  const tab = { ...app, clientId: settings.TAB_CLIENT_ID };
  const tabTokens = toldSignIn(certificateTokens(tab, certificate, world.request), log);
  const notifiers = serviceNotifiers({ settings, botTokens: tokens, tabTokens, origin: world.graph });
  const ready = readiness(
    () => store.all('settings'),
    log,
    () => now().getTime(),
  );
  const web = serviceFront(settings, ready, version);
  const { server, close } = await listen(web, settings);
  log('service.started', { version });
  const endWatch = watchCertificate(certificate.validUntil, { timeZone: settings.TIME_ZONE, now, log });
  ready.state();
  const reminders = await startReminders({
    ...{ web, settings, store, entryRights, tokens, notifiers, log, now, cloud },
  });
  serviceTail(web, settings, log);

  return {
    server,
    async stop() {
      ready.stop();
      endWatch();
      log('service.stopping');
      const finished = Promise.all([close(), reminders.close()]).then(() => 'finished' as const);
      const deadline = pause(settings.STOP_SECONDS * 1000, 'forced' as const, { ref: false });
      return Promise.race([finished, deadline]);
    },
  };
}

function listen(web: Express, { HOST, PORT }: ServiceSettings) {
  return new Promise<{ server: Server; close: () => Promise<void> }>((resolve, reject) => {
    const server = web.listen(PORT, HOST, (error?: Error) => (error ? reject(error) : resolve({ server, close })));
    const close = closingOf(server);
    server.keepAliveTimeout = keepAliveMilliseconds;
    server.requestTimeout = requestMilliseconds;
  });
}
