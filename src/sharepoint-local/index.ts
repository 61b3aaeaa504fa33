/** THE STAND-IN. SharePoint's REST interface on SQLite; it has never heard of a process. */
import { listen } from './http/server';
import { openSite } from './site/open';
import { rootResource } from './site/root';
import type { DirectoryPerson } from './users/directory';

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
  /** Asked per request and per part of a batch; null lets through. */
  throttle?: () => { status: 429 | 503; retryAfterSeconds: number } | null;
}

/** A running one. */
export interface LocalSharePoint {
  siteUrl: string;
  port: number;
  close(): Promise<void>;
}

/** Starts a strict stand-in for one SharePoint site on 127.0.0.1; rejects with Node's error when the port is taken. */
export async function startLocalSharePoint(options: LocalSharePointOptions): Promise<LocalSharePoint> {
  const {
    sitePath = '/sites/prozessregister',
    timeZone = 'Europe/Berlin',
    now = () => new Date(),
    throttle = () => null,
  } = options;
  const site = openSite({
    databaseFile: options.databaseFile,
    admin: options.admin,
    people: options.people,
    sitePath,
    timeZone,
    now,
  });
  try {
    const { server, port } = await listen({ site, throttle, root: rootResource }, options.port);
    return {
      siteUrl: `http://127.0.0.1:${port}${site.path}`,
      port,
      close: () =>
        new Promise((resolve) => {
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
