/** Which catalogue a file probably is, as its keys, its columns and its name say. */
import type { CatalogueSource, ImportRow } from '../../../../src/register';
import { findCatalogueHeader, proposedSource } from '../../../../src/register';
import { readSpreadsheet } from '../../../../src/spreadsheet';
import { hasSharedData, sharedFile } from '../../../support/sharedData';

const proposed = (file: string, rows: readonly ImportRow[]) =>
  proposedSource(file, { rows, header: findCatalogueHeader(rows) });

test.each<[string, string, readonly ImportRow[], CatalogueSource]>([
  [
    'keys of LeiKa outweigh names',
    'kgst-und-ozg.csv',
    [
      ['Nummer', 'Bezeichnung'],
      ['99 012 001 000000', 'x'],
    ],
    'leika',
  ],
  [
    'a column of OZG keys outweighs the file',
    'leistungen.csv',
    [
      ['OZG_ID', 'OZG_Leistung'],
      ['10513', 'x'],
    ],
    'ozg',
  ],
  [
    'a heading of the KGSt',
    'liste.xlsx',
    [
      ['KGSt-Prozess', 'Nummer', 'Bezeichnung'],
      ['p', '1.2', 'x'],
    ],
    'kgst',
  ],
  [
    'the name of the file where nothing else tells',
    'KGSt 2026.xlsx',
    [
      ['Nummer', 'Bezeichnung'],
      ['1.2', 'x'],
    ],
    'kgst',
  ],
  ['without any sign LeiKa, as most are', 'liste.csv', [['Bezeichnung'], ['x']], 'leika'],
])('%s', (_title, file, rows, source) => {
  expect(proposed(file, rows)).toBe(source);
});

const real = hasSharedData('leika')
  ? ([
      ['leika/leika_ozg_nrw_2019.utf8.csv', 'leika'],
      ['leika/leika_ozg_nrw_2019.cp1252-semikolon.csv', 'leika'],
      ['leika/ozg_leistungen_nrw_2019.csv', 'ozg'],
    ] as const)
  : [];

test('the lists handed round are known by their contents, whatever they are called', async () => {
  for (const [file, source] of real) {
    const reading = await readSpreadsheet(sharedFile(file));
    if (!('sheet' in reading)) throw new Error(file);
    expect([file, proposed('tabelle1.csv', reading.sheet.rows)]).toEqual([file, source]);
  }
});
