import { SaxesParser } from 'saxes';
import type { Pace } from '../pace';
import type { ZipEntry } from '../zip';
import { unzippedText } from '../zip';

/** What a reader of one XML file hears; names are without their prefix. */
export interface XmlEars {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The file is more than this program is ready to unfold. */
export class TooLarge extends Error {}

/** Counts what has really been unpacked: what a zip archive says about itself need not be true. */
export interface Unpacked {
  characters: number;
}

const maximumCharacters = 400_000_000;

/** Streams an XML file of the archive past the ears; rejects when it is damaged or too large. Foreign entities are errors. */
export async function hear(entry: ZipEntry, ears: XmlEars, unpacked: Unpacked, pace: Pace): Promise<void> {
  const parser = new SaxesParser();
  let failure: Error | null = null;
  parser.on('error', (error) => void (failure ??= error));
  parser.on('opentag', ({ name, attributes }) => ears.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => ears.close?.(local(name)));
  parser.on('text', (text) => ears.text?.(text));
  parser.on('cdata', (text) => ears.text?.(text));
  for await (const piece of unzippedText(entry)) {
    unpacked.characters += piece.length;
    if (unpacked.characters > maximumCharacters) throw new TooLarge();
    // A piece may be large where the archive isn't compressed.
    for (let start = 0; start < piece.length; start += pieceLength) {
      parser.write(piece.slice(start, start + pieceLength));
      if (failure) throw failure;
      await pace();
    }
  }
  parser.close();
  if (failure) throw failure;
}

const pieceLength = 32_768;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
