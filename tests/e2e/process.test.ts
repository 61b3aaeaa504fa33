/** The process page: a reader says what is wrong, the owner takes it over, and the page goes on paper. */
import { lists } from '../../src/register';
import { texts } from '../../src/text';
import { axeViolations } from '../support/screenChecks';
import { itemTitled } from '../support/siteItems';
import { setStage } from '../support/stage';
import { openFound } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';

const words = texts('de');
const { aylin, jonas } = cityPeople;
const { fields } = lists.processes;
const name = 'Personalausweis ausstellen';
const trigger = fields.trigger.label.de;

describe('the page of a process', () => {
  const { workplace, visitors } = setStage();

  const stored = () => itemTitled(workplace().siteUrl, aylin.key, 'processes', name);

  test('a reader says what is wrong beside the field, the owner takes it over, and the reader sees it', async () => {
    const reader = await visitors.enter({ as: jonas });
    await openFound(reader.tab, name, name);
    await reader.tab.getByRole('button', { name: words.suggestions.giveFor(trigger) }).click();
    const dialog = reader.tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: words.suggestions.proposed }).fill('Termin ist gebucht');
    expect(await violations(reader)).toEqual([]);
    await dialog.getByRole('button', { name: words.suggestions.send }).click();
    await reader.tab.getByText(words.suggestions.sent).waitFor();
    expect(await stored()).not.toMatchObject({ [fields.trigger.column]: 'Termin ist gebucht' });

    const owner = await visitors.enter({ as: aylin });
    await openFound(owner.tab, name, name);
    const card = owner.tab.getByRole('article', { name: new RegExp(trigger) });
    await card.getByText('Termin ist gebucht', { exact: true }).waitFor();
    expect(await violations(owner)).toEqual([]);
    await card.getByRole('button', { name: words.suggestions.accept, exact: true }).click();
    await owner.tab.getByText(words.suggestions.accepted).waitFor();
    expect(await stored()).toMatchObject({
      [fields.trigger.column]: 'Termin ist gebucht',
      [fields.changedByOthers.column]: null,
    });

    await reader.page.reload();
    await reader.tab.getByText(words.suggestions.toAll).click();
    await reader.tab.getByRole('tab', { name: words.suggestions.show.mine }).click();
    await reader.tab.getByText(words.suggestions.decidedBy(aylin.name, '').split(' am')[0] ?? '').waitFor();
    expect(await violations(reader)).toEqual([]);
  });

  test('the print view holds everything, light and without controls', async () => {
    const visitor = await visitors.enter({ as: aylin, theme: 'dark' });
    await openFound(visitor.tab, name, name);
    await visitor.tab.getByRole('button', { name: words.page.more }).click();
    await visitor.tab.getByRole('menuitem', { name: words.page.print }).click();
    await visitor.tab.getByText(words.page.printIntro).waitFor();
    expect(await violations(visitor)).toEqual([]);

    await visitor.page.emulateMedia({ media: 'print' });

    await visitor.tab.getByRole('heading', { name: words.process.history }).waitFor();
    expect(await visitor.tab.getByRole('navigation').isVisible()).toBe(false);
    expect(await visitor.tab.getByRole('button', { name: words.page.printNow }).isVisible()).toBe(false);
    const paper = await visitor.tab
      .getByRole('heading', { level: 1 })
      .evaluate((heading) => getComputedStyle(heading.closest('.fui-FluentProvider') ?? heading).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
  });

  test('every section is changed where it stands', async () => {
    const { tab } = await visitors.enter({ as: aylin });
    await openFound(tab, name, name);

    await tab.getByRole('button', { name: `${words.process.edit}: Wer macht was wann` }).click();
    await tab.getByRole('textbox', { name: fields.result.label.de }).fill('Ausweis ist ausgehändigt');
    await tab.getByRole('button', { name: words.capture.save, exact: true }).click();

    await tab.getByText(words.capture.saved(name)).waitFor();
    await tab.getByText('Ausweis ist ausgehändigt', { exact: true }).first().waitFor();
    expect(await stored()).toMatchObject({ [fields.result.column]: 'Ausweis ist ausgehändigt' });
  });
});

const violations = ({ page }: Visitor) => axeViolations(page, 'tab');
