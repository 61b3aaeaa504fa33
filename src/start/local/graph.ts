import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express } from 'express';
import type { Notifiers } from '../../reminder';
import { activityFeedNotifier, mailNotifier } from '../../reminder';
import type { ActivityType } from '../../workplace';
import { createLocalGraph, demoDirectory, graphAudience, localGraphToken } from '../../workplace';
import type { WorkplaceDay } from '../workplaceDay';
import { localIdentifiers } from './identifiers';

interface Parts {
  readonly web: Express;
  readonly baseUrl: string;
  readonly dataDirectory: string;
  readonly secret: string;
  readonly clock: WorkplaceDay;
  readonly isInstalledFor: (upn: string) => boolean;
}

/** The mailbox of the register in the demo city. */
const mailbox = 'prozessregister@stadt-lindenfurt.example';

/** Puts the local Graph on the web application; gives the channels that send through it, as the service sends to Microsoft's. */
export async function startLocalGraph(parts: Parts): Promise<{ readonly notifiers: Notifiers; close(): void }> {
  const { web, baseUrl, dataDirectory, secret, clock, isInstalledFor } = parts;
  const { botId, clientId, tenantId } = localIdentifiers;
  const graph = createLocalGraph({
    databaseFile: join(dataDirectory, 'graph.sqlite'),
    ...{ people: demoDirectory, tenantId, secret, mailbox, isInstalledFor },
    teamsApp: { clientId, activityTypes: await declaredTypes(process.cwd()) },
    now: () => clock.now(),
  });
  web.use('/graph', graph.router);
  const accessOf = (appid: string, roles: readonly string[]) => {
    const token = localGraphToken({ aud: graphAudience, tid: tenantId, appid, roles }, secret);
    return { origin: `${baseUrl}/graph`, token: async () => token };
  };
  return {
    notifiers: {
      activityFeed: activityFeedNotifier(accessOf(clientId, [])),
      mail: mailNotifier(accessOf(botId, ['Mail.Send']), mailbox),
    },
    close: () => graph.close(),
  };
}

/** What the manifest of the Teams app declares, in the words of the manifest's first language. */
async function declaredTypes(folder: string): Promise<readonly ActivityType[]> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'manifest', file), 'utf8'));
  const [template, words] = await Promise.all([read('manifest.template.json'), read('de.json')]);
  const { activities } = template as { readonly activities: { readonly activityTypes: readonly ActivityType[] } };
  const german = words as Readonly<Record<string, string>>;
  return activities.activityTypes.map(({ type, templateText }) => ({
    type,
    templateText: templateText.replace(/\{\{(.+)\}\}/, (gap, key: string) => german[key] ?? gap),
  }));
}
