import type { ImportRow } from '../exchange/cell';
import { cellText, isBlankRow } from '../exchange/cell';
import { cleanLine, foldedName } from '../exchange/clean';
import type { Header } from '../exchange/mapping';
import { isObject } from '../settings/json';
import { catalogueFields } from './schema';

/** What a column of a catalogue's file can be. Several columns may add to the description. */
export const catalogueTargets = ['name', 'key', 'type', 'description'] as const;
export type CatalogueTarget = (typeof catalogueTargets)[number];
/** One entry per column of the file: what it is taken for, or null when it is left out. */
export type CatalogueMapping = readonly (CatalogueTarget | null)[];

/** How catalogues head their columns: LeiKa, FIM, OZG and KGSt lists as they are handed round. Earlier ones count more. */
const headings: Readonly<Record<CatalogueTarget, readonly string[]>> = {
  name: [
    'Bezeichnung',
    'Leistungsbezeichnung',
    'LeistungsbezeichnungI',
    'Leistungsbezeichnung I',
    'Titel',
    'Name',
    'Title',
    'Prozessbezeichnung',
    'Produktbezeichnung',
    'Leistung',
    'Service',
    'OZG_Leistung',
    'OZG-Leistung',
    'Prozess',
    'Produkt',
  ],
  key: [
    'Leistungsschluessel',
    'Leistungsschlüssel',
    'LeiKa-Schlüssel',
    'LeiKa-ID',
    'LeiKa',
    'Schlüssel',
    'Schluessel',
    'Key',
    'Leistungs-ID',
    'FIM-ID',
    'OZG_ID',
    'OZG-ID',
    'Prozessnummer',
    'Produktnummer',
    'Nummer',
    'Nr',
    'Kennung',
    'ID',
  ],
  type: ['Typ', 'Typisierung', 'Leistungstyp', 'Type', 'Type of service'],
  description: [
    'Beschreibung',
    'Description',
    'Kurztext',
    'Volltext',
    'Leistungsbezeichnung II',
    'LeistungsbezeichnungII',
    'Synonyme',
    'Andere Bezeichnungen',
    'OZG_Leistung',
    'OZG-Leistung',
    'Lebenslage',
    'OZG_Lebenslage',
    'Themenfeld',
    'OZG_Themenfeld',
    'Rechtsgrundlage',
    'Rechtsgrundlagen',
  ],
};

/** What the columns probably are: the best heading wins each target, every further column of words adds to the description. */
export function proposeCatalogueMapping(names: readonly string[]): CatalogueMapping {
  const forms = names.map(foldedName);
  const single = (target: CatalogueTarget): number => {
    const wanted = [...labelsOf(target), ...headings[target]].map(foldedName);
    const best = wanted.find((form) => forms.includes(form));
    return best === undefined ? -1 : forms.indexOf(best);
  };
  const [name, key, type] = (['name', 'key', 'type'] as const).map(single);
  const described = new Set([...labelsOf('description'), ...headings.description].map(foldedName));
  return forms.map((form, index) => {
    if (index === name) return 'name';
    if (index === key) return 'key';
    if (index === type) return 'type';
    return described.has(form) ? 'description' : null;
  });
}

const labelsOf = (target: CatalogueTarget): readonly string[] => {
  const { label } = catalogueFields[target];
  // «Leistung» is the label of the name and a weak heading: the headings say themselves how strong they are.
  return target === 'name' ? [] : [label.de, label.en];
};

/** A mapping that somebody has written down, by heading; columns that it doesn't name are as proposed. Null when it says no targets. */
export function explicitCatalogueMapping(names: readonly string[], written: unknown): CatalogueMapping | null {
  if (!isObject(written) || !Object.values(written).every(isTarget)) return null;
  const wanted = new Map(Object.entries(written).map(([heading, target]) => [foldedName(heading), target]));
  if (![...wanted.keys()].every((heading) => names.some((name) => foldedName(name) === heading))) return null;
  let mapping = proposeCatalogueMapping(names);
  for (const [column, name] of names.entries()) {
    const target = wanted.get(foldedName(name));
    if (target !== undefined) mapping = remappedCatalogue(mapping, column, target as CatalogueTarget | null);
  }
  return mapping;
}

const isTarget = (one: unknown): boolean => one === null || catalogueTargets.some((target) => target === one);

/** How far down a header is looked for: title blocks are short. */
const deepestHeader = 20;

/** The row that names most columns of a catalogue; without any, the first that isn't empty. */
export function findCatalogueHeader(rows: readonly ImportRow[]): Header {
  const candidates = rows.slice(0, deepestHeader).map((row, index) => {
    const names = row.map((cell) => cleanLine(cellText(cell)));
    return { index, row, names, hits: proposeCatalogueMapping(names).filter(Boolean).length };
  });
  const most = Math.max(0, ...candidates.map(({ hits }) => hits));
  const best = candidates.find(({ row, hits }) => (most > 0 ? hits === most : !isBlankRow(row)));
  return { index: best?.index ?? 0, names: best?.names ?? [] };
}

/** The mapping after one column was given another meaning; all but the description belong to one column at most. */
export function remappedCatalogue(
  mapping: CatalogueMapping,
  column: number,
  target: CatalogueTarget | null,
): CatalogueMapping {
  return mapping.map((one, index) => {
    if (index === column) return target;
    return one === target && target !== 'description' ? null : one;
  });
}

/** A mapping kept from an earlier file with the same header; null when it doesn't fit. */
export function keptCatalogueMapping(names: readonly string[], kept: unknown): CatalogueMapping | null {
  if (!Array.isArray(kept) || kept.length !== names.length) return null;
  return kept.every(isTarget) ? (kept as CatalogueMapping) : null;
}
