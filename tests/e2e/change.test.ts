/** Changing much at once: many entries together, two into one, a unit divided; and taking each of it back. */
import type { FrameLocator } from 'playwright-core';
import { lists, processNumber } from '../../src/register';
import { allTexts } from '../support/allTexts';
import { setStage } from '../support/stage';
import { itemTitled, mergeItem } from '../support/siteItems';
import { cityPeople } from '../support/visitor';

const words = allTexts('de');
const { miriam } = cityPeople;
const { fields } = lists.processes;

describe('changing much at once', () => {
  const { workplace, visitors } = setStage();
  const processTitled = (title: string) => itemTitled(workplace().siteUrl, miriam.key, 'processes', title);

  test('two selected entries get the same value, and Ctrl+Z takes it back', async () => {
    const { page, tab } = await visitors.enter({ as: miriam });
    const [first, second] = await select(tab, 'Abbruchanzeige bestätigen', 'Abfallgebühr festsetzen');
    await tab.getByRole('button', { name: words.change.changeTogether }).click();
    await tab.getByRole('combobox', { name: words.change.field }).click();
    await tab.getByRole('option', { name: fields.product.label.de }).click();
    await tab.getByRole('textbox', { name: fields.product.label.de }).fill('Bauen und Wohnen');

    await tab.getByRole('button', { name: words.change.apply(2) }).click();
    await tab.getByText(words.change.done(2)).waitFor();
    expect(await processTitled(first)).toMatchObject({ [fields.product.column]: 'Bauen und Wohnen' });
    await tab.getByRole('button', { name: words.undo.undo }).waitFor();
    await tab.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await tab.getByText(words.undo.undoneMany(2)).waitFor();

    for (const name of [first, second])
      expect(await processTitled(name)).toMatchObject({ [fields.product.column]: null });
  });

  test('two entries become one: the other is retired and leads to the one that stays', async () => {
    const { tab } = await visitors.enter({ as: miriam });
    const [first, second] = await select(tab, 'Abbruchanzeige bestätigen', 'Abfallgebühr festsetzen');
    await tab.getByRole('button', { name: words.change.merge }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText(words.change.mergeFields).waitFor();
    // What was read has taken the place of what had the focus: it is still in the dialog, where Tab and Escape find it.
    await dialog.locator(':focus').waitFor();

    await dialog.getByRole('button', { name: words.change.mergeNow }).click();
    const named = async (name: string) => ({ name, number: processNumber((await processTitled(name)).Id as number) });
    await tab.getByText(words.change.merged(await named(second), await named(first))).waitFor();
    await tab.getByRole('grid').locator(':focus').waitFor();

    const stays = await processTitled(first);
    expect(stays[fields.otherNames.column]).toContain(second);
    expect(await processTitled(second)).toMatchObject({ [fields.status.column]: 'retired' });
    await tab.getByRole('button', { name: words.undo.undo }).click();
    await tab.getByText(/sind wieder wie vorher/).waitFor();
    expect((await processTitled(second))[fields.status.column]).not.toBe('retired');
  });

  test('what somebody has edited meanwhile is shown with both values and planned anew from what is there now', async () => {
    const { tab } = await visitors.enter({ as: miriam });
    const [first] = await select(tab, 'Abbruchanzeige bestätigen', 'Abfallgebühr festsetzen');
    await tab.getByRole('button', { name: words.change.changeTogether }).click();
    await tab.getByRole('combobox', { name: words.change.field }).click();
    await tab.getByRole('option', { name: fields.product.label.de }).click();
    await tab.getByRole('textbox', { name: fields.product.label.de }).fill('Bauen und Wohnen');
    await tab.getByText(words.change.sum(2, 0, 0)).waitFor();
    const { Id } = await processTitled(first);
    const changes = { [fields.product.column]: 'Abbruch' };
    await mergeItem(workplace().siteUrl, miriam.key, 'processes', { id: Id, changes });

    await tab.getByRole('button', { name: words.change.apply(2) }).click();
    await tab.getByText(/: Abbruch\. .*: Bauen und Wohnen\./).waitFor();
    await tab.getByRole('button', { name: words.change.planAnew }).click();
    await tab.getByRole('cell', { name: 'Abbruch', exact: true }).waitFor();
    await tab.getByRole('button', { name: words.change.apply(1) }).click();

    await tab.getByText(words.change.done(2)).waitFor();
    expect(await processTitled(first)).toMatchObject({ [fields.product.column]: 'Bauen und Wohnen' });
  });

  test('a unit is divided: its processes go to the unit that follows, and it ends', async () => {
    const { tab } = await visitors.enter({ as: miriam });
    await tab.getByRole('link', { name: words.upkeep.area }).click();
    await tab.getByRole('link', { name: words.reorganisation.title }).click();
    await tab.getByRole('combobox', { name: words.reorganisation.oldUnit }).click();
    await tab.getByRole('option', { name: '10.2 Personal', exact: true }).click();
    await tab.getByRole('button', { name: words.reorganisation.addUnit }).click();
    const unit = tab.getByRole('group', { name: words.reorganisation.unnamed(1) });
    await unit.getByRole('textbox', { name: 'Name', exact: true }).fill('Personalservice');
    await tab.getByRole('combobox', { name: words.reorganisation.standard }).click();
    await tab.getByRole('option', { name: /^Personalservice/ }).click();

    await tab.getByRole('button', { name: words.reorganisation.start }).click();
    await tab
      .getByText(/^Die Umgliederung ist durchgeführt/)
      .first()
      .waitFor();

    const made = await itemTitled(workplace().siteUrl, miriam.key, 'units', 'Personalservice');
    const moved = await processTitled('Stelle besetzen');
    expect(moved[`${fields.unit.column}Id`]).toBe(made['Id']);
  });
});

/** Opens the list and marks the entries of these names, which it answers. */
async function select(tab: FrameLocator, first: string, second: string): Promise<readonly [string, string]> {
  await tab.getByRole('link', { name: words.shell.register, exact: true }).click();
  for (const name of [first, second]) {
    await tab.getByRole('row').filter({ hasText: name }).getByRole('checkbox').first().click();
  }
  await tab.getByText(words.change.selected(2)).first().waitFor();
  return [first, second];
}
