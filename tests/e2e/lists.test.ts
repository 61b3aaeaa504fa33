/** Units, resources, words and settings: the process team looks after them, everybody looks things up in them. */
import { listTexts, texts } from '../../src/text';
import { axeViolations, besideTheWindow } from '../support/screenChecks';
import { setStage } from '../support/stage';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';

const { keeping, settings } = listTexts('de');
const { shell, upkeep } = texts('de');
const { miriam, aylin } = cityPeople;

describe('what the process team looks after', () => {
  const { visitors } = setStage();

  async function goTo({ tab }: Visitor, area: string, title: string): Promise<void> {
    await tab.getByRole('navigation', { name: shell.navigation }).getByRole('link', { name: area }).click();
    const heading = tab.getByRole('heading', { level: 1, name: title });
    if ((await heading.count()) === 0) await tab.getByRole('link', { name: title, exact: true }).click();
    await heading.waitFor();
  }

  it('gets a unit and a resource, which others then look up and cannot change', async () => {
    const team = await visitors.enter({ as: miriam });
    const { tab } = team;
    await goTo(team, upkeep.area, keeping.lists.units.title);
    await tab.getByRole('link', { name: keeping.lists.units.add }).click();
    await tab.getByRole('textbox', { name: /^Name/ }).fill('Stadtarchiv');
    await tab.getByRole('textbox', { name: /^Nummer/ }).fill('41.3');
    await tab.getByRole('button', { name: keeping.save }).click();
    await tab.getByText(keeping.created('Stadtarchiv')).waitFor();
    await tab.getByRole('link', { name: keeping.lists.resources.title }).click();
    await tab.getByRole('link', { name: keeping.lists.resources.add }).click();
    await tab.getByRole('textbox', { name: /^Name/ }).fill('Archivmagazin');
    await tab.getByRole('combobox', { name: /^Art/ }).click();
    await tab.getByRole('option', { name: 'Gebäude' }).click();
    await tab.getByRole('button', { name: keeping.save }).click();
    await tab.getByText(keeping.created('Archivmagazin')).waitFor();

    const other = await visitors.enter({ as: aylin });
    await goTo(other, shell.lookUp, keeping.lists.units.title);
    await other.tab.getByRole('searchbox', { name: keeping.search }).fill('stadtarchiv');
    await other.tab.getByRole('link', { name: 'Stadtarchiv' }).click();
    await other.tab.getByText(keeping.readOnly).waitFor();
    expect(await other.tab.getByRole('button', { name: keeping.save }).count()).toBe(0);
    expect(await other.tab.getByRole('link', { name: keeping.lists.units.add }).count()).toBe(0);
  });

  it('gets settings that hold for everybody after a reload, and keeps what was not saved', async () => {
    const team = await visitors.enter({ as: miriam });
    const { tab, page } = team;
    await goTo(team, upkeep.area, settings.title);

    await tab.getByRole('textbox', { name: settings.review.noticeDays }).fill('21');
    await page.reload();
    await goTo(team, upkeep.area, settings.title);
    await tab.getByText(settings.restored).waitFor();
    expect(await tab.getByRole('textbox', { name: settings.review.noticeDays }).inputValue()).toBe('21');
    await tab.getByRole('button', { name: settings.rates.add }).click();
    await page.keyboard.type('EG 9a');
    await tab.getByRole('textbox', { name: settings.rates.euroOf('EG 9a') }).fill('48,50');
    await tab.getByRole('button', { name: keeping.save }).click();
    await tab.getByText(settings.saved).waitFor();

    await page.reload();
    await goTo(team, upkeep.area, settings.title);
    await tab.getByRole('textbox', { name: settings.rates.euroOf('EG 9a') }).waitFor();
    expect(await tab.getByRole('textbox', { name: settings.review.noticeDays }).inputValue()).toBe('21');
    expect(await tab.getByText(settings.restored).count()).toBe(0);
  });

  it('folds and opens units with the keyboard alone', async () => {
    const team = await visitors.enter({ as: miriam });
    const { tab, page } = team;
    await goTo(team, upkeep.area, keeping.lists.units.title);

    const lines = tab.getByRole('treegrid').locator('tr[data-key]');
    const city = tab.getByRole('row', { name: /^Bürgermeisterin/ });
    await city.focus();
    const before = await lines.count();
    await page.keyboard.press('ArrowLeft');
    await tab.getByRole('row', { name: /^Bürgermeisterin/, expanded: false }).waitFor();
    expect(await lines.count()).toBeLessThan(before);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const name = await tab.locator('tr[data-key]:focus a').innerText();
    expect(name).not.toBe('Bürgermeisterin');
    await page.keyboard.press('Enter');

    await tab.getByRole('heading', { level: 1, name }).waitFor();
  });

  it.each(['default', 'dark', 'contrast'] as const)(
    'has no violation in the theme %s and fits a narrow window',
    async (theme) => {
      const team = await visitors.enter({ as: miriam, theme, window: { viewport: { width: 400, height: 900 } } });
      const found: string[] = [];
      for (const title of [...Object.values(keeping.lists).map((list) => list.title), settings.title]) {
        await goTo(team, upkeep.area, title);
        await team.tab.getByRole('status').first().waitFor({ state: 'attached' });
        found.push(...(await axeViolations(team.page, 'tab')), ...(await besideTheWindow(team.page)));
      }

      expect(found).toEqual([]);
    },
  );
});
