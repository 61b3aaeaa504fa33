/** THE STAND-IN. SharePoint's REST interface on SQLite; it has never heard of a process. */
import type { Throttle } from './http/dispatch';
import type { Setting } from './http/distance';
import type { Observer } from './http/observe';
import { listen } from './http/server';
import { openSite } from './site/open';
import { rootResource } from './site/root';
import { notifierOf, usualDelay } from './subscriptions/notifier';
import type { DirectoryPerson } from './users/directory';

export type { Throttle } from './http/dispatch';
export type { Observer, SeenRequest } from './http/observe';
export type { DirectoryPerson } from './users/directory';

/** What a local SharePoint is started with. */
export interface LocalSharePointOptions {
  /** 0 takes any free port. */
  port: number;
  /** `:memory:` for tests. */
  databaseFile: string;
  /** UPN of the first site administrator. */
  admin: string;
  people: readonly DirectoryPerson[];
  /** Default `/sites/prozessregister`. */
  sitePath?: string;
  /** IANA name; default `Europe/Berlin`. */
  timeZone?: string;
  /** Clock for Created, Modified and change tokens. */
  now?: () => Date;
  /** How many days of changes are kept (default 60, as on a tenant), and whether an older token is answered with nothing instead of being refused, which a tenant does too (sp-dev-docs#10389). */
  changeLog?: { days?: number; isSilent?: boolean };
  /** Milliseconds until a subscriber who could not be told is tried again; default five minutes, as on a tenant (DOC). */
  notificationDelay?: number;
  /** Asked per request and per part of a batch; null lets through. */
  throttle?: Throttle;
  /** Milliseconds every call over HTTP takes on its way, batches as a whole; default 0. */
  latency?: Setting;
  /** Bits per second of the line all calls share; answers are then compressed, as a tenant does. Default: no limit. */
  bandwidth?: Setting;
  /** Told about every request and every part of a batch once it is answered: for counting. */
  onRequest?: Observer;
}

/** A running one. */
export interface LocalSharePoint {
  siteUrl: string;
  port: number;
  close(): Promise<void>;
}

/** Starts a strict stand-in for one SharePoint site on 127.0.0.1; rejects with Node's error when the port is taken, with a `RangeError` for an impossible latency or bandwidth. */
export async function startLocalSharePoint(options: LocalSharePointOptions): Promise<LocalSharePoint> {
  const {
    sitePath = '/sites/prozessregister',
    timeZone = 'Europe/Berlin',
    now = () => new Date(),
    throttle = () => null,
    onRequest: observe = () => {},
    latency = 0,
    bandwidth = Infinity,
    changeLog = {},
    notificationDelay = usualDelay,
  } = options;
  const site = openSite({
    databaseFile: options.databaseFile,
    admin: options.admin,
    people: options.people,
    sitePath,
    timeZone,
    now,
    changeLog: { days: 60, isSilent: false, ...changeLog },
  });
  try {
    const notifier = notifierOf(site, notificationDelay);
    const written = () => notifier.poke();
    const { server, port } = await listen({ site, throttle, observe, written, root: rootResource }, options.port, {
      latency,
      bandwidth,
    });
    return {
      siteUrl: `http://127.0.0.1:${port}${site.path}`,
      port,
      close: () =>
        new Promise((resolve) => {
          notifier.stop();
          server.close(() => {
            site.database.close();
            resolve();
          });
          server.closeAllConnections();
        }),
    };
  } catch (cause) {
    site.database.close();
    throw cause;
  }
}
