import type { Day, Finding, Inspection, Language, RepairResult } from '../../register';
import {
  asksFirst,
  countFindings,
  dayOfInstant,
  findingMark,
  groupFindings,
  lists,
  repairOf,
  severityOf,
} from '../../register';
import { openSharePointAdministration } from '../../sharepoint';
import type { AdministrationWords } from '../../text';
import { administrationWords } from '../../text';
import { demoAdministrator } from '../../workplace';
import { commandLanguage, localEnvironment } from '../environment';
import { localIdentifiers } from '../local/identifiers';
import { WorkplaceDay } from '../workplaceDay';
import { readOptions, usageOf } from './options';
import { signedInSite, siteOptions, talkingTo } from './site';

const namedEntries = 20;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `check [--repair] [--json]` and where: compares a site with the schema. `--repair` does what takes nothing away and changes no
 * content; the rest is asked about on the page. Exit code 0 when nothing is left, 2 when findings are.
 */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { ...siteOptions, repair: 'boolean', json: 'boolean' }, usageOf('check'));
  // Who may do what shows itself only to a sign-in that could change it, even where nothing is to be repaired.
  const site = await signedInSite(options, demoAdministrator, 'provision');
  const words = administrationWords(commandLanguage);
  const tenantId = options.tenant ?? localIdentifiers.tenantId;
  const administration = openSharePointAdministration({ siteUrl: site.siteUrl, token: site.token, tenantId });
  const today = await todayOf(site.kind);
  return talkingTo(
    site,
    async () => {
      const before = await administration.inspect(today);
      const harmless = before.findings.filter((one) => repairOf(one) !== null && !asksFirst(one));
      const results = options.repair && harmless.length > 0 ? await administration.repair(harmless) : [];
      const after = results.length > 0 ? await administration.inspect(today) : before;
      if (options.json) say(JSON.stringify(asJson(after, results), null, 2));
      else for (const line of inWords(after, results, words, commandLanguage)) say(line);
      return after.findings.length > 0 ? 2 : 0;
    },
    'provision',
  );
}

async function todayOf(kind: 'local' | 'tenant'): Promise<Day> {
  if (kind === 'local') return (await WorkplaceDay.open(localEnvironment().dataDirectory)).today();
  return dayOfInstant(new Date(), 'Europe/Berlin');
}

/** For other programs: stable codes instead of sentences. */
function asJson(inspection: Inspection, results: readonly RepairResult[]): object {
  const { findings, ...rest } = inspection;
  return {
    ...rest,
    findings: findings.map((one) => ({
      ...one,
      severity: severityOf(one),
      repair: repairOf(one),
      entries: { count: one.entries.length, first: one.entries.slice(0, namedEntries) },
    })),
    repaired: results.map((one) => ({
      finding: findingMark(one.finding),
      outcome: one.outcome,
      ...(one.outcome === 'failed' ? { reason: one.error.message } : { left: one.left }),
    })),
  };
}

function inWords(
  inspection: Inspection,
  results: readonly RepairResult[],
  words: AdministrationWords,
  language: Language,
): readonly string[] {
  const { findings, unchecked, entries } = inspection;
  const total = Object.values(entries).reduce((sum, count) => sum + count, 0);
  const { error, warning, hint } = countFindings(findings);
  return [
    ...repairLines(results, words),
    ...(findings.length === 0
      ? [`${words.nothingFound} ${words.nothingFoundHint(total)}`]
      : [words.found(error, warning, hint)]),
    ...groupFindings(findings).flatMap(({ area, findings: own }) => [
      '',
      words.areas[area],
      ...own.flatMap((one) => findingLines(one, words, language)),
    ]),
    ...(unchecked.length > 0 ? ['', words.unchecked] : []),
    ...unchecked.map(({ part, list }) => {
      const said = words.uncheckedParts[part];
      return `  ${typeof said === 'string' ? said : said(listName(list, language))}`;
    }),
  ];
}

function findingLines(one: Finding, words: AdministrationWords, language: Language): readonly string[] {
  const names = { list: listName(one.list, language), column: one.column?.label[language] ?? '' };
  const repair = repairOf(one);
  const shown = one.entries.slice(0, namedEntries).join(', ');
  const more = one.entries.length - namedEntries;
  return [
    `  ${words.severities[severityOf(one)]}: ${words.sentences[one.code](one.facts, names)}`,
    ...(one.entries.length > 0
      ? [
          `    ${words.inList(names.list)}, ${words.entries(one.entries.length)}: ${shown}${more > 0 ? ` ${words.moreEntries(more)}` : ''}`,
        ]
      : []),
    `    ${repair ? words.repairMeans(words.repairs[repair](one.facts, names)) : words.byHand}`,
  ];
}

function repairLines(results: readonly RepairResult[], words: AdministrationWords): readonly string[] {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  return [
    ...(done > 0 ? [words.repaired(done)] : []),
    ...results.flatMap((one) => (one.outcome === 'failed' ? [words.repairFailed(one.error.message)] : [])),
    ...results.flatMap((one) => (one.outcome === 'done' && one.left > 0 ? [words.left(one.left)] : [])),
  ];
}

const listName = (list: Finding['list'], language: Language): string =>
  list === null ? '' : lists[list].label[language];
