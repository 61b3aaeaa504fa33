import { join } from 'node:path';
import { demoDirectory, demoPeople } from '../workplace';
import { portOf, runCommand } from './environment';
import { startPlayground } from './local/playground';
import { channelSecret } from './local/secret';
import { serveWorkplace } from './local/serve';

const person = demoPeople.demirci;

/** `npm run playground`: the local workplace, with a Microsoft client before the bot for one process owner. */
await runCommand(() => {
  const port = portOf('PLAYGROUND_PORT', 5312);
  return serveWorkplace({
    person: person.userPrincipalName,
    start: async ({ dataDirectory, ...parts }) =>
      startPlayground({
        ...parts,
        port,
        folder: join(dataDirectory, 'playground'),
        secret: await channelSecret(dataDirectory),
        person,
        others: demoDirectory.filter(({ active, role, objectId }) => active && role && objectId !== person.objectId),
      }),
  });
});
