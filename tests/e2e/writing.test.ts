/** Writing into the register: who may, what happens when two write at once, and that nothing typed is ever lost. */
import { lists } from '../../src/register';
import { allTexts } from '../support/allTexts';
import { itemTitled, itemsOf, mergeItem } from '../support/siteItems';
import { choose, openCapture, openFound } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';
import { setStage } from '../support/stage';

const words = allTexts('de');
const { aylin, jonas, miriam } = cityPeople;
const { fields } = lists.processes;
/** Only the beginning of the labels: the form adds whether a field is needed for release. */
const labels = { summary: fields.summary.label.de, result: fields.result.label.de, trigger: fields.trigger.label.de };

describe('writing into the register', () => {
  const { workplace, visitors } = setStage();

  const processTitled = (title: string) => itemTitled(workplace().siteUrl, aylin.key, 'processes', title);

  test('switching the person switches the tab, the chat and the rights', async () => {
    const { page, tab, chat } = await visitors.enter({ as: aylin });
    await chat.getByText('Wohnsitz anmelden').waitFor();

    await page.getByLabel(words.workplace.person).selectOption(jonas.key);
    await tab.getByRole('heading', { level: 1, name: words.shell.home.title(jonas.name) }).waitFor();
    await chat.getByText('Wohnsitz anmelden').waitFor({ state: 'detached' });
    await openCapture(tab);
    await tab.getByLabel('Bezeichnung').fill('Fundrad versteigern');
    await choose(tab, 'Federführende Einheit', 'Bürgerbüro');
    await tab.getByRole('button', { name: words.capture.saveDraft }).click();
    await tab.getByText(/^„Fundrad versteigern“ ist als Entwurf P-\d+ gespeichert\.$/).waitFor();

    expect(await tab.getByRole('button', { name: words.capture.continue }).count()).toBe(0);
    await tab.getByRole('button', { name: words.capture.view }).click();
    await tab.getByRole('heading', { level: 1, name: 'Fundrad versteigern' }).waitFor();
    expect(await tab.getByRole('button', { name: words.process.edit, exact: true }).count()).toBe(0);
    const draft = await processTitled('Fundrad versteigern');
    expect(draft).toMatchObject({ ProcessStatus: 'draft' });
  });

  test('SharePoint itself refuses what a reader may not change', async () => {
    const { Id: id } = await processTitled('Personalausweis ausstellen');
    const change = { id, changes: { [fields.name.column]: 'Gekapert' } };

    expect(await mergeItem(workplace().siteUrl, jonas.key, 'processes', change)).toBe(403);
    expect(await mergeItem(workplace().siteUrl, 'wer@woanders.example', 'processes', change)).toBe(401);

    await processTitled('Personalausweis ausstellen');
  });

  test('who saves second sees both versions, chooses, and nothing of either is lost', async () => {
    const name = 'Personalausweis ausstellen';
    const first = await visitors.enter({ as: miriam });
    const second = await visitors.enter({ as: aylin });
    await edit(first, name, { [labels.summary]: 'Fassung des Prozessteams', [labels.result]: 'Ausweis in der Hand' });
    await edit(second, name, {
      [labels.summary]: 'Fassung der Verantwortlichen',
      [labels.trigger]: 'Termin im Bürgerbüro',
    });

    await save(first);
    await first.tab.getByText(words.capture.saved(name)).waitFor();
    await save(second);
    await second.tab.getByRole('heading', { name: words.capture.conflictTitle }).waitFor();
    await second.tab.getByText('Fassung des Prozessteams').waitFor();
    await second.tab.getByText('Ausweis in der Hand').waitFor();
    await second.tab.getByRole('radio', { name: words.capture.mine }).check();
    await second.tab.getByRole('button', { name: words.capture.saveChoice }).click();
    await second.tab.getByText(words.capture.saved(name)).waitFor();

    expect(await processTitled(name)).toMatchObject({
      [fields.summary.column]: 'Fassung der Verantwortlichen',
      [fields.result.column]: 'Ausweis in der Hand',
      [fields.trigger.column]: 'Termin im Bürgerbüro',
    });
    await second.tab.getByText(`${words.process.after}: Fassung des Prozessteams`).waitFor();
  });

  test('what somebody has typed is back after a reload', async () => {
    const { page, tab } = await visitors.enter({ as: aylin });
    await openCapture(tab);
    await tab.getByLabel('Bezeichnung').fill('Parkausweis verlängern');
    await tab.getByLabel(labels.summary).fill('Bewohner verlängern ihren Ausweis.');

    await page.reload();

    await tab.getByText(/^Ihre nicht gespeicherten Eingaben vom .* sind wieder da\.$/).waitFor();
    expect(await tab.getByLabel('Bezeichnung').inputValue()).toBe('Parkausweis verlängern');
    expect(await tab.getByLabel(labels.summary).inputValue()).toBe('Bewohner verlängern ihren Ausweis.');
  });

  test('when SharePoint does not answer, the form says so, keeps the input, and saves it once later', async () => {
    const { page, tab } = await visitors.enter({ as: aylin });
    const site = `${new URL(workplace().siteUrl).origin}/**`;
    await fillCapture(tab, 'Hundesteuermarke umtauschen');

    await page.route(site, (route) => route.abort());
    await tab.getByRole('button', { name: words.capture.saveDraft }).click();
    await tab.getByText(words.errors.Unavailable).waitFor();
    expect(await tab.getByLabel('Bezeichnung').inputValue()).toBe('Hundesteuermarke umtauschen');
    await page.unroute(site);
    await tab.getByRole('button', { name: words.capture.saveDraft }).click();

    await tab.getByText(/^„Hundesteuermarke umtauschen“ ist als Entwurf P-\d+ gespeichert\.$/).waitFor();
    await processTitled('Hundesteuermarke umtauschen');
  });

  test('when the answer to a save gets lost on the way, saving again does not make a second entry', async () => {
    const { page, tab } = await visitors.enter({ as: aylin });
    const site = `${new URL(workplace().siteUrl).origin}/**`;
    await fillCapture(tab, 'Angelschein ersetzen');
    const title = { $filter: `Title eq 'Angelschein ersetzen'` };
    const stored = () => itemsOf(workplace().siteUrl, aylin.key, 'processes', title);

    await page.route(site, async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      await route.abort();
    });
    await tab.getByRole('button', { name: words.capture.saveDraft }).click();
    await tab.getByText(words.errors.Unavailable).waitFor();
    expect(await stored()).toHaveLength(1);
    await page.unroute(site);
    await tab.getByRole('textbox', { name: labels.result }).fill('Neuer Angelschein ausgehändigt');
    await tab.getByRole('button', { name: words.capture.saveDraft }).click();

    await tab.getByText(/^„Angelschein ersetzen“ ist als Entwurf P-\d+ gespeichert\.$/).waitFor();
    expect(await stored()).toEqual([
      expect.objectContaining({ [fields.result.column]: 'Neuer Angelschein ausgehändigt' }),
    ]);
  });
});

async function fillCapture(tab: Visitor['tab'], name: string): Promise<void> {
  await openCapture(tab);
  await tab.getByLabel('Bezeichnung').fill(name);
  await choose(tab, 'Federführende Einheit', 'Bürgerbüro');
}

/** Opens the edit form and types these texts into the fields of these labels. */
async function edit({ tab }: Visitor, name: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await openFound(tab, name, name);
  await tab.getByRole('button', { name: words.process.edit, exact: true }).click();
  for (const [label, text] of Object.entries(texts)) await tab.getByRole('textbox', { name: label }).fill(text);
}

const save = ({ tab }: Visitor) => tab.getByRole('button', { name: words.capture.save, exact: true }).click();
