import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../register';
import { commandTexts } from '../../text';
import { buildPackage } from './build';
import { readSettings, settingNames } from './settings';
import { readSources } from './sources';
import type { Words } from './words';

export interface PackageContext {
  /** The project: the folder with `manifest` and `appPackage`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Version of the product, as in package.json. */
  readonly version: string;
  readonly language: Language;
  readonly say: (line: string) => void;
}

const outputFile = join('appPackage', 'build', 'prozessregister.zip');

/** `npm run package [-- --out FILE]`: writes the Teams app package; returns the exit code, 1 with a list of what to fix. */
export async function packageCommand(args: readonly string[], context: PackageContext): Promise<number> {
  const words = commandTexts(context.language).packaging;
  const options = readOptions(args, words);
  if ('problem' in options) return refuse([options.problem], words, context);
  if (options.help) {
    context.say(words.usage);
    return 0;
  }
  const settings = readSettings(context.environment, context.version, words);
  const read = await readSources(context.folder, words);
  if ('problems' in read) return refuse([...settings.problems, ...read.problems], words, context);
  const built = await buildPackage(read.sources, settings, words);
  if ('problems' in built) return refuse(built.problems, words, context);

  const file = resolve(context.folder, options.out);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, built.zip);
  context.say(words.built(options.out, Math.ceil(built.zip.length / 1024)));
  if (settings.isExample) context.say(words.example(settingNames.join(', ')));
  return 0;
}

type Options = { readonly out: string; readonly help: boolean } | { readonly problem: string };

function readOptions(args: readonly string[], words: Words): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string', default: outputFile }, help: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    return { problem: words.badOption(error instanceof Error ? error.message : String(error)) };
  }
}

function refuse(problems: readonly string[], words: Words, context: PackageContext): number {
  context.say(words.refused(problems.length));
  for (const problem of problems) context.say(`- ${problem}`);
  return 1;
}
