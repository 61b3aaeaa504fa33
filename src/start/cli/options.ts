import { parseArgs } from 'node:util';
import { StartProblem, words } from '../environment';

type Kind = 'string' | 'boolean';
type Values<Options> = { readonly [Name in keyof Options]?: Options[Name] extends 'boolean' ? boolean : string };

/** How one command is called, and where and as whom: the list of all commands without the others. */
export function usageOf(command: string): string {
  const [, ...lines] = words.usage.split('\n');
  return lines.filter((line) => !line.includes(' cli -- ') || line.includes(` cli -- ${command} `)).join('\n');
}

/** Reads options; an unknown or incomplete one becomes a sentence with the usage. */
export function readOptions<const Options extends Readonly<Record<string, Kind>>>(
  args: readonly string[],
  options: Options,
  usage: string = words.usage,
): Values<Options> {
  const config = Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }]));
  try {
    return parseArgs({ args: [...args], options: config, strict: true, allowPositionals: false })
      .values as Values<Options>;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`${words.badOption(reason)}\n${usage}`, { cause: error });
  }
}
