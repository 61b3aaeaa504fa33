/** Taking the register along: the bytes that a browser downloads. */
import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { processFields } from '../../src/register';
import { readSpreadsheet } from '../../src/spreadsheet';
import { exportTexts, texts } from '../../src/text';
import { axeViolations } from '../support/screenChecks';
import { setStage } from '../support/stage';
import { openFound } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';

const words = texts('de');
const { exporting } = exportTexts('de');
const name = 'Personalausweis ausstellen';

describe('the export', () => {
  const { visitors } = setStage();

  test('of what was searched for is a workbook that the import reads', async () => {
    const visitor = await visitors.enter({ as: cityPeople.aylin });
    await openExport(visitor, name);
    expect(await violations(visitor)).toEqual([]);

    const file = await downloaded(visitor);

    expect(file.suggestedFilename()).toMatch(/^Prozessregister \d{4}-\d{2}-\d{2}\.xlsx$/);
    const [header, ...rows] = await rowsOf(file);
    expect(header?.slice(0, 2)).toEqual(['Prozess-ID', processFields.name.label.de]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(20);
    expect(rows.map((row) => row[1])).toContain(name);
  });

  test('of the columns of the view has these, in the chosen language', async () => {
    const visitor = await visitors.enter({ as: cityPeople.jonas });
    await openExport(visitor, name);
    const dialog = visitor.tab.getByRole('dialog');
    await dialog.getByRole('radio', { name: exporting.formats.csv }).check();
    await dialog.getByRole('radio', { name: /^Nur die Spalten der Ansicht/ }).check();
    await dialog.getByRole('radio', { name: exporting.languages.en }).check();

    const [header] = await rowsOf(await downloaded(visitor));

    expect(header).toEqual([
      'Process ID',
      ...[processFields.name, processFields.unit, processFields.owner].map(({ label }) => label.en),
      ...['Review light', 'Completeness in %', 'Quality seal'],
    ]);
  });

  test('of the whole register as a report is a PDF, written beside the page', async () => {
    const visitor = await visitors.enter({ as: cityPeople.aylin, theme: 'dark' });
    await openExport(visitor, name);
    const dialog = visitor.tab.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Ganzes Register/ }).check();
    await dialog.getByRole('radio', { name: exporting.formats.pdf }).check();

    const file = await downloaded(visitor);

    const bytes = await readFile(await file.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect([...bytes.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length).toBeGreaterThan(20);
    expect(await violations(visitor)).toEqual([]);
  });

  test('can be cancelled, and begun anew', async () => {
    const visitor = await visitors.enter({ as: cityPeople.aylin });
    await openExport(visitor, name);
    const dialog = visitor.tab.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Ganzes Register/ }).check();
    await dialog.getByRole('radio', { name: exporting.formats.pdf }).check();

    await dialog.getByRole('button', { name: exporting.start }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: exporting.cancel }).click();

    await dialog.getByRole('radio', { name: exporting.formats.xlsx }).check();
    expect((await rowsOf(await downloaded(visitor))).length).toBeGreaterThan(20);
  });

  test('of one process is its profile, called as the process is', async () => {
    const visitor = await visitors.enter({ as: cityPeople.jonas });
    await openFound(visitor.tab, name, name);
    await visitor.tab.getByRole('button', { name: words.page.more, exact: true }).click();
    await visitor.tab.getByRole('menuitem', { name: words.page.profilePdf }).click();

    const file = await downloaded(visitor);

    expect(file.suggestedFilename()).toMatch(new RegExp(`^${name} \\d{4}-\\d{2}-\\d{2}\\.pdf$`));
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

async function openExport({ tab }: Visitor, query: string): Promise<void> {
  await tab.getByRole('link', { name: words.shell.register, exact: true }).click();
  await tab.getByLabel(words.grid.search, { exact: true }).fill(query);
  await tab.getByRole('link', { name: query, exact: true }).waitFor();
  await tab.getByRole('button', { name: words.arrange.exporting, exact: true }).click();
  await tab.getByRole('dialog', { name: exporting.title }).waitFor();
}

async function downloaded({ page, tab }: Visitor): Promise<Download> {
  const download = page.waitForEvent('download');
  await tab.getByRole('dialog').getByRole('button', { name: exporting.start }).click();
  return download;
}

async function rowsOf(file: Download) {
  const reading = await readSpreadsheet(await readFile(await file.path()));
  if (!('sheet' in reading)) throw new Error(reading.unreadable.code);
  return reading.sheet.rows;
}

const violations = ({ page }: Visitor) => axeViolations(page, 'tab');
