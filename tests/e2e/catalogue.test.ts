/** The catalogue of services from its file to the coverage: the team imports a list, links a service, assigns a group, takes the list back. */
import type { FrameLocator, Page } from 'playwright-core';
import { lists } from '../../src/register';
import { catalogueTexts, serviceKeyTexts } from '../../src/text';
import { axeViolations, besideTheWindow } from '../support/screenChecks';
import { itemsOf } from '../support/siteItems';
import { setStage } from '../support/stage';
import { choose, openFound } from '../support/tabSteps';
import { allTexts } from '../support/allTexts';
import { cityPeople } from '../support/visitor';

const words = allTexts('de');
const { serviceCatalogue: said, serviceGroups, catalogueRuns } = catalogueTexts('de');
const { miriam } = cityPeople;
const { key: keyField, withdrawnOn } = lists.catalogue.fields;

/** As wide as a phone, or a window at 300 %. */
const narrow = { width: 400, height: 800 };
const newKey = '99123001000000';
const list = `Leistungsschluessel;Bezeichnung;Typ\n${newKey};Probeleistung Bootsliegeplatz;4\n99123002000000;Probeleistung Hafen;4\n`;

describe('the catalogue of services', () => {
  const { workplace, visitors } = setStage();

  test('a list is imported, a service linked, its group assigned, the coverage counts it, and the list is taken back', async () => {
    const { page, tab } = await visitors.enter({ as: miriam });
    await openPart(page, tab, 'import');
    await tab.locator('input[type=file]').setInputFiles({
      name: 'leika-probe.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await tab.getByRole('heading', { name: said.planned }).waitFor();
    expect(await axeViolations(page, 'tab')).toEqual([]);
    await tab.getByRole('button', { name: said.start(2) }).click();
    await tab.getByRole('heading', { name: said.done(2, 0) }).waitFor();

    await openPart(page, tab, 'services');
    await tab.getByLabel(said.search).fill('Bootsliegeplatz');
    await tab.getByRole('button', { name: said.linkOf('Probeleistung Bootsliegeplatz') }).click();
    expect(await axeViolations(page, 'tab')).toEqual([]);
    await choose(tab, said.process, 'Sondernutzung der Straße erlauben');
    await tab.getByRole('dialog').getByRole('button', { name: said.save, exact: true }).click();
    await tab.getByRole('table').getByRole('link', { name: 'Sondernutzung der Straße erlauben' }).waitFor();

    await openPart(page, tab, 'coverage');
    await tab.getByRole('button', { name: serviceGroups.assignOf('99123') }).click();
    await choose(tab, serviceGroups.unit, 'Feuerwehr');
    await tab.getByRole('dialog').getByRole('button', { name: serviceGroups.save }).click();
    const gap = tab.getByRole('button', {
      name: `1 ${said.findingsOf(said.coverageColumns.withoutProcess, 'Feuerwehr')}`,
    });
    await gap.click();
    await tab.getByRole('link', { name: 'Probeleistung Hafen (99123002000000)' }).waitFor();
    expect(await axeViolations(page, 'tab')).toEqual([]);

    await page.reload();
    await openPart(page, tab, 'import');
    await tab.getByRole('button', { name: catalogueRuns.undoOf('leika-probe.csv') }).click();
    await tab.getByRole('dialog').getByRole('button', { name: said.undo }).click();
    await tab.getByRole('heading', { name: said.undone(2, 0) }).waitFor();
    const items = await itemsOf(workplace().siteUrl, miriam.key, 'catalogue', {
      $filter: `${keyField.column} eq '${newKey}'`,
      $select: `Id,${withdrawnOn.column}`,
    });
    expect(items).toHaveLength(1);
    expect(items[0]?.[withdrawnOn.column]).not.toBeNull();
  });

  test('a service is chosen for a process by words, with the keyboard alone', async () => {
    const { page, tab } = await visitors.enter({ as: miriam });
    await openFound(tab, 'Halteverbot', 'Halteverbot für einen Umzug einrichten');
    await tab.getByRole('button', { name: /: In Kürze$/ }).click();
    const box = tab.getByRole('combobox', { name: /^Leistungsschlüssel/ });
    await box.focus();
    await box.pressSequentially('Handwerksbetrieb');
    await tab.getByRole('option', { name: /^Handwerksbetrieb: Ausnahme vom Parkverbot/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tab.getByLabel(serviceKeyTexts('de').serviceKeys.chosen).getByText('Handwerksbetrieb').waitFor();
    expect(await axeViolations(page, 'tab')).toEqual([]);
    await tab.getByRole('button', { name: words.capture.save, exact: true }).click();

    await tab.getByText('99904000031000').first().waitFor();
  });

  test.each(['default', 'dark', 'contrast'] as const)(
    'has no violation in the theme %s, wide or narrow',
    async (theme) => {
      const { page, tab } = await visitors.enter({ as: miriam, theme });
      for (const part of ['services', 'coverage', 'import'] as const) {
        await openPart(page, tab, part);
        await tab.getByRole('heading', { level: 1, name: said.title }).waitFor();
        await ready(tab, part);
        expect(await axeViolations(page, 'tab')).toEqual([]);
      }
      await page.setViewportSize(narrow);
      for (const part of ['services', 'coverage', 'import'] as const) {
        await openPart(page, tab, part);
        await ready(tab, part);
        expect(await besideTheWindow(page)).toEqual([]);
      }
    },
  );
});

type Part = keyof typeof said.parts;

async function openPart(page: Page, tab: FrameLocator, part: Part): Promise<void> {
  await tab.getByRole('heading', { level: 1 }).first().waitFor();
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await frame?.evaluate((address) => {
    window.location.hash = address;
  }, `#/catalogue?part=${part}`);
  await tab.getByRole('heading', { level: 1, name: said.title }).waitFor();
  await ready(tab, part);
}

const ready = (tab: FrameLocator, part: Part): Promise<void> =>
  (part === 'import'
    ? tab.getByRole('button', { name: said.chooseFile })
    : tab.getByRole('table', { name: part === 'coverage' ? said.parts.coverage : said.title })
  ).waitFor();
