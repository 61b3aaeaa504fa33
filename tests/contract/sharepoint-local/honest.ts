import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasSharedData } from '../../support/sharedData';

const naughtyFile = 'naughty/blns.json';
/** Where the collection is not at hand, a few of its kinds. */
const few = [
  '',
  'null',
  '__proto__',
  "'",
  '"',
  "a'b''c",
  'ß ẞ Straße',
  '😀',
  '<script>',
  '%00',
  '\u202etext',
  '\u0000',
  '{{7*7}}',
];

/** Strings that break programs. */
export const naughty: readonly string[] = hasSharedData(naughtyFile)
  ? (JSON.parse(readFileSync(join(process.cwd(), '..', 'shared', 'data', naughtyFile), 'utf8')) as string[])
  : few;

const halfCharacters = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** With the replacement character for half a character, as it would travel. */
export const wellFormed = (text: string): string => text.replace(halfCharacters, '\ufffd');

/** Names that every object answers to. */
export const prototypeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'];

/** Null for a value or a refusal as SharePoint makes them; otherwise what is wrong with the answer. */
export function dishonesty(status: number, body: string): string | null {
  if (status >= 200 && status < 300) return null;
  const text = `${status} ${body.slice(0, 300)}`;
  if (/fault of the stand-in|SQLITE_|SqliteError/.test(body)) return `a fault of its own: ${text}`;
  return isRefusal(body) ? null : `not SharePoint's shape: ${text}`;
}

function isRefusal(body: string): boolean {
  try {
    const parsed = JSON.parse(body) as Record<
      string,
      { code?: unknown; message?: { lang?: unknown; value?: unknown } }
    >;
    const inside = parsed['odata.error'] ?? parsed['error'];
    const isCode = /^-?\d+, [A-Z]\w*(\.\w+)+$/.test(String(inside?.code));
    return isCode && typeof inside?.message?.value === 'string' && inside.message.lang === 'en-US';
  } catch {
    return false;
  }
}
