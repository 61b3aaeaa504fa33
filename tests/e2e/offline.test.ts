/** Without a network: the register of last time can be read, nothing typed is lost, and everything is in step again afterwards. */
import type { Frame } from 'playwright-core';
import { lists } from '../../src/register';
import { texts } from '../../src/text';
import { eventually } from '../support/eventually';
import { itemTitled, mergeItem } from '../support/siteItems';
import { setStage } from '../support/stage';
import { openFound } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';

const words = texts('de');
const { aylin, miriam } = cityPeople;
const { fields } = lists.processes;
const name = 'Personalausweis ausstellen';

describe('without a network', () => {
  const { workplace, visitors } = setStage();

  test('the register opens with the last state, refuses edits and keeps them, and catches up later', async () => {
    const visitor = await visitors.enter({ as: aylin });
    const { page, tab } = visitor;
    await openFound(tab, name, name);
    await tab.getByRole('button', { name: words.process.edit, exact: true }).click();
    const result = tab.getByLabel(new RegExp(`^${fields.result.label.de}`)).first();
    await result.waitFor();
    await until(visitor, keptOnDevice);

    await page.context().setOffline(true);
    await tab.getByText(words.shell.offlineTitle).waitFor();
    await result.fill('Ausweis liegt bereit');
    await tab.getByRole('button', { name: words.capture.save, exact: true }).first().click();
    await tab.getByText(words.errors.offline).waitFor();

    await frameOf(visitor).evaluate(() => location.reload());
    await tab.getByText(/Keine Verbindung\. Sie sehen den Stand vom/).waitFor();
    expect(await result.inputValue()).toBe('Ausweis liegt bereit');
    await openFound(tab, 'wohnsitz anmelden', 'Wohnsitz anmelden');
    await tab.getByRole('link', { name: words.shell.register, exact: true }).click();

    await renameAsMiriam('Wohnsitz anmelden', 'Wohnsitz beim Bürgerbüro anmelden');
    await page.context().setOffline(false);
    await tab.getByText(words.shell.offlineTitle).waitFor({ state: 'detached' });
    await tab.getByLabel(words.grid.search, { exact: true }).fill('wohnsitz');
    await tab.getByRole('link', { name: 'Wohnsitz beim Bürgerbüro anmelden', exact: true }).waitFor();
  });

  async function renameAsMiriam(from: string, to: string): Promise<void> {
    const { siteUrl } = workplace();
    const { Id: id } = await itemTitled(siteUrl, miriam.key, 'processes', from);
    const status = await mergeItem(siteUrl, miriam.key, 'processes', { id, changes: { [fields.name.column]: to } });
    expect(status).toBe(204);
  }
});

function frameOf({ page }: Visitor): Frame {
  const frame = page.frame({ url: /\/tab\// });
  if (!frame) throw new Error('the tab has no frame');
  return frame;
}

const until = (visitor: Visitor, condition: (visitor: Visitor) => Promise<boolean>): Promise<void> =>
  eventually(async () => expect(await condition(visitor)).toBe(true));

/** The copy is written and the tab itself can be opened without a network. */
const keptOnDevice = (visitor: Visitor): Promise<boolean> =>
  frameOf(visitor).evaluate(async () => {
    const opening = indexedDB.open('prozessregister');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const counting = database.transaction('copies').objectStore('copies').count();
    const count = await new Promise<number>((resolve) => (counting.onsuccess = () => resolve(counting.result)));
    database.close();
    return count === 1 && navigator.serviceWorker.controller !== null;
  });
