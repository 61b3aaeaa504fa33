import type { Field } from '../schema/field';
import { processFields } from '../process/schema';
import type { ImportCell, ImportRow } from './cell';
import { cellText, isBlankRow } from './cell';
import { cleanLine, foldedName } from './clean';
import type { ImportTarget } from './columns';
import { importTargets, synonyms, weakNames } from './columns';
import { isOwnExport } from './export';

/** One entry per column of the file: what it is taken for, or null when it is left out. */
export type ColumnMapping = readonly (ImportTarget | null)[];

export interface Header {
  /** Index of the header row; rows above it are a title block. */
  readonly index: number;
  /** As in the file, cleaned; a column without a header is the empty text. */
  readonly names: readonly string[];
}

/** How far down a header is looked for: title blocks are short. */
const deepestHeader = 20;

/** The row that names most fields; without any, the first that isn't empty. */
export function findHeader(rows: readonly ImportRow[]): Header {
  const candidates = rows.slice(0, deepestHeader).map((row, index) => ({ index, row, hits: known(row) }));
  const most = Math.max(0, ...candidates.map(({ hits }) => hits));
  const best = candidates.find(({ row, hits }) => (most > 0 ? hits === most : !isBlankRow(row)));
  return { index: best?.index ?? 0, names: (best?.row ?? []).map((cell) => cleanLine(cellText(cell))) };
}

/** The header in a row that somebody has chosen; `index` counts from 0. */
export const headerAt = (rows: readonly ImportRow[], index: number): Header => ({
  index,
  names: (rows[index] ?? []).map((cell) => cleanLine(cellText(cell))),
});

/** The same for every file with these columns in this order, whatever their case and punctuation. */
export const headerKey = (names: readonly string[]): string => names.map(foldedName).join('|');

/** A mapping kept from an earlier file with the same header; null when it doesn't fit this program's fields any more. */
export function keptMapping(names: readonly string[], kept: readonly unknown[] | undefined): ColumnMapping | null {
  if (!kept || kept.length < names.length) return null;
  const isOwn = isOwnExport(names);
  const isKnown = (target: unknown) => target === null || isTarget(target) || (isOwn && target === 'status');
  const mapping = kept.map((target) => (isKnown(target) ? target : undefined));
  return mapping.includes(undefined) ? null : (mapping as ColumnMapping);
}

/**
 * What the columns probably are, by labels in both languages and known synonyms; every field at most once. Only this register's
 * own exports have a status that means something here.
 */
export function proposeMapping(names: readonly string[]): ColumnMapping {
  const taken = new Set<ImportTarget>();
  const mapping = names.map((name) => take(targetOf(name), taken));
  const status = isOwnExport(names) ? names.findIndex(isStatusName) : -1;
  const weak = taken.has('name') ? -1 : names.findIndex((name) => weakForms.has(foldedName(name)));
  return mapping.map((target, index) => (index === weak ? 'name' : index === status ? 'status' : target));
}

export type MappingProblem =
  | { readonly code: 'unknownHeader'; readonly header: string; readonly known: readonly string[] }
  | { readonly code: 'unknownField'; readonly field: string; readonly known: readonly string[] }
  | { readonly code: 'fieldTwice'; readonly field: string }
  | { readonly code: 'notAMap' };

/**
 * The proposal overridden by an explicit map `{ "Header in the file": "fieldName" | null }`. A field that the map gives
 * to one column is taken from the column that was proposed for it.
 */
export function applyMap(
  names: readonly string[],
  map: unknown,
): { readonly mapping: ColumnMapping } | { readonly problem: MappingProblem } {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return { problem: { code: 'notAMap' } };
  const explicit = new Map<number, ImportTarget | null>();
  for (const [header, field] of Object.entries(map)) {
    const index = names.findIndex((name) => foldedName(name) === foldedName(header));
    if (index < 0) return { problem: { code: 'unknownHeader', header, known: names.filter(Boolean) } };
    if (field !== null && !isTarget(field)) {
      return { problem: { code: 'unknownField', field: String(field), known: importTargets } };
    }
    if (field !== null && [...explicit.values()].includes(field)) return { problem: { code: 'fieldTwice', field } };
    explicit.set(index, field);
  }
  const claimed = new Set([...explicit.values()]);
  const mapping = proposeMapping(names).map((target, index) =>
    explicit.has(index) ? explicit.get(index)! : claimed.has(target) ? null : target,
  );
  return { mapping };
}

/**
 * The mapping after one column was given another meaning; the column that had it before is left out. Rows may be longer than
 * the row with the headings.
 */
export function remapped(mapping: ColumnMapping, column: number, target: ImportTarget | null): ColumnMapping {
  const length = Math.max(mapping.length, column + 1);
  return Array.from({ length }, (_, index) => {
    const before = mapping[index] ?? null;
    return index === column ? target : before === target ? null : before;
  });
}

const isTarget = (field: unknown): field is ImportTarget => importTargets.some((target) => target === field);

const forms = targetsByForm();
const weakForms = new Set(weakNames.map(foldedName));
const { label: statusLabel } = processFields.status;
const statusForms = new Set([statusLabel.de, statusLabel.en, 'status'].map(foldedName));

function known(row: ImportRow): number {
  return row.filter((cell: ImportCell) => typeof cell === 'string' && isHeaderName(cell)).length;
}

/** Whether a column is called as the status is; from elsewhere it is left out, see `proposeMapping`. */
export const isStatusName = (name: string): boolean => statusForms.has(foldedName(name));

const isHeaderName = (text: string): boolean => targetOf(text) !== null || weakForms.has(foldedName(text));

function targetOf(name: string): ImportTarget | null {
  return forms.get(foldedName(name)) ?? forms.get(foldedName(name.replace(/[([].*[)\]]/g, ''))) ?? null;
}

function take(target: ImportTarget | null, taken: Set<ImportTarget>): ImportTarget | null {
  if (target === null || taken.has(target)) return null;
  taken.add(target);
  return target;
}

function targetsByForm(): ReadonlyMap<string, ImportTarget> {
  const found = new Map<string, ImportTarget>();
  for (const target of importTargets) {
    const field: Field | null = target === 'processNumber' ? null : processFields[target];
    const labels = field ? [field.label.de, field.label.en, field.column, target] : [target];
    for (const name of [...labels, ...(synonyms[target] ?? [])]) {
      const form = foldedName(name);
      if (form !== '' && !found.has(form)) found.set(form, target);
    }
  }
  return found;
}
