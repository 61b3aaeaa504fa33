/** The first life of an entry: captured, found again, asked about in the chat, answered, seen in the register. */
import type { Locator } from 'playwright-core';
import { addMonths } from '../../src/register';
import { formatDay } from '../../src/text';
import { allTexts } from '../support/allTexts';
import { dayOf, itemTitled } from '../support/siteItems';
import { choose, openCapture, openFound } from '../support/tabSteps';
import { cityPeople } from '../support/visitor';
import { workplaceDay } from '../support/workplace';
import { setStage } from '../support/stage';

const words = allTexts('de');
const { aylin, tobias } = cityPeople;
const passport = 'Reisepass ausstellen';

describe('the first life of an entry', () => {
  const { workplace, visitors } = setStage();

  const item = (list: 'processes' | 'reviews', title: string) =>
    itemTitled(workplace().siteUrl, aylin.key, list, title);

  test('an owner says in the chat what has to change, and the register shows that the entry is being changed', async () => {
    const { tab, chat } = await visitors.enter({ as: aylin });
    const name = 'Antrag auf Führungszeugnis weiterleiten';
    const question = questionIn(chat, name);

    await question.getByRole('button', { name: words.cards.change }).click();
    await question.getByRole('button', { name: words.cards.changeSend }).click();
    await question.getByText(words.cards.changeMissing).waitFor();
    await question.getByLabel(words.cards.changeLabel).fill('Die Gebühr ist gestiegen.');
    await question.getByRole('button', { name: words.cards.changeSend }).click();

    await chat.getByText(`„${name}“: Änderung nötig, gemeldet von Aylin Demirci`).waitFor();
    await openFound(tab, 'Führungszeugnis weiterleiten', name);
    await tab.getByText(words.process.comment('Die Gebühr ist gestiegen.')).waitFor();
    expect(await item('reviews', name)).toMatchObject({ RequestState: 'answered', ReviewOutcome: 'changeNeeded' });
    expect(await item('processes', name)).toMatchObject({ ProcessStatus: 'changing' });
  });

  test('an owner who is not in charge passes the question on to the deputy, whose chat gets a card', async () => {
    const name = 'Verlust eines Ausweises aufnehmen';
    const owner = await visitors.enter({ as: aylin });
    const deputy = await visitors.enter({ as: tobias });
    const question = questionIn(owner.chat, name);

    await question.getByRole('button', { name: words.cards.notMine }).click();
    await question.getByLabel(words.cardsReview.whoTextLabel).fill('Tobias macht das jetzt.');
    await question.getByRole('button', { name: words.cards.notMineSend }).click();

    await owner.chat.getByText(`„${name}“: weitergegeben von Aylin Demirci`).waitFor();
    await questionIn(deputy.chat, name)
      .getByText(words.cards.role.deputy ?? '')
      .waitFor();
  });

  test('who clicks twice or in a window that lost its connection sees what stands today, and nothing is answered twice', async () => {
    const name = 'Wohnsitz anmelden';
    const late = await visitors.enter({ as: aylin });
    await late.page.route('**/channel/chat/stream', (route) => route.abort());
    await late.page.reload();
    await questionIn(late.chat, name).waitFor();
    await late.page.getByText(words.chat.offline).waitFor();
    const prompt = await visitors.enter({ as: aylin });

    await questionIn(prompt.chat, name).getByRole('button', { name: words.cards.confirm }).dblclick();
    await prompt.chat.getByText(`„${name}“: bestätigt von Aylin Demirci`).waitFor();
    await questionIn(late.chat, name).getByRole('button', { name: words.cards.confirm }).click();

    await late.chat.getByText(`„${name}“: bestätigt von Aylin Demirci`).waitFor();
    expect(await item('reviews', name)).toMatchObject({ RequestState: 'answered', ReviewOutcome: 'confirmed' });
  });

  test('an entry is captured, found, asked about a year later, confirmed in the chat, and the register says so', async () => {
    const { page, tab, chat } = await visitors.enter({ as: aylin });

    await openCapture(tab);
    await tab.getByLabel('Bezeichnung').fill(passport);
    await choose(tab, 'Federführende Einheit', 'Bürgerbüro');
    await choose(tab, /Prozessverantwortliche/, aylin.name);
    await tab.getByRole('button', { name: words.capture.saveDraft }).click();
    await tab.getByText(/^„Reisepass ausstellen“ ist als Entwurf P-\d+ gespeichert\.$/).waitFor();
    await openFound(tab, 'pass reise', passport);

    const jump = page.getByRole('button', { name: /^Auf den .* springen$/ });
    const jumpDay = (await jump.innerText()).replace(/^Auf den (.*) springen$/, '$1');
    await jump.click();
    await page.getByRole('button', { name: words.workplace.day(jumpDay) }).waitFor();
    await questionIn(chat, passport).getByRole('link', { name: words.cards.open }).click();
    await tab.getByRole('heading', { level: 1, name: passport }).waitFor();
    const today = await workplaceDay(workplace());
    const next = addMonths(today, 12);
    await tab.getByText(/^Sie sind gefragt/).waitFor();
    await questionIn(chat, passport).getByRole('button', { name: words.cards.confirm }).click();

    await chat.getByText(words.cards.answered.confirmed(passport, aylin.name, jumpDay)).waitFor();
    await questionIn(chat, passport).waitFor({ state: 'detached' });
    // Coming back to the tab makes it look for what others changed.
    await tab.getByRole('heading', { level: 1, name: passport }).click();
    await tab.getByText(words.process.light.green(formatDay(next, 'de'))).waitFor();
    await tab.getByText(words.process.answered.confirmed).waitFor();
    await tab.getByText(/^Sie sind gefragt/).waitFor({ state: 'detached' });
    const process = await item('processes', passport);
    expect([dayOf(process['LastReviewed']), dayOf(process['NextReview'])]).toEqual([today, next]);
    expect(await item('reviews', passport)).toMatchObject({ RequestState: 'answered', ReviewOutcome: 'confirmed' });
  });
});

/** The part of the chat's newest card that asks about this process. */
function questionIn(chat: Locator, name: string): Locator {
  const heading = chat.page().getByRole('heading', { name: words.cards.question(name) });
  return chat.locator('.ac-container').filter({ has: heading }).last();
}
