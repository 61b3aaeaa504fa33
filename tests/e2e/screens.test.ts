/** Every screen for everybody: in three themes, on a phone, in English. */
import { allTexts } from '../support/allTexts';
import { axeViolations, besideTheWindow, germanIn } from '../support/screenChecks';
import { everyAddress, openScreen, screenNames } from '../support/everyScreen';
import { choose } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';
import { setStage } from '../support/stage';

const { miriam } = cityPeople;
/** So high that nothing hides below the edge, where axe does not look at colours. */
const wholePages = { viewport: { width: 1400, height: 3200 } };

describe('every screen', () => {
  const { workplace, visitors } = setStage();
  let addresses: ReadonlyMap<string, string>;

  beforeAll(async () => {
    addresses = await everyAddress(workplace().siteUrl);
  });

  /** Opens one screen after the other, as its address does, and gives what the check finds, by screen. */
  async function onEachScreen(
    visitor: Visitor,
    language: 'de' | 'en',
    check: (screen: string) => Promise<readonly string[]>,
    names: readonly string[] = screenNames,
  ) {
    const words = allTexts(language);
    const found: Record<string, readonly string[]> = {};
    for (const [screen, address] of addresses) {
      if (!names.includes(screen)) continue;
      await openScreen(visitor, address, words);
      if (screen === 'capture') await showProblems(visitor, words);
      found[screen] = await check(screen);
    }
    return found;
  }

  const nothingOn = (names: readonly string[]) => Object.fromEntries(names.map((screen) => [screen, []]));
  const nothing = nothingOn(screenNames);
  // Checking takes a second or more each on a small machine: so many stay below the bound of a test.
  const portion = 5;
  const portions = Array.from({ length: Math.ceil(screenNames.length / portion) }, (_, index) =>
    screenNames.slice(index * portion, (index + 1) * portion),
  );

  test.each(portions.map((names) => ({ from: names[0] ?? '', names })))(
    'has no accessibility violation, from $from on',
    async ({ names }) => {
      const visitor = await visitors.enter({ as: miriam, window: wholePages });

      // Bar and chat are the same beside every screen.
      const check = (screen: string) => axeViolations(visitor.page, screen === 'start' ? 'window' : 'tab');

      expect(await onEachScreen(visitor, 'de', check, names)).toEqual(nothingOn(names));
    },
  );

  test.each(['dark', 'contrast'] as const)('is as readable in the theme %s', async (theme) => {
    const visitor = await visitors.enter({ as: miriam, theme, window: wholePages });

    const check = (screen: string) => axeViolations(visitor.page, screen === 'start' ? 'window' : 'tab', 'colours');

    expect(await onEachScreen(visitor, 'de', check)).toEqual(nothing);
  });

  test.each(['default', 'dark', 'contrast'] as const)(
    'what opens over it has no accessibility violation in the theme %s',
    async (theme) => {
      const words = allTexts('de');
      const { page, tab, chat } = await visitors.enter({ theme, window: wholePages });

      // The card stays as the visitor before has left it: turned to an entry, or not yet.
      const details = chat.getByTitle(/^Einzelheiten zu „/).first();
      const change = chat.getByRole('button', { name: words.cards.change }).first();
      await details.or(change).first().waitFor();
      if (await details.isVisible()) await details.click();
      await change.click();
      await chat.getByLabel(words.cards.changeLabel).waitFor();
      await page.getByRole('button', { name: /^Heute: / }).click();
      await page.getByRole('button', { name: words.workplace.goToDay }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await tab.getByRole('link', { name: words.shell.register, exact: true }).click();
      await tab.getByRole('button', { name: words.arrange.facets.status }).click();
      await tab.getByLabel(words.arrange.facets.status).getByRole('checkbox').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  test('fits a window of a phone: nothing beside it, no scrolling sideways', async () => {
    const visitor = await visitors.enter({ as: miriam, window: { viewport: { width: 320, height: 800 } } });

    const check = async () => {
      const beside: string[] = [];
      for (const width of [320, 400]) {
        await visitor.page.setViewportSize({ width, height: 800 });
        beside.push(...(await besideTheWindow(visitor.page)));
      }
      return beside;
    };

    expect(await onEachScreen(visitor, 'de', check)).toEqual(nothing);
  });

  test('can be operated on a phone with a finger', async () => {
    const words = allTexts('de');
    const visitor = await visitors.enter({ window: { viewport: { width: 400, height: 800 }, hasTouch: true } });
    const { page, tab, chat } = visitor;

    await tab.getByRole('link', { name: words.shell.capture }).tap();
    await tab.getByLabel('Bezeichnung').fill('Straßenfest genehmigen');
    await choose(tab, 'Federführende Einheit', 'Gewerbe');
    await tab.getByRole('button', { name: words.capture.saveDraft }).tap();
    await tab.getByRole('button', { name: words.capture.view }).tap();
    await tab.getByRole('heading', { level: 1, name: 'Straßenfest genehmigen' }).waitFor();
    await page.getByRole('tab', { name: words.workplace.chat }).tap();
    await chat.getByRole('button', { name: words.cards.confirm }).first().tap();
    await chat.getByText(/: bestätigt von Aylin Demirci am /).waitFor();
    expect(await besideTheWindow(page)).toEqual([]);
  });

  test('speaks English without a German word of its own', async () => {
    const visitor = await visitors.enter({ as: miriam, language: 'en' });

    expect(await onEachScreen(visitor, 'en', () => germanIn(visitor.page))).toEqual(nothing);

    const words = allTexts('en');
    const { page, chat } = visitor;
    await page.getByLabel(words.chat.inputLabel).fill('due');
    await page.getByRole('button', { name: words.chat.send }).click();
    await chat.getByRole('button', { name: words.cards.confirm }).first().waitFor();
  });
});

async function showProblems({ tab }: Visitor, words: ReturnType<typeof allTexts>): Promise<void> {
  await tab.getByRole('button', { name: words.capture.questionsLink }).click();
  await tab.getByRole('button', { name: words.capture.saveDraft }).click();
  await tab.getByText(words.capture.problemCount(2)).waitFor();
}
