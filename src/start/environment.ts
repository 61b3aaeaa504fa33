import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Language } from '../register';
import type { CommandTexts, Texts } from '../text';
import { commandTexts, languageOf, texts } from '../text';

/** Ends a command with one sentence that says what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** What the environment says about a workplace on this machine. Everything has a default. */
export interface LocalEnvironment {
  readonly port: number;
  readonly sharePointPort: number;
  readonly dataDirectory: string;
}

/** Language of what commands print: English only if the machine's language is. */
export const commandLanguage: Language = languageOf(
  process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'],
);
export const words: CommandTexts['start'] = commandTexts(commandLanguage).start;
export const tenantWords: CommandTexts['tenant'] = commandTexts(commandLanguage).tenant;
export const errorWords: Texts['errors'] = texts(commandLanguage).errors;

/** Reads PORT, SHAREPOINT_PORT and DATA_DIR; throws a `StartProblem` that names the wrong one. */
export function localEnvironment(): LocalEnvironment {
  const port = portOf('PORT', 5310);
  const sharePointPort = portOf('SHAREPOINT_PORT', 5311);
  if (port === sharePointPort) throw new StartProblem(words.samePort);
  return { port, sharePointPort, dataDirectory: resolve(process.env['DATA_DIR'] || '.data') };
}

/** Makes the data folder and proves that it can be written to. */
export async function writableFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new StartProblem(words.folderUnwritable(folder), { cause: error });
  }
}

/** Runs a command; a `StartProblem` becomes its sentence, anything else a sentence with the reason. Exit code 1. */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${error instanceof StartProblem ? reason : words.unexpected(reason)}\n`);
    if (!(error instanceof StartProblem) && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exit(1);
  }
}

/** A taken port becomes a sentence; every other failure stays what it is. */
export function portProblem(error: unknown, port: number, variable: string): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'EADDRINUSE' || code === 'EACCES'
    ? new StartProblem(words.portTaken(port, variable), { cause: error })
    : error;
}

/** A port from the environment; throws a `StartProblem` that names the variable. */
export function portOf(variable: string, otherwise: number): number {
  const text = process.env[variable];
  if (!text) return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new StartProblem(words.badPort(variable, text));
  return port;
}
