import { decode } from './encoding';
import type { Breath } from './pace';
import { readJson } from './json';
import { paceOf } from './pace';
import type { Reading } from './sheet';
import { unreadable } from './sheet';
import { readText } from './text';
import { readWorkbook } from './workbook/read';

const maximumBytes = 50_000_000;

/**
 * Reads a `.csv`, `.txt`, `.xlsx` or `.json` file by its content; the name decides nothing, because names lie. Of a workbook the
 * named sheet, else the first that is not empty. Every file is either read or refused with a reason; it never rejects.
 * With a `breath`, whoever shares the thread has a turn about every 10 ms.
 */
export async function readSpreadsheet(bytes: Uint8Array, sheetName?: string, breath?: Breath): Promise<Reading> {
  const pace = paceOf(breath);
  if (bytes.length === 0) return unreadable('empty');
  if (bytes.length > maximumBytes) return unreadable('tooLarge');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable(compoundFile(bytes));
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, pace, sheetName);
  const decoded = decode(bytes);
  if (!decoded) return unreadable('notText');
  if (isWebPage(decoded.text)) return unreadable('webPage');
  return (await readJson(decoded.text, breath)) ?? readText(decoded.text, decoded.encoding, pace);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Workbooks up to Excel 2003, and newer ones protected by a password: those keep everything in one encrypted stream. */
function compoundFile(bytes: Uint8Array): 'oldExcel' | 'passwordProtected' {
  const marker = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(marker[0]!); at >= 0; at = bytes.indexOf(marker[0]!, at + 1)) {
    if (startsWith(bytes.subarray(at, at + marker.length), marker)) return 'passwordProtected';
  }
  return 'oldExcel';
}

/** Many programs write a web page, or XML, and call it `.xls`. */
const isWebPage = (text: string): boolean =>
  /^\s*(<!doctype html|<html[\s>]|<head[\s>]|<table[\s>]|<meta\s|<\?xml[\s\S]{0,400}<(html|[a-z]*:?workbook)[\s>])/i.test(
    text.slice(0, 1_000),
  );
