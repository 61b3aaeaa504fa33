/** From a site without a register into one, and a list mangled by hand put right again: in a real browser. */
import { groups, lists } from '../../src/register';
import { administrationWords, texts } from '../../src/text';
import { axeViolations, besideTheWindow } from '../support/screenChecks';
import { askSite, listOf } from '../support/siteEdits';
import { setStage } from '../support/stage';
import type { Visit, Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';
import { runToEnd } from '../support/workplace';

const words = administrationWords('de');
const { area } = texts('de').upkeep;
const { sven, jonas, miriam } = cityPeople;
const product = lists.processes.fields.product;
const wholePages = { viewport: { width: 1400, height: 2600 } };

describe('administering the register', () => {
  const { workplace, visitors } = setStage();

  const asSven = (path: string, body?: object, verb?: 'MERGE' | 'DELETE') =>
    askSite(workplace().siteUrl, sven.key, path, body, verb);
  const dropColumn = () =>
    asSven(`${listOf(lists.processes.label.de)}/fields/getByInternalNameOrTitle('${product.column}')`, {}, 'DELETE');

  async function goToArea({ tab }: Visitor): Promise<void> {
    await tab.getByRole('link', { name: area, exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: words.title }).waitFor();
  }

  it('finds a deleted column, says what it will do, mends it, and finds nothing more', async () => {
    await dropColumn();
    const sven = await visitors.enter({ as: cityPeople.sven });
    const { tab } = sven;
    await goToArea(sven);

    await tab.getByRole('button', { name: words.start }).click();
    const columns = tab.getByRole('region', { name: words.areas.columns });
    await columns.getByText(`Die Spalte „${product.label.de}“ fehlt.`, { exact: false }).waitFor();
    await columns.getByRole('button', { name: /^Reparieren: Die Spalte/ }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText(/leer neu angelegt/).waitFor();
    await dialog.getByRole('button', { name: words.confirm }).click();

    await tab.getByText(words.repaired(1)).waitFor();
    expect(await tab.getByText(`Die Spalte „${product.label.de}“ fehlt.`, { exact: false }).count()).toBe(0);
  });

  it('works with the keyboard alone', async () => {
    await dropColumn();
    const sven = await visitors.enter({ as: cityPeople.sven });
    const { tab, page } = sven;
    await goToArea(sven);

    await tab.getByRole('button', { name: words.start }).focus();
    await page.keyboard.press('Enter');
    const repair = tab.getByRole('button', { name: /^Reparieren: Die Spalte/ });
    await repair.waitFor();
    await repair.focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('dialog').getByRole('button', { name: words.confirm }).waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await repair.focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('dialog').getByRole('button', { name: words.confirm }).waitFor();
    await page.keyboard.press('Enter');

    await tab.getByText(words.repaired(1)).waitFor();
  });

  it('is offered to the process team, and to nobody else', async () => {
    const [team, staff] = [await visitors.enter({ as: miriam }), await visitors.enter({ as: jonas })];

    await goToArea(team);
    await team.tab.getByRole('button', { name: words.start }).click();

    await team.tab.getByRole('heading', { name: words.unchecked }).waitFor();
    expect(await staff.tab.getByRole('link', { name: area, exact: true }).count()).toBe(0);
  });

  it.each([
    ['light', 'default', wholePages],
    ['dark', 'dark', wholePages],
    ['high contrast', 'contrast', wholePages],
    ['a phone', 'default', { viewport: { width: 400, height: 2600 } }],
  ] as const)('is accessible and inside the window: %s', async (_name, theme, window) => {
    const visitor = await visitors.enter({ as: cityPeople.sven, theme, window });
    await goToArea(visitor);
    expect(await axeViolations(visitor.page, 'tab')).toEqual([]);

    await visitor.tab.getByRole('button', { name: words.start }).click();
    await visitor.tab.getByRole('button', { name: words.again }).waitFor();

    expect(await axeViolations(visitor.page, 'tab')).toEqual([]);
    expect(await besideTheWindow(visitor.page)).toEqual([]);
  });

  it('checks and repairs from the command line, with an exit code to rely on', async () => {
    await dropColumn();
    const { environment } = workplace();
    const check = (...args: string[]) => runToEnd(['config/run.mjs', 'cli', 'check', ...args], environment);

    const found = await check();
    expect(found.code).toBe(2);
    expect(found.output).toContain(`Die Spalte „${product.label.de}“ fehlt.`);
    await check('--repair');

    const json = JSON.parse((await check('--json')).output) as { findings: readonly { code: string }[] };
    expect(json.findings.map(({ code }) => code)).not.toContain('columnMissing');
  });

  describe('on a site without a register', () => {
    const door = (visit: Partial<Visit>) => visitors.enter({ as: sven, title: words.setUp.title, ...visit });

    beforeEach(async () => {
      const known = new Set(Object.values(lists).map(({ label }) => label.de));
      const { value } = (await asSven('web/lists?$select=Id,Title')) as { value: { Id: string; Title: string }[] };
      for (const { Id, Title } of value) if (known.has(Title)) await asSven(`web/lists('${Id}')`, {}, 'DELETE');
      await asSven('web/recyclebin/deleteall', {});
    });

    it('leads the administrator through the set-up into the register', async () => {
      const { tab } = await door({});

      await tab.getByRole('combobox', { name: words.setUp.team }).pressSequentially('Miriam');
      await tab.getByRole('option', { name: /Miriam Oltmanns/ }).click();
      await tab.getByRole('button', { name: words.setUp.start }).click();
      await tab.getByRole('progressbar').waitFor();
      await tab.getByRole('heading', { level: 1, name: words.setUp.done }).waitFor();
      const people = tab.getByRole('link', { name: new RegExp(groups.team.name) });
      expect(await people.getAttribute('href')).toContain('/_layouts/15/people.aspx?MembershipGroupId=');
      await tab.getByRole('button', { name: words.setUp.toRegister }).click();

      await tab.getByRole('heading', { level: 1, name: sven.name }).waitFor();
      await tab.getByRole('link', { name: area, exact: true }).click();
      await tab.getByRole('button', { name: words.start }).click();
      await tab.getByText(words.nothingFound, { exact: false }).first().waitFor();
    });

    it('goes on after the page was closed in the middle', async () => {
      const first = await door({});
      await first.tab.getByRole('button', { name: words.setUp.start }).click();
      await first.tab.getByText(/„Prozesse“ wird eingerichtet/).waitFor();
      await first.page.reload();

      await first.tab.getByRole('link', { name: texts('de').upkeep.toSetUp }).click();
      await first.tab.getByRole('button', { name: words.setUp.resume }).click();

      await first.tab.getByRole('heading', { level: 1, name: words.setUp.done }).waitFor();
    });

    it('tells everybody else whom to ask', async () => {
      const { tab } = await door({ as: jonas, title: words.setUp.askTitle });

      await tab.getByRole('link', { name: words.setUp.askSite }).waitFor();
      expect(await tab.getByRole('button').count()).toBe(0);
    });

    it.each([
      ['light', 'default', wholePages],
      ['dark', 'dark', wholePages],
      ['high contrast', 'contrast', wholePages],
      ['a phone', 'default', { viewport: { width: 400, height: 2600 } }],
    ] as const)('is accessible and inside the window: %s', async (_name, theme, window) => {
      const { page, tab } = await door({ theme, window });
      await tab.getByRole('button', { name: words.setUp.start }).waitFor();

      expect(await axeViolations(page, 'tab')).toEqual([]);
      expect(await besideTheWindow(page)).toEqual([]);
    });
  });
});
