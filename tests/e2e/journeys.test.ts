/** One visit from beginning to end: a reader who finds, tells, follows, keeps and passes on; an owner who answers in the tab. */
import { lists } from '../../src/register';
import { allTexts } from '../support/allTexts';
import { eventually } from '../support/eventually';
import { axeViolations } from '../support/screenChecks';
import { addItem, itemTitled, itemsOf, mergeItem } from '../support/siteItems';
import { setStage } from '../support/stage';
import { openFound } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';

const words = allTexts('de');
const { arrange, suggestions } = words;
const { aylin, jonas } = cityPeople;
const { fields } = lists.processes;
const name = 'Personalausweis ausstellen';
const trigger = fields.trigger.label.de;

describe('a whole visit', () => {
  const { workplace, visitors } = setStage();

  const site = () => workplace().siteUrl;
  const stored = () => itemTitled(site(), aylin.key, 'processes', name);

  test('a reader finds by an everyday word, says what is wrong, subscribes, keeps a view and passes it on', async () => {
    const reader = await visitors.enter({ as: jonas });
    const { page, tab } = reader;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

    await openFound(tab, 'Perso', name);
    expect(await tab.getByRole('button', { name: words.process.edit, exact: true }).count()).toBe(0);
    await suggest(reader, 'Termin ist gebucht');
    await tab.getByRole('button', { name: words.page.more, exact: true }).click();
    await tab.getByRole('menuitem', { name: words.page.subscribe }).click();
    await tab.getByText(words.page.subscribed).waitFor();
    await tab.getByRole('button', { name: words.page.share }).click();
    await tab.getByRole('menuitem', { name: words.process.copyLink }).click();
    await tab.getByText(words.process.linkCopied).waitFor();
    const shared = await clipboardOf(reader);

    await goTo(reader, 'register?status=released&group=unit');
    await tab.getByRole('button', { name: /^Ansicht: / }).click();
    await tab.getByRole('menuitem', { name: arrange.saveView }).click();
    await tab.getByRole('textbox', { name: arrange.viewName }).fill('Was gilt');
    await tab.getByRole('button', { name: arrange.save, exact: true }).click();
    await tab.getByRole('button', { name: arrange.view('Was gilt') }).click();
    await tab.getByRole('menuitem', { name: arrange.copyLink }).click();
    await tab.getByText(arrange.copied).waitFor();
    const copied = await clipboardOf(reader);

    const { Id: id } = await stored();
    expect(pageIn(shared)).toBe(`process/${id}`);
    const other = await visitors.enter({ as: aylin });
    await goTo(other, pageIn(copied));
    expect((await headings(reader)).length).toBeGreaterThan(5);
    await eventually(async () => expect(await headings(other)).toEqual(await headings(reader)));
    // A view of one's own is nobody else's.
    expect(await itemsOf(site(), aylin.key, 'bookmarks', { $filter: `Title eq 'Was gilt'` })).toEqual([]);
  });

  test('what a reader may not write, SharePoint refuses', async () => {
    const { Id: id } = await stored();
    const unit = await itemTitled(site(), jonas.key, 'units', 'Bürgerbüro');
    const told = await itemsOf(site(), jonas.key, 'suggestions', { $top: '1' });

    const refused = [
      await mergeItem(site(), jonas.key, 'processes', { id, changes: { Title: 'Gekapert' } }),
      await mergeItem(site(), jonas.key, 'units', { id: unit.Id, changes: { Title: 'Gekapert' } }),
      await mergeItem(site(), jonas.key, 'suggestions', { id: told[0]?.Id ?? 0, changes: { Title: 'Gekapert' } }),
      await addItem(site(), jonas.key, 'settings', { Title: 'Gekapert' }),
      await addItem(site(), jonas.key, 'catalogue', { Title: 'Gekapert' }),
    ];

    expect(refused).toEqual([403, 403, 403, 403, 403]);
    expect((await stored()).Title).toBe(name);
  });

  test('an owner confirms what is due on the start page, takes a suggestion over, and its author reads so', async () => {
    const reader = await visitors.enter({ as: jonas });
    await openFound(reader.tab, name, name);
    await suggest(reader, 'Termin ist bestätigt');

    const owner = await visitors.enter({ as: aylin });
    const request = owner.tab.getByRole('region', { name: /^Stimmt „Wohnsitz anmelden“ noch\?$/ });
    expect(await violations(owner)).toEqual([]);
    await request.getByRole('button', { name: words.cards.confirm, exact: true }).click();
    await owner.tab
      .getByText(/^Danke\. Bestätigt bis /)
      .first()
      .waitFor();
    const asked = await itemsOf(site(), aylin.key, 'reviews', { $filter: `Title eq 'Wohnsitz anmelden'` });
    expect(asked).toEqual([expect.objectContaining({ [lists.reviews.fields.outcome.column]: 'confirmed' })]);

    await openFound(owner.tab, name, name);
    const card = owner.tab
      .getByRole('article', { name: new RegExp(trigger) })
      .filter({ hasText: 'Termin ist bestätigt' });
    expect(await violations(owner)).toEqual([]);
    await card.getByRole('button', { name: suggestions.accept, exact: true }).click();
    await owner.tab.getByText(suggestions.accepted).waitFor();
    expect(await stored()).toMatchObject({
      [fields.trigger.column]: 'Termin ist bestätigt',
      [fields.changedByOthers.column]: null,
    });

    await reader.page.reload();
    await reader.tab.getByText(suggestions.toAll).click();
    await reader.tab.getByRole('tab', { name: suggestions.show.mine }).click();
    await reader.tab.getByText(suggestions.decidedBy(aylin.name, '').split(' am')[0] ?? '').waitFor();
    expect(await violations(reader)).toEqual([]);
  });

  async function suggest(reader: Visitor, proposed: string): Promise<void> {
    const before = (await stored())[fields.trigger.column];
    await reader.tab.getByRole('button', { name: suggestions.giveFor(trigger) }).click();
    const dialog = reader.tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: suggestions.proposed }).fill(proposed);
    expect(await violations(reader)).toEqual([]);
    await dialog.getByRole('button', { name: suggestions.send }).click();
    await reader.tab.getByText(suggestions.sent).waitFor();
    expect((await stored())[fields.trigger.column]).toEqual(before);
  }
});

const clipboardOf = ({ page }: Visitor) => page.evaluate(() => navigator.clipboard.readText());

const violations = ({ page }: Visitor) => axeViolations(page, 'tab');

async function goTo({ page, tab }: Visitor, address: string): Promise<void> {
  await page.frame({ url: /\/tab\// })?.evaluate((to) => void (location.hash = to), `#/${address}`);
  await tab.getByRole('heading', { level: 1, name: words.grid.title, exact: true }).waitFor();
  await tab.locator('[data-row="1"]').waitFor();
}

/** What stands above and first in the lines of the list; the boxes to select by are for those who may change entries. */
async function headings({ tab }: Visitor): Promise<readonly string[]> {
  const cells = await tab.locator('[role=columnheader], [data-row] [data-column="0"]').allInnerTexts();
  return cells.filter((text) => text.trim() !== '');
}

/** The page of the tab to which a link of Teams leads. */
function pageIn(link: string): string {
  const context: unknown = JSON.parse(new URL(link).searchParams.get('context') ?? '{}');
  return (context as { readonly subEntityId?: string }).subEntityId ?? '';
}
