import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { StartProblem, words } from '../environment';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options; an unknown or incomplete one becomes a sentence with the usage. */
export function readOptions<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`${words.badOption(reason)}\n${words.usage}`, { cause: error });
  }
}
