import type { Sheet } from './sheet';

/** Text of a file, or null when it is none (a picture, a PDF, a database). */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Sheet['encoding'] } | null {
  const decoded = decodeAs(bytes);
  return looksBinary(decoded.text) ? null : decoded;
}

function decodeAs(bytes: Uint8Array): { readonly text: string; readonly encoding: Sheet['encoding'] } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // A German text in Windows-1252 is practically never valid UTF-8: the first umlaut breaks it.
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** Excel's «Unicode text», with its byte order mark or, from other programs, known by the zeros of its ASCII letters. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2_000 - (bytes.length % 2));
  const zeros = (odd: 0 | 1) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const many = start.length / 3;
  if (start.length < 4 || bytes.length % 2 === 1) return null;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : null;
}

/** What Windows-1252 puts between 0x80 and 0x9F; five places are empty. */
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const c1Controls = new RegExp('[\\u0080-\\u009f]', 'g');

/** Node from 20.18.3 on takes Windows-1252 for Latin 1 and loses dashes and quotes (nodejs/node#56542): put them back. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(c1Controls, (control) => windowsCharacters[control.charCodeAt(0) - 0x80] ?? control);
}

const unprintable = new RegExp('[\\u0000-\\u0008\\u000e-\\u001a\\u007f]', 'g');

function looksBinary(text: string): boolean {
  const start = text.slice(0, 100_000);
  if (start.includes('\0') || start.startsWith('%PDF-')) return true;
  return (start.match(unprintable)?.length ?? 0) > start.length / 50;
}
