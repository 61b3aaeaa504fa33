import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Recording, Verdict } from '../../sharepoint';
import { assumptions, checkConformance, NoScratchList } from '../../sharepoint';
import { commandTexts } from '../../text';
import { demoAdministrator } from '../../workplace';
import { commandLanguage, StartProblem } from '../environment';
import { readOptions, usageOf } from './options';
import { siteOptions, signedInSite, talkingTo } from './site';

const words = commandTexts(commandLanguage).tenantCheck;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `tenant-check [--site URL] [--as ACCOUNT] [--record FILE]`: tries what the product assumes about SharePoint on a real
 * site. Exit code 2 when something does not hold, or Ctrl+C ended it before all was tried.
 */
export async function tenantCheckCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { ...siteOptions, record: 'string' }, usageOf('tenant-check'));
  const site = await signedInSite(options, demoAdministrator, 'provision');
  const { siteUrl, token } = site;
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  print(words.start(siteUrl));
  const recording = await talkingTo(
    site,
    () => checkConformance({ siteUrl, token, now: () => new Date(), onVerdict: tell, signal: stop.signal }),
    'provision',
  ).catch((error: unknown) => {
    if (error instanceof NoScratchList) throw new StartProblem(words.notPossible(error.message), { cause: error });
    throw error;
  });
  if (options.record !== undefined) await save(options.record, recording);
  if (recording.leftBehind !== null) print(words.leftBehind(recording.leftBehind));
  const holding = recording.verdicts.filter(({ holds }) => holds).length;
  print(words.done(holding, assumptions.length));
  return holding === assumptions.length && recording.leftBehind === null ? 0 : 2;
}

function tell({ id, evidence, seen }: Verdict): void {
  const sentence = words.says[id] ?? id;
  const source = words.evidence[evidence];
  print(seen === null ? words.holds(sentence, source) : words.fails(sentence, source, seen));
}

async function save(file: string, { format, takenAt, verdicts }: Recording): Promise<void> {
  // Paths count from the folder where the command was typed; npm itself runs scripts in the project's folder.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  try {
    await writeFile(path, `${JSON.stringify({ format, takenAt, verdicts }, null, 2)}\n`);
  } catch (error) {
    throw new StartProblem(words.noFile(path, error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
  print(words.recorded(path));
}
