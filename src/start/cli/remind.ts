import express from 'express';
import type { Day } from '../../register';
import type { BotMode, RoundReport } from '../../reminder';
import { runRound, startBot } from '../../reminder';
import { openEntryRights, openSharePointStore } from '../../sharepoint';
import { demoServiceAccount } from '../../workplace';
import { wallClock } from '../clock';
import { localEnvironment, StartProblem, tenantWords, words } from '../environment';
import { localIdentifiers, localLease, localSite } from '../local/identifiers';
import { knownChannelSecret } from '../local/secret';
import { cardLinksOf } from '../tabLink';
import { isGuid } from '../tenant/identifier';
import { siteAddress } from '../tenant/siteAddress';
import { certificateTokens } from '../tenant/tokens';
import { WorkplaceDay } from '../workplaceDay';
import { readOptions, usageOf } from './options';
import type { SiteOptions } from './signIn';
import { certificateFrom } from './signIn';
import type { SignedInSite } from './site';
import { dayOption, siteOptions, signedInSite, talkingTo } from './site';

type Options = SiteOptions & { readonly app?: string; readonly today?: string; readonly 'dry-run'?: boolean };

/** Who the bot is and how its cards travel. */
interface Sender {
  readonly botId: string;
  readonly tenantId: string;
  readonly appId: string;
  readonly mode: BotMode;
}

/**
 * `remind [--today DATE] [--dry-run] [--json]` and where: one round now. On this machine it needs a running workplace, whose
 * chat carries the cards. Exit code 2 when something could not be written or has to wait.
 */
export async function remindCommand(args: readonly string[]): Promise<number> {
  const known = { ...siteOptions, today: 'string', 'dry-run': 'boolean', json: 'boolean', app: 'string' } as const;
  const options = readOptions(args, known, usageOf('remind'));
  refuseWithoutBot(options);
  const site = await signedInSite(options, demoServiceAccount.userPrincipalName);
  const today = options.today === undefined ? await todayOf(site) : dayOption(options.today);
  const report = await talkingTo(site, async () => runOn(site, today, options, await senderFor(site, options)));
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : inWords(report)}\n`);
  return report.failed.length > 0 || report.later > 0 || report.elsewhere ? 2 : 0;
}

async function runOn(site: SignedInSite, today: Day, options: Options, sender: Sender): Promise<RoundReport> {
  const store = openSharePointStore(site.siteUrl, site.token);
  const { appId, ...identity } = sender;
  const links = cardLinksOf(appId);
  const web = express();
  const bot = await startBot({ web, ...identity, store, today: () => today, links, log: logAside });
  const dryRun = options['dry-run'];
  const report = await runRound({
    store,
    messenger: bot.messenger,
    entryRights: openEntryRights(site.siteUrl, site.token),
    today,
    ...(site.kind === 'local' ? { lease: localLease } : {}),
    // Whoever names a day means all of it; otherwise it is now, and messages keep to the hours of the rules.
    ...(site.kind === 'local' || options.today !== undefined ? {} : { hour: wallClock().hour }),
    links,
    dryRun,
    log: logAside,
  });
  bot.stop();
  await bot.idle();
  return report;
}

const todayOf = async ({ kind }: SignedInSite): Promise<Day> =>
  kind === 'local' ? (await WorkplaceDay.open(localEnvironment().dataDirectory)).today() : wallClock().today();

/** A round that could send no card is refused before anybody signs in for it. */
function refuseWithoutBot({ site, device, app, 'dry-run': isDryRun }: Options): void {
  if (isDryRun || siteAddress(site ?? localSite(localEnvironment().sharePointPort)).kind === 'local') return;
  if (device || app === undefined || !isGuid(app)) throw new StartProblem(tenantWords.cardsNeedCertificate);
}

/** In a tenant the bot signs in with the same certificate as the command; a dry run sends nothing and needs no bot. */
async function senderFor({ kind }: SignedInSite, options: Options): Promise<Sender> {
  if (kind === 'local') {
    const secret = await secretOf(localEnvironment().dataDirectory);
    return { ...localIdentifiers, mode: { kind: 'local', secret } };
  }
  const { tenant: tenantId = '', client: botId = '', certificate, app: appId, 'dry-run': isDryRun } = options;
  if (isDryRun) return { tenantId, botId, appId: appId ?? '', mode: tenantMode(noTokens) };
  if (certificate === undefined || appId === undefined || !isGuid(appId)) {
    throw new StartProblem(tenantWords.cardsNeedCertificate);
  }
  const tokens = certificateTokens({ tenantId, clientId: botId }, await certificateFrom(certificate));
  return { tenantId, botId, appId, mode: tenantMode((scope) => tokens([scope].flat())) };
}

const tenantMode = (token: (scope: string | string[]) => Promise<string>): BotMode => ({
  kind: 'tenant',
  credentials: { token },
});

const noTokens = (): Promise<string> => Promise.reject(new Error('a dry run sends nothing'));

/** Standard output is for the report. */
function logAside(fact: string, details: Readonly<Record<string, string | number | boolean | null>> = {}): void {
  process.stderr.write(`${JSON.stringify({ fact, ...details })}\n`);
}

async function secretOf(dataDirectory: string): Promise<string> {
  const secret = await knownChannelSecret(dataDirectory);
  if (!secret) throw new StartProblem(words.tokenSecretMissing);
  return secret;
}

function inWords(report: RoundReport): string {
  return [
    words.remindDone(report.opened, report.sent),
    ...(report.elsewhere ? [words.remindElsewhere] : []),
    ...(report.later > 0 ? [words.remindLater(report.later)] : []),
    ...(report.unreachable.length > 0 ? [words.remindUnreachable(report.unreachable.length)] : []),
    ...(report.stuck.length > 0 ? [words.remindStuck(report.stuck.length)] : []),
    ...report.failed.map(({ process, reason }) => words.remindFailed(`${process}: ${reason}`)),
    ...(report.dryRun ? [words.remindDryRun] : []),
  ].join('\n');
}
