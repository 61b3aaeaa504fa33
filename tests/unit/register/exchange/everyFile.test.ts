/** Every table that lies around: it is imported sensibly, or refused with the reason; nothing is lost without a line. */
import { findHeader, isBlankRow, planImport, proposeMapping } from '../../../../src/register';
import type { Reading } from '../../../../src/spreadsheet';
import { readSpreadsheet } from '../../../../src/spreadsheet';
import { aUnit } from '../../../support/builders';
import { hasSharedData, sharedFile, sharedFiles } from '../../../support/sharedData';

const units = [aUnit({ name: 'Bürgerservice', number: '32.1' }, 1)];

const inline = [{ name: 'a file written here', bytes: new TextEncoder().encode('Name;Typ\nA;1') }];
const folders = ['spreadsheets', 'spreadsheets/odd-xlsx', 'registers', 'leika'];
const real = folders
  .filter(hasSharedData)
  .flatMap((folder) => sharedFiles(folder).map((name) => ({ name, bytes: sharedFile(name) })));
const files = [...inline, ...real.filter(({ name }) => !/LICENSE/.test(name))];

async function outcomeOf(reading: Reading) {
  if ('unreadable' in reading) return { outcome: 'unreadable' as const, code: reading.unreadable.code };
  const { rows, remarks, encoding } = reading.sheet;
  const header = findHeader(rows);
  const proposed = proposeMapping(header.names);
  // A table without any heading that is known: somebody takes its first filled column for the name.
  const width = Math.max(...rows.map((row) => row.length));
  const mapping = proposed.includes('name')
    ? proposed
    : Array.from({ length: width }, (_, index) => (index === 0 ? ('name' as const) : null));
  const plan = planImport({
    rows,
    header,
    mapping,
    sources: { units },
    unit: 1,
    cellRemarks: remarks,
    isText: encoding !== 'xlsx',
  });
  const filled = rows.filter((row, index) => index > header.index && !isBlankRow(row)).length;
  return { outcome: proposed.includes('name') ? ('named' as const) : ('unnamed' as const), plan, filled };
}

/** What the files of today come to; a file that isn't named here is asked for what holds for all. */
const expected: Readonly<
  Record<string, { readonly outcome: string; readonly created?: number; readonly code?: string }>
> = {
  'a file written here': { outcome: 'named', created: 1 },
  'spreadsheets/ausgaben-2009.latin1.csv': { outcome: 'unnamed', created: 457 },
  'spreadsheets/berlin_fachbereiche_gesamtkosten.csv': { outcome: 'unnamed', created: 8 },
  'spreadsheets/berlin_wohngeld_antraege_haushalte.csv': { outcome: 'unnamed', created: 12 },
  'spreadsheets/berlin_wohngeld_mediane.csv': { outcome: 'unnamed', created: 16 },
  'spreadsheets/berlin_wohngeld_mengen.csv': { outcome: 'unnamed', created: 15 },
  'spreadsheets/miwg_attribute_coverage_matrix.xlsx': { outcome: 'named', created: 0 },
  'spreadsheets/testdata-26-rows.latin1.csv': { outcome: 'unnamed', created: 17 },
  'spreadsheets/odd-xlsx/1904_1900.xlsx': { outcome: 'unnamed', created: 4 },
  'spreadsheets/odd-xlsx/1904_1904.xlsx': { outcome: 'unnamed', created: 4 },
  'spreadsheets/odd-xlsx/Attendance.xlsx': { outcome: 'unnamed', created: 24 },
  'spreadsheets/odd-xlsx/AutoFilter.xlsx': { outcome: 'unnamed', created: 5 },
  'spreadsheets/odd-xlsx/DataTypesFormats.xlsx': { outcome: 'unnamed', created: 5 },
  'spreadsheets/odd-xlsx/ErrorTypes.xlsx': { outcome: 'named', created: 7 },
  'spreadsheets/odd-xlsx/LONumbers-2010.xlsx': { outcome: 'unnamed', created: 35 },
  'spreadsheets/odd-xlsx/LONumbers-2011.xlsx': { outcome: 'unnamed', created: 35 },
  'spreadsheets/odd-xlsx/LONumbers.xlsx': { outcome: 'unnamed', created: 35 },
  'spreadsheets/odd-xlsx/artifacts_wps_write.xlsx': { outcome: 'unnamed', created: 3 },
  'spreadsheets/odd-xlsx/author_snowman.xlsx': { outcome: 'unreadable', code: 'empty' },
  'spreadsheets/odd-xlsx/cell_style_simple.xlsx': { outcome: 'unnamed', created: 9 },
  'spreadsheets/odd-xlsx/column_width.xlsx': { outcome: 'unnamed', created: 2 },
  'spreadsheets/odd-xlsx/comments_stress_test.xlsx': { outcome: 'unnamed', created: 3 },
  'spreadsheets/odd-xlsx/crlf_crlf.xlsx': { outcome: 'unnamed', created: 2 },
  'spreadsheets/odd-xlsx/custom_properties.xlsx': { outcome: 'unreadable', code: 'empty' },
  'spreadsheets/odd-xlsx/defined_names_simple.xlsx': { outcome: 'unnamed', created: 1 },
  'spreadsheets/odd-xlsx/defined_names_unicode.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI120C11.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI120C12.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI120C48.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI144C11.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI144C12.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI144C48.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI72A12.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI72C11.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI72C12.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI72C48.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI96C11.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI96C12.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/dpi_DPI96C48.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/formula_stress_test.xlsx': { outcome: 'unnamed', created: 21 },
  'spreadsheets/odd-xlsx/formulae_test_simple.xlsx': { outcome: 'unnamed', created: 4 },
  'spreadsheets/odd-xlsx/freeze.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/hyperlink_no_rels.xlsx': { outcome: 'unnamed', created: 0 },
  'spreadsheets/odd-xlsx/hyperlink_stress_test_2011.xlsx': { outcome: 'unnamed', created: 6 },
  'spreadsheets/odd-xlsx/internal_link.xlsx': { outcome: 'unnamed', created: 4 },
  'spreadsheets/odd-xlsx/interview.xlsx': { outcome: 'named', created: 14 },
  'spreadsheets/odd-xlsx/issue.xlsx': { outcome: 'named', created: 1 },
  'spreadsheets/odd-xlsx/issue2717_issue2717.xlsx': { outcome: 'unnamed', created: 12 },
  'spreadsheets/odd-xlsx/large_strings.xlsx': { outcome: 'unnamed', created: 9998 },
  'registers/aemter_gliederung.csv': { outcome: 'named', created: 42 },
  'registers/iserlohn_dienstleistungen.csv': { outcome: 'named', created: 11 },
  'registers/iserlohn_organisation.csv': { outcome: 'named', created: 26 },
  'registers/iserlohn_standorte.csv': { outcome: 'named', created: 49 },
  'registers/it_systeme_kommunal.csv': { outcome: 'named', created: 47 },
  'registers/muenchen_dienstleistungen_2026.dev.csv': { outcome: 'named', created: 287 },
  'registers/muenchen_dienstleistungen_2026.html.jsonl': { outcome: 'unnamed', created: 286 },
  'registers/muenchen_standorte_2026.csv': { outcome: 'named', created: 109 },
  'registers/nrw_it_dienstleister.csv': { outcome: 'named', created: 32 },
  'registers/nrw_kommunen.csv': { outcome: 'named', created: 390 },
  'registers/produkte_kommunal.csv': { outcome: 'unnamed', created: 144 },
  'registers/real_services_de.jsonl': { outcome: 'unnamed', created: 5943 },
  'leika/leika_ozg_nrw_2019.cp1252-semikolon.csv': { outcome: 'named', created: 5251 },
  'leika/leika_ozg_nrw_2019.utf8.csv': { outcome: 'named', created: 5251 },
  'leika/ozg_leistungen_nrw_2019.csv': { outcome: 'named', created: 557 },
};

test.each(files)(
  '$name: every filled row becomes an entry or gets a line that says why not',
  async ({ name, bytes }) => {
    const found = await outcomeOf(await readSpreadsheet(bytes));

    const created =
      found.outcome === 'unreadable' ? 0 : found.plan.rows.filter(({ effect }) => effect === 'new').length;
    if (found.outcome !== 'unreadable') {
      expect(found.plan.rows).toHaveLength(found.filled);
      for (const row of found.plan.rows) {
        if (row.effect === 'new') expect(row.values.name).toBeTruthy();
        else expect(row.refusal?.code).toMatch(/^(emptyName|duplicateRow)$/);
      }
    }
    const { outcome, code } = expected[name] ?? { code: undefined, ...found };
    expect({ outcome: found.outcome, code: 'code' in found ? found.code : undefined }).toEqual({ outcome, code });
    expect(created).toBe(expected[name]?.created ?? created);
  },
);
