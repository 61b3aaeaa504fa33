/** An import the whole way: drop a table, say what its columns mean, look, start, continue after the page was left, take back. */
import type { FrameLocator, Page } from 'playwright-core';
import { lists } from '../../src/register';
import { allTexts } from '../support/allTexts';
import { axeViolations, besideTheWindow } from '../support/screenChecks';
import { hasSharedData, sharedFile } from '../support/sharedData';
import { itemsOf } from '../support/siteItems';
import { setStage } from '../support/stage';
import { cityPeople } from '../support/visitor';

const words = allTexts('de');
const { importing, importSteps } = words;
const { miriam } = cityPeople;
const { fields } = lists.processes;

/** As wide as a phone, or a window at 300 %. */
const narrow = { width: 400, height: 800 };

/** A workbook as offices have them, where it lies beside the project; else a table in the same form. */
const tableFromOffice = hasSharedData('spreadsheets')
  ? { name: 'interview.xlsx', bytes: sharedFile('spreadsheets/odd-xlsx/interview.xlsx'), drafts: 14 }
  : { name: 'liste.csv', bytes: new TextEncoder().encode('type;name\nx;Probe\n'), drafts: 1 };
const withoutContent = hasSharedData('spreadsheets')
  ? { bytes: sharedFile('spreadsheets/odd-xlsx/author_snowman.xlsx'), name: 'author_snowman.xlsx' }
  : { bytes: new Uint8Array(), name: 'leer.csv' };

/** Semicolons, Windows-1252, a title above rows without headings, remarks below. */
const statistics = hasSharedData('spreadsheets')
  ? { name: 'statistik.csv', bytes: sharedFile('spreadsheets/testdata-26-rows.latin1.csv') }
  : {
      name: 'statistik.csv',
      bytes: Buffer.from(
        'Tabelle: vorläufig\n05;Land;122;Ordnungsangelegenheiten;9\n05;Land;126;Brandschutz;7',
        'latin1',
      ),
    };

describe('importing a table', () => {
  const { workplace, visitors } = setStage();
  const entriesFrom = (file: string) =>
    itemsOf(workplace().siteUrl, miriam.key, 'processes', {
      $filter: `startswith(Title,'${file}')`,
      $select: `Id,Title,${fields.status.column},${fields.summary.column},${fields.origin.column}`,
    });

  test('it is dropped, assigned, looked at and imported; and taken back as a whole', async () => {
    const { page, tab } = await visitors.enter({ as: miriam });
    await openImport(tab);
    await drop(
      page,
      'Bezeichnung;Einheit;Bemerkung\nImportprobe Fisch;Personal;eilig\nImportprobe Boot;Personal;\n;Personal;x',
    );
    await tab.getByText(importing.fileFacts('liste.csv', 3)).waitFor();
    const column = tab.getByRole('combobox', { name: importing.meaningOf('Bemerkung') });
    await column.selectOption('summary');
    const preview = tab.getByRole('table', { name: importing.preview });
    await preview.getByText(importing.reasons.emptyName({})).waitFor();
    expect(await axeViolations(page, 'tab')).toEqual([]);

    await tab.getByRole('button', { name: importSteps.start(2, 0) }).click();
    await tab.getByRole('heading', { name: importing.finished }).waitFor();
    const made = await entriesFrom('Importprobe');
    expect(made.map((item) => [item['Title'], item[fields.status.column], item[fields.summary.column]])).toEqual([
      ['Importprobe Fisch', 'draft', 'eilig'],
      ['Importprobe Boot', 'draft', null],
    ]);
    expect(await axeViolations(page, 'tab')).toEqual([]);

    await page.reload();
    await openImport(tab);
    await tab.getByRole('button', { name: importSteps.undoOf('liste.csv') }).click();
    expect(await axeViolations(page, 'tab')).toEqual([]);
    await tab.getByRole('dialog').getByRole('button', { name: importSteps.undo }).click();
    await tab.getByRole('heading', { name: importSteps.undone(2, 0) }).waitFor();

    const after = await entriesFrom('Importprobe');
    expect(after.map((item) => item[fields.status.column])).toEqual(['retired', 'retired']);
    expect(after[0]?.[fields.origin.column]).toMatch(/^liste\.csv, Zeile 2, .* ↶ /);
  });

  test('files of offices: a workbook is imported with a report and taken back, one without content refused, statistics read', async () => {
    const { page, tab } = await visitors.enter({ as: miriam });
    await openImport(tab);
    await drop(page, withoutContent.bytes, withoutContent.name);
    await tab.getByRole('alert').getByText(importing.unreadable.empty({})).waitFor();

    const { name, bytes, drafts } = tableFromOffice;
    await drop(page, bytes, name);
    const unit = tab.getByRole('combobox', { name: fields.unit.label.de });
    await unit.fill('10.2 Personal');
    await unit.press('Tab');
    await tab.getByRole('table', { name: importing.preview }).waitFor();
    await tab.getByRole('button', { name: importSteps.start(drafts, 0) }).click();
    await tab.getByRole('heading', { name: importing.finished }).waitFor();

    const [report] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: importSteps.reportCsv }).click(),
    ]);
    expect(report.suggestedFilename()).toMatch(/\.csv$/);

    await tab
      .getByRole('button', { name: importSteps.undoOf(name) })
      .first()
      .click();
    await tab.getByRole('dialog').getByRole('button', { name: importSteps.undo }).click();
    await tab.getByRole('heading', { name: importSteps.undone(drafts, 0) }).waitFor();

    await drop(page, statistics.bytes, statistics.name);
    await tab.getByRole('combobox', { name: importing.meaningOf(importing.columnNumber(4)) }).selectOption('name');
    await unit.fill('10.2 Personal');
    await unit.press('Tab');
    await tab.getByRole('table', { name: importing.preview }).getByText('Ordnungsangelegenheiten').waitFor();
  });

  test('one that is cancelled goes on after the page was loaded anew', async () => {
    const { page, tab } = await visitors.enter({ as: miriam });
    const rows = Array.from({ length: 1_200 }, (_, index) => `Weiterprobe ${index};Personal`);
    await openImport(tab);
    await drop(page, ['Bezeichnung;Einheit', ...rows].join('\n'));
    await tab.getByRole('button', { name: importSteps.start(1_200, 0) }).click();
    await tab.getByRole('button', { name: importing.cancel }).click();
    await tab.getByRole('heading', { name: importing.unfinished }).waitFor();
    expect((await entriesFrom('Weiterprobe')).length).toBeLessThan(1_200);

    await page.reload();
    await openImport(tab);
    await tab.getByRole('button', { name: importSteps.resumeOf('liste.csv') }).click();
    await tab.getByRole('heading', { name: importing.finished }).waitFor();

    const made = await itemsOf(workplace().siteUrl, miriam.key, 'processes', { $top: '5000', $select: 'Id,Title' });
    const titles = made.map((item) => String(item['Title'])).filter((title) => title.startsWith('Weiterprobe'));
    expect([titles.length, new Set(titles).size]).toEqual([1_200, 1_200]);
  });

  test.each(['dark', 'contrast'] as const)('it fits a narrow window and meets axe in %s', async (theme) => {
    const { page, tab } = await visitors.enter({ as: miriam, theme });
    await openImport(tab);
    await page.setViewportSize(narrow);
    await drop(page, 'Bezeichnung;Einheit\nTelefonprobe;Personel\nTelefonprobe zwei;Personal\n;x');
    await tab.getByRole('combobox', { name: importSteps.question('Personel') }).waitFor();
    await tab.getByRole('table', { name: importing.preview }).waitFor();

    expect(await axeViolations(page, 'tab')).toEqual([]);
    expect(await besideTheWindow(page)).toEqual([]);
  });
});

async function openImport(tab: FrameLocator): Promise<void> {
  await tab.getByRole('link', { name: words.shell.register, exact: true }).click();
  await tab.getByRole('link', { name: words.grid.importing }).click();
  await tab.getByText(importing.dropFile).waitFor();
}

/** As somebody who misses the zone a little. */
async function drop(page: Page, content: string | Uint8Array, name = 'liste.csv'): Promise<void> {
  const frame = page.frame({ url: /\/tab\// });
  if (!frame) throw new Error('no tab');
  const transfer = await frame.evaluateHandle(
    ([base64, file]) => {
      const made = new DataTransfer();
      made.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], file));
      return made;
    },
    [Buffer.from(content).toString('base64'), name] as const,
  );
  await frame.locator('h1').dispatchEvent('drop', { dataTransfer: transfer });
}
