/** The first page: one's own in the personal app, one of all in a channel; the tour and the keys for who is new. */
import { chatTexts, homeTexts, keyTexts, texts } from '../../src/text';
import { axeViolations, besideTheWindow } from '../support/screenChecks';
import { setStage } from '../support/stage';
import { openFound } from '../support/tabSteps';
import { cityPeople } from '../support/visitor';

const words = { ...texts('de'), ...chatTexts('de'), ...homeTexts('de'), ...keyTexts('de') };
const { aylin, miriam } = cityPeople;
const name = 'Personalausweis ausstellen';

describe('the start page', () => {
  const { visitors } = setStage();

  test('leads whoever is new through five steps with the keyboard alone, and the keys stand under «?»', async () => {
    const { page, tab } = await visitors.enter({ as: aylin });
    const tour = tab.getByRole('region', { name: words.tour.title });
    await tour.getByRole('button', { name: words.tour.next }).focus();

    for (const { title } of Object.values(words.tour.steps).slice(1)) {
      await tour.getByRole('button', { name: words.tour.next }).focus();
      await page.keyboard.press('Enter');
      await tour.getByRole('heading', { level: 3, name: title }).waitFor();
    }
    await tour.getByRole('button', { name: words.tour.done }).focus();
    await page.keyboard.press('Enter');
    await tour.waitFor({ state: 'detached' });

    await tab.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    const keys = tab.getByRole('dialog', { name: words.keys.title });
    await keys.getByRole('heading', { name: words.shortcuts.everywhere }).waitFor();
    expect(await axeViolations(page, 'tab')).toEqual([]);
    await keys.getByRole('button', { name: words.shortcuts.showTour }).click();
    await tour.waitFor();
  });

  test('remembers what was viewed, and says of a followed process what somebody has changed since', async () => {
    const reader = await visitors.enter({ as: aylin });
    await openFound(reader.tab, name, name);
    await reader.tab.getByRole('button', { name: words.page.more, exact: true }).click();
    await reader.tab.getByRole('menuitem', { name: words.page.subscribe }).click();
    await reader.tab.getByText(words.page.subscribed).waitFor();
    await reader.tab.getByRole('link', { name: words.shell.start, exact: true }).click();
    const recent = reader.tab.getByRole('region', { name: words.home.recent });
    await recent.getByRole('link', { name, exact: true }).waitFor();
    const followed = reader.tab.getByRole('region', { name: words.home.subscriptions });
    await followed.getByText(words.home.unchanged).waitFor();

    const writer = await visitors.enter({ as: miriam });
    await openFound(writer.tab, name, name);
    await writer.tab.getByRole('button', { name: words.process.edit, exact: true }).click();
    await writer.tab
      .getByLabel('Kurzbeschreibung')
      .first()
      .fill('Der Ausweis wird beantragt, bestellt und ausgegeben.');
    await writer.tab.getByRole('button', { name: words.capture.save, exact: true }).first().click();
    await writer.tab.getByRole('heading', { level: 1, name, exact: true }).waitFor();

    await reader.tab.getByRole('button', { name: words.shell.reload }).click();
    await followed.getByText('Geändert: Kurzbeschreibung').waitFor();
  });

  test('shows everybody in a channel the same, once somebody has set the tab up there', async () => {
    const { page, tab } = await visitors.enter({ as: miriam });
    const save = page.getByRole('button', { name: words.workplace.saveTab });
    await page.getByLabel(words.workplace.place).selectOption('channel');
    await tab.getByRole('radio', { name: words.home.setUpStart, checked: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await save.click();

    const state = tab.getByRole('region', { name: words.home.stateTitle });
    await state.getByRole('row').nth(5).waitFor();
    await tab.getByRole('region', { name: words.home.changes }).getByRole('link').first().waitFor();
    await tab.getByText(words.home.readingHistory).first().waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);
    expect(await tab.getByRole('heading', { name: words.shell.home.mine }).count()).toBe(0);
    await state.getByRole('link', { name: words.home.overdue }).click();
    await tab.getByRole('heading', { level: 1, name: words.grid.title }).waitFor();

    await page.getByRole('button', { name: words.workplace.changeTab }).click();
    await tab.getByRole('radio', { name: words.home.setUpWhole }).click();
    await save.click();
    await tab.getByRole('heading', { level: 1, name: words.grid.title }).waitFor();
    await page.getByLabel(words.workplace.place).selectOption('personal');
    await tab.getByRole('heading', { name: words.shell.home.mine }).waitFor();
  });

  test('fits on the smallest screen, alone and in a channel', async () => {
    const { page, tab } = await visitors.enter({ as: miriam, window: { viewport: { width: 320, height: 640 } } });
    await tab.getByRole('heading', { name: words.shell.home.mine }).waitFor();
    expect(await besideTheWindow(page)).toEqual([]);

    await page.getByLabel(words.workplace.place).selectOption('channel');
    await page.getByRole('button', { name: words.workplace.saveTab }).click();
    await tab.getByRole('region', { name: words.home.stateTitle }).getByRole('row').nth(5).waitFor();

    expect(await besideTheWindow(page)).toEqual([]);
  });
});
