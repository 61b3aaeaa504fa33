import type { Group } from '../../register';
import { openSharePointStore, provision } from '../../sharepoint';
import { demoAdministrator, demoServiceAccount } from '../../workplace';
import { words } from '../environment';
import { nameTeam } from '../team';
import { accountsIn, memberClaims } from './members';
import { readOptions, usageOf } from './options';
import type { SignedInSite } from './site';
import { siteOptions, signedInSite, talkingTo } from './site';

/**
 * `provision [--team …] [--readers …] [--service …]` and where: sets the register up on a site and puts the first
 * members into its groups; repeatable, and nobody is taken out of a group.
 */
export async function provisionCommand(args: readonly string[]): Promise<void> {
  const options = readOptions(
    args,
    { ...siteOptions, team: 'string', readers: 'string', service: 'string' },
    usageOf('provision'),
  );
  const site = await signedInSite(options, demoAdministrator, 'provision');
  const { team, readers, service } = { ...defaultMembers(site, options.as), ...options };
  const claims = (option: string, text = '') => memberClaims(option, text, options.tenant);
  const members: Partial<Record<Group, readonly string[]>> = {
    readers: claims('--readers', readers),
    team: claims('--team', team),
    service: claims('--service', service),
  };
  const report = await talkingTo(
    site,
    async () => {
      const done = await provision({
        siteUrl: site.siteUrl,
        token: site.token,
        members,
        onStep: ({ action, name }) => process.stdout.write(`${words.provisionStep(action, name)}\n`),
      });
      const people = accountsIn(team ?? '');
      if (people.length > 0) await nameTeam(openSharePointStore(site.siteUrl, site.token), people);
      return done;
    },
    'provision',
  );
  process.stdout.write(`${words.provisioned(report.steps.length, report.schemaVersion)}\n`);
}

interface Members {
  readonly team?: string;
  readonly readers?: string;
  readonly service?: string;
}

/** On this machine everybody reads, as in the workplace; who reads in a tenant is for its administrator to say. */
function defaultMembers({ kind }: SignedInSite, as: string | undefined): Members {
  if (kind === 'tenant') return {};
  return { readers: 'all', ...(as === undefined ? { service: demoServiceAccount.userPrincipalName } : {}) };
}
