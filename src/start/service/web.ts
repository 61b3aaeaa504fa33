import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import express from 'express';
import type { Log } from '../../reminder';
import { failureFacts } from '../../reminder';
import type { TabConfiguration } from '../../tab';
import { pages } from '../web/pages';
import { securityHeaders, strictTransport } from '../web/security';
import type { Readiness } from './readiness';
import type { ServiceSettings } from './settings';

/** The front of the web application: health, headers, who is spoken to. What comes after belongs to the bot and the tab. */
export function serviceFront(settings: ServiceSettings, readiness: Readiness, version: string): Express {
  const web = express();
  web.disable('x-powered-by');
  web.set('trust proxy', settings.TRUST_PROXY);
  web.use(securityHeaders(new URL(settings.SITE_URL).origin), strictTransport);
  // Before the check of the name: probes come by address.
  web.get('/health', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive', version });
  });
  web.get('/ready', (_request, response) => {
    const status = readiness.state();
    response
      .status(status === 'ready' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status, version });
  });
  web.use(onlyAs(settings.TAB_DOMAIN));
  return web;
}

/** The tab's files and its configuration, and an answer to everything nobody has answered. */
export function serviceTail(web: Express, settings: ServiceSettings, log: Log): void {
  const configuration: TabConfiguration = {
    siteUrl: settings.SITE_URL,
    clientId: settings.TAB_CLIENT_ID,
    tenantId: settings.TENANT_ID,
    today: null,
    trustedHostOrigins: [],
  };
  web.get('/tab/config.json', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(configuration);
  });
  web.use('/tab', pages('tab'));
  web.use((_request, response) => void response.status(404).json({ message: 'not found' }));
  web.use(failed(log));
}

/** A page elsewhere could point a name of its own here; behind a trusted proxy the name is the one that it passes on. */
const onlyAs =
  (domain: string): RequestHandler =>
  (request, response, next) => {
    if (request.hostname?.toLowerCase() === domain) next();
    else response.status(421).json({ message: 'misdirected request' });
  };

/** Four parameters make it an error handler. Nothing of the error leaves the house: texts may hold names. */
const failed =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) log('request.failed', { method: request.method, ...failureFacts(error) });
    response.status(status).json({ message: status >= 500 ? 'internal error' : 'bad request' });
  };

/** Express names the status of what it refuses itself, such as a body that is no JSON. */
function statusOf(error: unknown): number {
  const { status } = (typeof error === 'object' && error !== null ? error : {}) as { readonly status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
