/** The register by keyboard and in all themes: groups, columns, selection, the pane beside the list, saved views. */
import { texts } from '../../src/text';
import { eventually } from '../support/eventually';
import { hasFocus, tabTo } from '../support/keyboard';
import { axeViolations } from '../support/screenChecks';
import { setStage } from '../support/stage';
import type { Visitor } from '../support/visitor';

const words = texts('de');
const { arrange } = words;
/** Wide enough for the list, the pane beside it, and the chat. */
const wide = { viewport: { width: 1_800, height: 1_000 } };

describe('the register', () => {
  const { visitors } = setStage();

  const addressOf = ({ page }: Visitor) =>
    page.frame({ url: /\/tab\// })?.evaluate(() => decodeURIComponent(location.hash));

  async function goTo({ page, tab }: Visitor, address: string): Promise<void> {
    await page.frame({ url: /\/tab\// })?.evaluate((to) => void (location.hash = to), `#/${address}`);
    await tab.getByRole('heading', { level: 1, name: words.grid.title, exact: true }).waitFor();
    await tab.locator('[data-row="1"]').waitFor();
  }

  test('is grouped, folded, selected and read without a mouse', async () => {
    const visitor = await visitors.enter({ window: wide });
    const { page, tab } = visitor;
    const { keyboard } = page;
    await goTo(visitor, 'register');

    await tabTo(page, tab.getByRole('button', { name: arrange.group }));
    await keyboard.press('Enter');
    await tab.getByRole('menuitemradio', { name: arrange.facets.category }).waitFor();
    await keyboard.type(arrange.facets.category.slice(0, 3));
    await keyboard.press('Enter');
    const heading = tab.locator('[data-row="0"] [data-column="0"]');
    await tab.getByRole('treegrid').waitFor();
    await tabTo(page, heading);
    await keyboard.press('ArrowLeft');
    await tab.locator('[data-row="0"][aria-expanded=false]').waitFor();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await keyboard.press('Shift+ArrowDown');
    await tab.locator('[data-row="2"][aria-selected=true]').waitFor();
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    const pane = tab.getByRole('complementary', { name: arrange.pane });
    await pane.getByRole('heading', { level: 2 }).waitFor();

    expect(await tab.locator('[aria-selected=true]').count()).toBe(0);
    expect(await addressOf(visitor)).toMatch(/^#\/register\?group=category&open=\d+$/);
    await keyboard.press('Escape');
    await eventually(async () => expect(await pane.count()).toBe(0));
    expect(await hasFocus(tab.locator('[data-row="2"] [data-column="0"]'))).toBe(true);
  });

  test('keeps a view under a name, and opens it again', async () => {
    const visitor = await visitors.enter({ window: wide });
    const { tab } = visitor;
    await goTo(visitor, 'register?status=released&group=unit');

    await tab.getByRole('button', { name: /^Ansicht: / }).click();
    await tab.getByRole('menuitem', { name: arrange.saveView }).click();
    await tab.getByRole('textbox', { name: arrange.viewName }).fill('Freigegeben nach Einheiten');
    await tab.getByRole('button', { name: arrange.save, exact: true }).click();
    await tab.getByText(arrange.viewSaved('Freigegeben nach Einheiten')).waitFor();
    await goTo(visitor, 'register');
    await tab.getByRole('button', { name: arrange.view(arrange.allProcesses) }).click();
    await tab.getByRole('menuitem', { name: 'Freigegeben nach Einheiten', exact: true }).click();

    await tab.getByRole('button', { name: arrange.view('Freigegeben nach Einheiten') }).waitFor();
    expect(await addressOf(visitor)).toContain('status=released&group=unit');
  });

  test.each(['default', 'dark', 'contrast'] as const)('has nothing to object to in the theme %s', async (theme) => {
    const visitor = await visitors.enter({ theme, window: wide });
    const { page, tab } = visitor;
    const found: Record<string, readonly string[]> = {};

    await goTo(visitor, 'register?group=unit&columns=name.number.unit.light.completeness.seal.nextReview');
    found['groups'] = await axeViolations(page, 'tab');
    await tab.locator('[data-row="1"] input').click();
    await tab.locator('[data-row="2"] .rg-name').click();
    await tab.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    found['selection and pane'] = await axeViolations(page, 'tab');
    await tab.getByRole('button', { name: arrange.chooseColumns }).click();
    await tab.getByRole('heading', { name: arrange.chosenColumns }).waitFor();
    found['columns'] = await axeViolations(page, 'tab');

    expect(found).toEqual({ groups: [], 'selection and pane': [], columns: [] });
  });
});
