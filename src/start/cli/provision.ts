import { provision } from '../../sharepoint';
import { demoAdministrator, demoServiceAccount } from '../../workplace';
import { words } from '../environment';
import { allStaff } from '../local/identifiers';
import { readOptions } from './options';
import { localSiteAs, talkingTo } from './site';

const claim = (person: string): string => `i:0#.f|membership|${person}`;

/** `provision [--site URL] [--as ACCOUNT] [--service ACCOUNT]`: sets the register up on a site; repeatable. */
export async function provisionCommand(args: readonly string[]): Promise<void> {
  const options = readOptions(args, { site: 'string', as: 'string', service: 'string' });
  const person = options.as ?? demoAdministrator;
  const site = localSiteAs(options.site, person);
  const service = options.service ?? (options.as === undefined ? demoServiceAccount.userPrincipalName : undefined);
  const report = await talkingTo(person, () =>
    provision({
      siteUrl: site.siteUrl,
      token: site.token,
      members: { readers: [allStaff], ...(service ? { service: [claim(service)] } : {}) },
      onStep: ({ action, name }) => process.stdout.write(`${words.provisionStep(action, name)}\n`),
    }),
  );
  process.stdout.write(`${words.provisioned(report.steps.length, report.schemaVersion)}\n`);
}
