/** Capturing in all its ways: a coordinator in a meeting, one after the other, and as a copy. */
import { allTexts } from '../support/allTexts';
import { itemsOf } from '../support/siteItems';
import { axeViolations, besideTheWindow } from '../support/screenChecks';
import { setStage } from '../support/stage';
import { choose, openCapture } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';

const words = allTexts('de');
const { aylin } = cityPeople;

describe('capturing many processes', () => {
  const { workplace, visitors } = setStage();

  const titled = (title: string) =>
    itemsOf(workplace().siteUrl, aylin.key, 'processes', { $filter: `Title eq '${title}'` });

  test('a coordinator pastes the list of a meeting, corrects it, and saves every line once', async () => {
    const { page, tab } = await visitors.enter({ as: aylin });
    await openWay(tab, words.ways.names.meeting, words.meeting.title);
    const site = `${new URL(workplace().siteUrl).origin}/**`;

    await tab.getByRole('textbox', { name: words.meeting.box }).fill(pasted);
    await tab.getByText(words.meeting.linesTaken(30)).waitFor();
    await tab.getByRole('listitem', { name: words.meeting.line(30), exact: true }).waitFor();
    await tab.getByRole('textbox', { name: words.meeting.nameOf(1), exact: true }).fill('Parkbank 1 aufstellen');
    expect(await axeViolations(page, 'tab')).toEqual([]);
    expect(await besideTheWindow(page)).toEqual([]);

    // The answer gets lost once: the list is still there after a reload, and nothing is doubled.
    await page.route(site, async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      await route.abort();
    });
    await tab.getByRole('button', { name: words.meeting.save(30) }).click();
    await tab
      .getByText(/Bitte speichern Sie noch einmal|antwortet gerade nicht/)
      .first()
      .waitFor();
    await page.unroute(site);
    await page.reload();
    await tab.getByRole('button', { name: words.meeting.save(30) }).click();
    await tab.getByText(words.meeting.saved(30)).waitFor();

    await tab.getByText(words.ways.capturedCount(30)).waitFor();
    expect(await titled('Parkbank 1 aufstellen')).toHaveLength(1);
    expect(await titled('Parkbank 30 streichen')).toHaveLength(1);
  });

  test('one after the other goes by keyboard alone, and can be taken back', async () => {
    const { page, tab } = await visitors.enter({ as: aylin });
    await openWay(tab, words.ways.names.quick, words.ways.quickTitle);
    await choose(tab, 'Federführende Einheit', 'Bürgerbüro');

    await tab.getByRole('textbox', { name: 'Bezeichnung' }).focus();
    for (const name of ['Laterne melden', 'Laterne ersetzen']) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    }
    await tab.getByText(words.ways.capturedCount(2)).waitFor();
    await tab.getByRole('button', { name: words.ways.takeBackNamed('Laterne ersetzen') }).click();
    await tab.getByText(words.ways.capturedCount(1)).waitFor();

    expect(await titled('Laterne melden')).toEqual([expect.objectContaining({ ProcessStatus: 'draft' })]);
    expect(await titled('Laterne ersetzen')).toEqual([expect.objectContaining({ ProcessStatus: 'retired' })]);
    expect(await axeViolations(page, 'tab')).toEqual([]);
  });

  test('what another unit has described is found and copied, without its people', async () => {
    const { page, tab } = await visitors.enter({ as: aylin });
    await openWay(tab, words.ways.names.copyOf, words.ways.copyTitle);

    await tab.getByRole('searchbox', { name: words.ways.copySearch }).fill('Personalausweis ausstellen');
    await tab.getByRole('button', { name: words.ways.copyNamed('Personalausweis ausstellen') }).click();
    await tab.getByRole('heading', { level: 1, name: words.capture.title }).waitFor();

    await tab.getByText(/^Vorlage: „Personalausweis ausstellen“/).waitFor();
    expect(await tab.getByRole('combobox', { name: /^Prozessverantwortliche/ }).inputValue()).toBe('');
    expect(await axeViolations(page, 'tab')).toEqual([]);
  });
});

const pasted = [
  'Prozess\tAmt',
  ...Array.from({ length: 30 }, (_, index) => `Parkbank ${index + 1} streichen\tBürgerbüro`),
].join('\n');

async function openWay(tab: Visitor['tab'], way: string, title: string): Promise<void> {
  await openCapture(tab);
  await tab.getByRole('link', { name: way, exact: true }).click();
  await tab.getByRole('heading', { level: 1, name: title }).waitFor();
}
