import express from 'express';
import type { RoundReport } from '../../reminder';
import { runRound, startBot } from '../../reminder';
import { openSharePointStore } from '../../sharepoint';
import { demoServiceAccount } from '../../workplace';
import { localEnvironment, StartProblem, words } from '../environment';
import { localIdentifiers } from '../local/identifiers';
import { tabLink } from '../local/messaging';
import { knownChannelSecret } from '../local/secret';
import { WorkplaceDay } from '../workplaceDay';
import { readOptions } from './options';
import { dayOption, localSiteAs, talkingTo } from './site';

/**
 * `remind [--today DATE] [--dry-run] [--json] [--site URL] [--as ACCOUNT]`: one round now. Needs a running workplace, whose
 * chat carries the cards. Exit code 2 when something could not be written or has to wait.
 */
export async function remindCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {
    today: 'string',
    'dry-run': 'boolean',
    json: 'boolean',
    site: 'string',
    as: 'string',
  });
  const { dataDirectory } = localEnvironment();
  const person = options.as ?? demoServiceAccount.userPrincipalName;
  const site = localSiteAs(options.site, person);
  const today =
    options.today === undefined ? (await WorkplaceDay.open(dataDirectory)).today() : dayOption(options.today);
  const store = openSharePointStore(site.siteUrl, site.token);
  const report = await talkingTo(person, async () => {
    const bot = await startBot({
      web: express(),
      ...localIdentifiers,
      store,
      today: () => today,
      tabLink,
      mode: { kind: 'local', secret: await secretOf(dataDirectory) },
      log: logAside,
    });
    const done = await runRound({
      store,
      messenger: bot.messenger,
      today,
      tabLink,
      dryRun: options['dry-run'],
      log: logAside,
    });
    await bot.idle();
    return done;
  });
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : inWords(report)}\n`);
  return report.failed.length > 0 || report.later > 0 ? 2 : 0;
}

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
    ...(report.unreachable.length > 0 ? [words.remindUnreachable(report.unreachable.length)] : []),
    ...(report.stuck.length > 0 ? [words.remindStuck(report.stuck.length)] : []),
    ...report.failed.map(({ process, reason }) => words.remindFailed(`${process}: ${reason}`)),
    ...(report.dryRun ? [words.remindDryRun] : []),
  ].join('\n');
}
