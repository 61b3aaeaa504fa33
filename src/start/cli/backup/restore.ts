import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ListKey } from '../../../register';
import { lists, schemaVersion } from '../../../register';
import type { RestoreReport } from '../../../sharepoint';
import { restoreBackup, RestoreRefused } from '../../../sharepoint';
import { commandTexts } from '../../../text';
import { demoAdministrator } from '../../../workplace';
import { commandLanguage, StartProblem } from '../../environment';
import { takeSiteOptions } from '../importEntry';
import { signedInSite, talkingTo } from '../site';
import { readZip } from './zipFile';

const words = commandTexts(commandLanguage).backup;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `import --full FILE [--site URL …]`: a backup into an empty register. Exit code 2 when Ctrl+C ended it or something stayed out. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const { options, rest } = takeSiteOptions(args);
  const file = resolve(process.env['INIT_CWD'] ?? '.', fileOf(rest));
  const files = await readZip(file).catch((error: unknown) => {
    throw new StartProblem(words.unreadable(file), { cause: error });
  });
  const site = await signedInSite(options, demoAdministrator);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  try {
    const { siteUrl, token } = site;
    const report = await talkingTo(site, () =>
      restoreBackup({ siteUrl, token, files, onProgress: tell, signal: stop.signal }),
    );
    return conclude(report);
  } catch (error) {
    if (error instanceof RestoreRefused) throw new StartProblem(sentenceOf(error), { cause: error });
    if (!stop.signal.aborted) throw error;
    print(words.restoreStopped);
    return 2;
  }
}

function fileOf(args: readonly string[]): string {
  try {
    const { positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { full: { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return file;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`${reason}\n${words.restoreUsage}`, { cause: error });
  }
  throw new StartProblem(words.restoreUsage);
}

function tell(list: ListKey, done: number, total: number): void {
  if (done === total || done % 1000 === 0) print(words.restored(lists[list].label[commandLanguage], done, total));
}

function conclude(report: RestoreReport): number {
  print(words.restoreDone(report.items));
  if (report.unknownPeople.length > 0) print(words.unknownPeople(report.unknownPeople));
  if (report.lostReferences > 0) print(words.lostReferences(report.lostReferences));
  if (report.schemaVersion < schemaVersion) print(words.olderSchema);
  return report.unknownPeople.length + report.lostReferences > 0 ? 2 : 0;
}

function sentenceOf({ problem }: RestoreRefused): string {
  switch (problem.code) {
    case 'notABackup':
      return words.notABackup(problem.path);
    case 'newer':
      return words.newer(problem.backup, problem.program);
    case 'notEmpty':
      return words.notEmpty(lists[problem.list].label[commandLanguage], problem.id);
    case 'numbersGone':
      return words.numbersGone(lists[problem.list].label[commandLanguage], problem.id);
  }
}
