import type { Day, RegisterStore } from '../../register';
import type { Sheet } from '../../spreadsheet';
import { readSpreadsheet } from '../../spreadsheet';
import type { ImportTexts } from '../../text';

/** What the command needs of the world around it. */
export interface ImportContext {
  readonly openStore: () => Promise<RegisterStore>;
  readonly print: (line: string) => void;
  readonly today: Day;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** A sentence for the person at the keyboard; ends the command with exit code 1. */
export class Complaint extends Error {}

type Words = ImportTexts['importing'];

/** The filled cells of a file's sheet, of the first one unless another is named. */
export async function readSheet(
  { file, sheet }: { readonly file: string; readonly sheet?: string },
  context: ImportContext,
  words: Words,
): Promise<Sheet> {
  const bytes = await readBytes(file, context, words);
  const reading = await readSpreadsheet(bytes, sheet);
  if ('sheet' in reading) return reading.sheet;
  throw new Complaint(words.unreadable[reading.unreadable.code](reading.unreadable));
}

async function readBytes(path: string, context: ImportContext, words: Words): Promise<Uint8Array> {
  try {
    return await context.readFile(path);
  } catch (error) {
    throw new Complaint(words.cli.noFile(path, reasonOf(error)));
  }
}

/** What a JSON file says. */
export async function readJson(path: string, context: ImportContext, words: Words): Promise<unknown> {
  const bytes = await readBytes(path, context, words);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Complaint(words.cli.mapNotJson(path, reasonOf(error)));
  }
}

/** The file's name as the register keeps it. */
export const nameOf = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).slice(0, 120);

/** A line for about every twentieth of the way. */
export function progressPrinter({ print }: ImportContext, words: Words): (done: number, total: number) => void {
  let next = 0;
  return (done, total) => {
    if (done < next && done < total) return;
    next = done + Math.max(100, total / 20);
    print(words.progress(done, total));
  };
}

/** Writes a report and says so. */
export async function writeReport(path: string, text: string, context: ImportContext, words: Words): Promise<void> {
  try {
    await context.writeFile(path, text);
  } catch (error) {
    throw new Complaint(words.cli.noReport(path, reasonOf(error)));
  }
  context.print(words.cli.reportWritten(path));
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
