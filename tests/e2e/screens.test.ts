/** Every screen for everybody: in three themes, on a phone, in English. */
import { allTexts } from '../support/allTexts';
import { axeViolations, besideTheWindow, germanIn } from '../support/screenChecks';
import { itemTitled } from '../support/siteItems';
import { choose } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';
import { setStage } from '../support/stage';

const name = 'Personalausweis ausstellen';
const { aylin } = cityPeople;
/** So high that nothing hides below the edge, where axe does not look at colours. */
const wholePages = { viewport: { width: 1400, height: 3200 } };

describe('every screen', () => {
  const { workplace, visitors } = setStage();
  let id: number;

  beforeAll(async () => {
    id = (await itemTitled(workplace().siteUrl, aylin.key, 'processes', name)).Id;
  });

  /** Opens one screen after the other, as its address does, and gives what the check finds, by screen. */
  async function onEachScreen(
    visitor: Visitor,
    language: 'de' | 'en',
    check: (screen: string) => Promise<readonly string[]>,
  ) {
    const words = allTexts(language);
    const { page, tab } = visitor;
    await tab.getByRole('heading', { name: words.shell.home.today }).waitFor();
    const found: Record<string, readonly string[]> = { start: await check('start') };
    const visit = async (screen: string, address: string, title: string, more?: () => Promise<void>) => {
      await page.frame({ url: /\/tab\// })?.evaluate((to) => void (location.hash = to), `#/${address}`);
      await tab.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await more?.();
      found[screen] = await check(screen);
    };
    const grid = tab.getByRole('grid', { name: words.grid.table });
    await visit('register', 'register', words.grid.title, () => grid.getByRole('row').nth(5).waitFor());
    await visit('search', 'register?search=pass&status=draft', words.grid.title, () =>
      grid.getByRole('link').first().waitFor(),
    );
    await visit('nothing found', 'register?search=zwxqv', words.grid.title, () =>
      tab.getByRole('link', { name: words.grid.captureIt('zwxqv') }).waitFor(),
    );
    await visit('process', `process/${id}`, name, () => tab.getByText(words.process.created).waitFor());
    await visit('edit', `edit/${id}`, words.capture.editTitle(name));
    await visit('capture', 'capture', words.capture.title, async () => {
      await tab.getByRole('button', { name: words.capture.questionsLink }).click();
      await tab.getByRole('button', { name: words.capture.saveDraft }).click();
      await tab.getByText(words.capture.problemCount(2)).waitFor();
    });
    await visit('import', 'import', words.importing.title);
    return found;
  }

  const nothing = {
    start: [],
    register: [],
    search: [],
    'nothing found': [],
    process: [],
    edit: [],
    capture: [],
    import: [],
  };

  test.each(['default', 'dark', 'contrast'] as const)(
    'has no accessibility violation in the theme %s',
    async (theme) => {
      const visitor = await visitors.enter({ theme, window: wholePages });

      const found = await onEachScreen(visitor, 'de', (screen) =>
        // Bar and chat are the same beside every screen.
        axeViolations(visitor.page, screen === 'start' ? 'window' : 'tab'),
      );

      expect(found).toEqual(nothing);
    },
  );

  test.each(['default', 'dark', 'contrast'] as const)(
    'what opens over it has no accessibility violation in the theme %s',
    async (theme) => {
      const words = allTexts('de');
      const { page, tab, chat } = await visitors.enter({ theme, window: wholePages });

      await chat.getByRole('button', { name: words.cards.change }).first().click();
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

  test('fits on a phone: nothing beside the window, everything can be reached', async () => {
    const words = allTexts('de');
    const visitor = await visitors.enter({ window: { viewport: { width: 400, height: 800 }, hasTouch: true } });
    const { page, tab, chat } = visitor;

    expect(await onEachScreen(visitor, 'de', () => besideTheWindow(page))).toEqual(nothing);

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
    const visitor = await visitors.enter({ language: 'en' });

    expect(await onEachScreen(visitor, 'en', () => germanIn(visitor.page))).toEqual(nothing);

    const words = allTexts('en');
    const { page, chat } = visitor;
    await page.getByLabel(words.chat.inputLabel).fill('due');
    await page.getByRole('button', { name: words.chat.send }).click();
    await chat.getByRole('button', { name: words.cards.confirm }).first().waitFor();
  });
});
