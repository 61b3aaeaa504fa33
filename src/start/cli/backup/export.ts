import { resolve } from 'node:path';
import { NotAllowed, Unavailable } from '../../../register';
import type { BackupManifest } from '../../../sharepoint';
import { readBackup } from '../../../sharepoint';
import { commandTexts } from '../../../text';
import { demoAdministrator } from '../../../workplace';
import { commandLanguage, StartProblem } from '../../environment';
import { readOptions } from '../options';
import { siteOptions, signedInSite, talkingTo } from '../site';
import type { ZipWriter } from './zipFile';
import { createZip } from './zipFile';

const words = commandTexts(commandLanguage).backup;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `export --full --out FILE [--site URL …]`: everything in one ZIP file. It holds preparedness data, so that the reading is
 * noted on standard error as a fact. Exit code 2 when Ctrl+C ended it; then there is no file.
 */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { ...siteOptions, full: 'boolean', out: 'string' }, words.exportUsage);
  if (!options.full || options.out === undefined) throw new StartProblem(words.exportUsage);
  const file = resolve(process.env['INIT_CWD'] ?? '.', options.out);
  const site = await signedInSite(options, demoAdministrator);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const zip = await createZip(file).catch((error: unknown) => {
    throw new StartProblem(words.unwritable(file, reasonOf(error)), { cause: error });
  });
  try {
    const manifest = await talkingTo(site, () => writeAll(zip, site, stop.signal));
    await zip.finish();
    note(manifest);
    const entries = Object.values(manifest.lists).reduce((sum, count) => sum + count, 0);
    const files = Object.keys(manifest.parts).filter((path) => path.startsWith('files/')).length;
    print(words.exported(entries, files, file));
    return 0;
  } catch (error) {
    await zip.discard();
    if (!stop.signal.aborted) throw error;
    print(words.exportStopped);
    return 2;
  }
}

async function writeAll(
  zip: ZipWriter,
  { siteUrl, token }: { siteUrl: string; token: () => Promise<string> },
  signal: AbortSignal,
): Promise<BackupManifest> {
  const parts = readBackup({
    siteUrl,
    token,
    now: () => new Date(),
    onList: (list, items) => print(words.listRead(list, items)),
    signal,
  });
  try {
    for (;;) {
      const next = await parts.next();
      if (next.done) return next.value;
      await zip.add(next.value.path, next.value.bytes);
    }
  } catch (error) {
    // Whoever may read some lists only would get a file that looks complete.
    if (error instanceof NotAllowed) throw new StartProblem(words.notEverything(error.message), { cause: error });
    if (error instanceof Unavailable && signal.aborted) throw new StartProblem(words.exportStopped, { cause: error });
    throw error;
  }
}

/** GDPR: who took preparedness data out of the register, and when. */
function note({ takenAt, takenBy, lists }: BackupManifest): void {
  const fact = { fact: 'register.exported', at: takenAt, by: takenBy, preparedness: lists.preparedness ?? 0 };
  process.stderr.write(`${JSON.stringify(fact)}\n`);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
