import express from 'express';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { demoAdministrator } from '../../workplace';
import { commandLanguage, localEnvironment, portProblem, words, writableFolder } from '../environment';
import { fillDemo, setUp, startArchive } from './archive';
import { startMessaging, type Companion } from './messaging';
import { workplaceApi } from './workplaceApi';
import { pages } from '../web/pages';
import { loopbackHostOnly, securityHeaders } from '../web/security';
import { version } from '../version';
import { WorkplaceDay } from '../workplaceDay';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The whole product on this machine, in one process, until Ctrl+C. */
export async function serveWorkplace(companion: Companion | null = null): Promise<void> {
  const { port, sharePointPort, dataDirectory } = localEnvironment();
  await writableFolder(dataDirectory);
  const clock = await WorkplaceDay.open(dataDirectory);
  let countProcesses: (() => Promise<number>) | null = null;

  const web = express();
  web.disable('x-powered-by');
  web.use(loopbackHostOnly, securityHeaders(`http://127.0.0.1:${sharePointPort}`));
  web.get('/health', (_request, response) => {
    const answer = (status: 'starting' | 'ready' | 'failing', processes = 0) =>
      response.status(status === 'ready' ? 200 : 503).json({ status, version, processes });
    if (!countProcesses) return void answer('starting');
    countProcesses().then(
      (processes) => answer('ready', processes),
      () => answer('failing'),
    );
  });
  const server = await listen(web, port);

  say(words.stepStandIn(sharePointPort));
  const archive = await startArchive({
    databaseFile: join(dataDirectory, 'sharepoint.sqlite'),
    port: sharePointPort,
    clock,
  });
  say(words.stepProvision);
  say(words.stepProvisioned(await setUp(archive.site.siteUrl)));
  say(words.stepDemo);
  await fillDemo(archive, demoAdministrator, clock, say);
  say(words.stepBot);
  const messaging = await startMessaging({ web, archive, clock, dataDirectory, baseUrl: baseUrl(server), companion });
  web.use(workplaceApi({ archive, clock, messaging }));
  web.use('/tab', pages('tab'));
  web.use('/workplace', pages('workplace'));
  web.use('/', pages('workplace'));
  const register = archive.storeOf(demoAdministrator);
  countProcesses = async () => (await register.all('processes')).length;
  say(words.ready(`${baseUrl(server)}/`, clock.today(), commandLanguage));
  if (messaging.besideUrl) say(words.playgroundReady(messaging.besideUrl));

  const stop = async (): Promise<void> => {
    say(words.stopping);
    server.close();
    server.closeAllConnections();
    await messaging.close();
    await archive.site.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

const baseUrl = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function listen(web: express.Express, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = web.listen(port, '127.0.0.1', (error?: Error) => {
      if (error) reject(portProblem(error, port, 'PORT'));
      else resolve(server);
    });
  });
}
