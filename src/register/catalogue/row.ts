import type { ImportRow } from '../exchange/cell';
import { cellText, isSpoiltNumber } from '../exchange/cell';
import { cleanLine, cleanText, shortened } from '../exchange/clean';
import type { Header } from '../exchange/mapping';
import type { CatalogueMapping, CatalogueTarget } from './columns';
import type { CatalogueValues } from './schema';
import { catalogueFields } from './schema';

/** Why a row was taken differently from how the file has it, or not at all. */
export type CatalogueCode =
  'noName' | 'duplicate' | 'shortened' | 'spoiltKey' | 'notAKey' | 'typeShortened' | 'refused';

export interface CatalogueRemark {
  /** As a person sees it in the file: the first row is 1. */
  readonly row: number;
  readonly code: CatalogueCode;
  readonly text: string;
}

export type ServiceValues = Pick<CatalogueValues, 'name' | 'key' | 'type' | 'description'>;

export interface ReadService {
  readonly row: number;
  readonly values: ServiceValues;
  readonly remarks: readonly CatalogueRemark[];
}

/** One row of the file as a service. A long name is shortened and stands in full at the head of the description. */
export function readService(
  cells: ImportRow,
  row: number,
  { mapping, header }: { readonly mapping: CatalogueMapping; readonly header: Header },
): ReadService {
  const cellOf = (target: CatalogueTarget): string => cellText(cells[mapping.indexOf(target)]);
  const remarks: CatalogueRemark[] = [];
  const say = (code: CatalogueCode, text: string) => void remarks.push({ row, code, text });
  const full = cleanLine(cellOf('name'));
  const name = shortened(full, catalogueFields.name.maximum);
  if (name !== full) say('shortened', full);
  const said = mapping.includes('key') ? cellOf('key') : '';
  const key = keyIn(said);
  if (key === null && cleanLine(said) !== '') say(isSpoiltNumber(said) ? 'spoiltKey' : 'notAKey', cleanLine(said));
  const wholeType = mapping.includes('type') ? cleanLine(cellOf('type')) : '';
  const type = shortened(wholeType, catalogueFields.type.maximum);
  if (type !== wholeType) say('typeShortened', wholeType);
  const described = descriptionIn(cells, mapping, header);
  const text = [name === full ? '' : full, described].filter(Boolean).join('\n');
  const description = shortened(text, catalogueFields.description.maximum);
  return { row, values: { name: name || null, key, type: type || null, description: description || null }, remarks };
}

/**
 * A key has digits and no words: «nicht im LeiKa» is none, nor is one that a spreadsheet has turned into 9,9E+13.
 * «99 012 001 000000» and «99.012.001.000000» are the same 14 digits.
 */
export function keyIn(cell: string): string | null {
  const text = cleanLine(cell);
  if (isSpoiltNumber(text) || text.length > catalogueFields.key.maximum) return null;
  const digits = text.replace(/[\s.-]/g, '');
  if (/^\d{14}$/.test(digits)) return digits;
  return /\d/.test(text) && !/\s/.test(text) ? text : null;
}

/** Every column under its heading, so that nobody has to guess what a word means; a single column speaks for itself. */
function descriptionIn(cells: ImportRow, mapping: CatalogueMapping, { names }: Header): string {
  const parts = mapping.flatMap((target, index) => {
    const text = target === 'description' ? cleanText(cellText(cells[index])) : '';
    return text === '' ? [] : [{ heading: names[index]?.replaceAll('_', ' ') ?? '', text }];
  });
  const isOnly = mapping.filter((target) => target === 'description').length === 1;
  return parts.map(({ heading, text }) => (isOnly || heading === '' ? text : `${heading}: ${text}`)).join('\n');
}
