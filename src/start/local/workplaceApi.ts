import express from 'express';
import type { Day } from '../../register';
import { day, isDay } from '../../register';
import type { WorkplaceFacts } from '../../workplace';
import { demoCityName, demoDirectory } from '../../workplace';
import type { TabConfiguration } from '../../tab';
import { words } from '../environment';
import type { WorkplaceDay } from '../workplaceDay';
import type { Archive } from './archive';
import { localIdentifiers } from './identifiers';
import type { Messaging } from './messaging';

/** Days that a demo can make something of. */
const firstDay = '2000-01-01';
const lastDay = '2099-12-31';

interface Parts {
  readonly archive: Archive;
  readonly clock: WorkplaceDay;
  readonly messaging: Messaging;
}

/** What the workplace page asks the server: its facts, moving the day, and the tab's configuration. */
export function workplaceApi({ archive, clock, messaging }: Parts): express.Router {
  const router = express.Router();
  const { siteUrl } = archive.site;
  const people = demoDirectory.flatMap(({ userPrincipalName: key, displayName: name, role, objectId }) =>
    role ? [{ key, name, role, objectId }] : [],
  );

  router.get('/tab/config.json', (_request, response) => {
    const { clientId, tenantId } = localIdentifiers;
    const configuration: TabConfiguration = {
      siteUrl,
      clientId,
      tenantId,
      today: clock.today(),
      trustedHostOrigins: [],
    };
    response.set('Cache-Control', 'no-store').json(configuration);
  });

  router.get('/api/workplace', (_request, response) => {
    const { clientId, tenantId, appId } = localIdentifiers;
    response.set('Cache-Control', 'no-store');
    const facts: WorkplaceFacts = {
      cityName: demoCityName,
      today: clock.today(),
      people,
      tabUrl: '/tab/',
      tenantId,
      clientId,
      appId,
    };
    response.json(facts);
  });

  router.post('/api/workplace/day', express.json({ limit: '1kb' }), (request, response, next) => {
    const wanted: unknown = (request.body as { day?: unknown } | undefined)?.day;
    if (typeof wanted !== 'string' || !isDay(wanted) || wanted < firstDay || wanted > lastDay) {
      response.status(400).json({ message: words.badDay(String(wanted)) });
      return;
    }
    moveDay(day(wanted)).then((body) => response.json(body), next);
  });

  async function moveDay(to: Day): Promise<{ today: Day }> {
    await clock.move(to);
    await messaging.remindNow();
    return { today: clock.today() };
  }

  return router;
}
