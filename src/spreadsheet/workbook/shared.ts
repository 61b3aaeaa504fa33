import type { Pace } from '../pace';
import type { ZipEntry } from '../zip';
import type { Unpacked } from './xml';
import { hear } from './xml';

/** The texts that cells refer to by number; phonetic hints are no part of a text. */
export async function sharedStrings(
  file: ZipEntry | undefined,
  unpacked: Unpacked,
  pace: Pace,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!file) return strings;
  let text = '';
  let isText = false;
  let phonetic = 0;
  await hear(
    file,
    {
      open: (tag) => {
        if (tag === 'si') text = '';
        if (tag === 'rPh') phonetic += 1;
        isText = tag === 't' && phonetic === 0;
      },
      close: (tag) => {
        if (tag === 'si') strings.push(unescaped(text));
        if (tag === 'rPh') phonetic -= 1;
        isText = false;
      },
      text: (piece) => {
        if (isText) text += piece;
      },
    },
    unpacked,
    pace,
  );
  return strings;
}

/** `_x000D_` stands for a character that XML can't hold or would change (ECMA-376, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** For every cell style whether numbers in it are days. */
export async function dateStyles(
  file: ZipEntry | undefined,
  unpacked: Unpacked,
  pace: Pace,
): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (!file) return styles;
  const formats = new Map<number, string>();
  let inCellFormats = false;
  await hear(
    file,
    {
      open: (tag, { numFmtId = '0', formatCode = '' }) => {
        if (tag === 'numFmt') formats.set(Number(numFmtId), formatCode);
        if (tag === 'cellXfs') inCellFormats = true;
        if (tag === 'xf' && inCellFormats) styles.push(isDateFormat(Number(numFmtId), formats.get(Number(numFmtId))));
      },
      close: (tag) => {
        if (tag === 'cellXfs') inCellFormats = false;
      },
    },
    unpacked,
    pace,
  );
  return styles;
}

/** The formats that every spreadsheet knows by number and shows as a day, East Asian ones among them. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Letters of a day or year outside of quoted text, brackets and escapes; hours and minutes alone are a length of time. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';')[0] ?? '';
  return /[yd]/i.test(bare) && !/^general$/i.test(bare);
}
