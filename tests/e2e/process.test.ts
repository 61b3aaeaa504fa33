/** The process page goes on paper, and is changed where it stands. */
import { lists } from '../../src/register';
import { texts } from '../../src/text';
import { axeViolations } from '../support/screenChecks';
import { itemTitled } from '../support/siteItems';
import { setStage } from '../support/stage';
import { openFound } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';

const words = texts('de');
const { aylin } = cityPeople;
const { fields } = lists.processes;
const name = 'Personalausweis ausstellen';

describe('the page of a process', () => {
  const { workplace, visitors } = setStage();

  const stored = () => itemTitled(workplace().siteUrl, aylin.key, 'processes', name);

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
