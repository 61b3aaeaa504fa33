import type { CatalogueMapping, Header, ImportRow } from '../../register';
import { findCatalogueHeader, headerKey, keptCatalogueMapping, proposeCatalogueMapping } from '../../register';
import type { ImportTexts } from '../../text';
import { breath } from '../import/breath';
import { keep, readKept } from '../shell';

export interface OpenedCatalogue {
  readonly name: string;
  readonly rows: readonly ImportRow[];
  readonly header: Header;
  readonly mapping: CatalogueMapping;
}

type Opening =
  { readonly file: OpenedCatalogue; readonly problem?: never } | { readonly file: null; readonly problem: string };

const keptAs = (names: readonly string[]): string => `catalogue-columns ${headerKey(names)}`;

/** Reads a catalogue's file in the browser; columns mean what they meant in the last file with the same headings. */
export async function readCatalogueFile(source: File, words: ImportTexts['importing']): Promise<Opening> {
  const { readSpreadsheet } = await import('../../spreadsheet');
  const reading = await readSpreadsheet(new Uint8Array(await source.arrayBuffer()), undefined, breath);
  if ('unreadable' in reading) {
    const { unreadable } = reading;
    return { file: null, problem: words.unreadable[unreadable.code](unreadable) };
  }
  const { rows } = reading.sheet;
  const header = findCatalogueHeader(rows);
  const mapping = keptOf(header.names) ?? proposeCatalogueMapping(header.names);
  return { file: { name: source.name, rows, header, mapping } };
}

export const keepColumns = (names: readonly string[], mapping: CatalogueMapping): void =>
  keep(keptAs(names), JSON.stringify(mapping));

function keptOf(names: readonly string[]): CatalogueMapping | null {
  try {
    return keptCatalogueMapping(names, JSON.parse(readKept(keptAs(names)) ?? 'null'));
  } catch {
    return null;
  }
}
