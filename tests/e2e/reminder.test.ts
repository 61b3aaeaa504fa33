/** The first life of an entry: captured, found again, asked about in the chat, answered, seen in the register. */
import type { Locator } from 'playwright-core';
import { addMonths } from '../../src/register';
import { formatDay } from '../../src/text';
import { allTexts } from '../support/allTexts';
import { teamStore } from '../support/dueCards';
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
    await openCard(chat, name);

    await chat.getByRole('button', { name: words.cards.change }).click();
    await chat.getByRole('button', { name: words.cards.changeSend }).click();
    await chat.getByText(words.cards.changeMissing).waitFor();
    await chat.getByLabel(words.cards.changeLabel).fill('Die Gebühr ist gestiegen.');
    await chat.getByRole('button', { name: words.cards.changeSend }).click();

    await chat.getByText(`„${name}“: Änderung nötig, gemeldet von Aylin Demirci`).waitFor();
    await openFound(tab, 'Führungszeugnis weiterleiten', name);
    await tab.getByText(words.process.comment('Die Gebühr ist gestiegen.')).waitFor();
    expect(await item('reviews', name)).toMatchObject({ RequestState: 'answered', ReviewOutcome: 'changeNeeded' });
    expect(await item('processes', name)).toMatchObject({ ProcessStatus: 'changing' });
  });

  test('an owner who is not in charge passes the question on to the deputy, whose chat shows it', async () => {
    const name = 'Verlust eines Ausweises aufnehmen';
    const owner = await visitors.enter({ as: aylin });
    const deputy = await visitors.enter({ as: tobias });
    await openCard(owner.chat, name);

    await owner.chat.getByRole('button', { name: words.cards.notMine }).click();
    await owner.chat.getByRole('button', { name: words.cards.notMineSend }).click();

    await owner.chat.getByText(`„${name}“: weitergegeben von Aylin Demirci`).waitFor();
    await deputy.page.getByLabel(words.chat.inputLabel).fill('fällig');
    await deputy.page.getByRole('button', { name: words.chat.send, exact: true }).click();
    await detailsIn(deputy.chat, name).waitFor();
    const requests = (await teamStore(workplace()).all('reviews')).filter(({ values }) => values.title === name);
    expect(requests.map(({ values }) => [values.outcome, values.addressee])).toEqual([
      ['notMine', aylin.key],
      [null, tobias.key],
    ]);
  });

  test('who clicks twice or in a window that lost its connection sees what stands today, and nothing is answered twice', async () => {
    const name = 'Wohnsitz anmelden';
    const late = await visitors.enter({ as: aylin });
    await late.page.route('**/channel/chat/stream', (route) => route.abort());
    await late.page.reload();
    await confirmIn(late.chat, name).waitFor();
    await late.page.getByText(words.chat.offline).waitFor();
    const prompt = await visitors.enter({ as: aylin });

    await confirmIn(prompt.chat, name).dblclick();
    await prompt.chat.getByText(`„${name}“: bestätigt von Aylin Demirci`).waitFor();
    await confirmIn(late.chat, name).click();

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
    await openCard(chat, passport);
    await chat.getByRole('link', { name: words.cards.open }).click();
    await tab.getByRole('heading', { level: 1, name: passport }).waitFor();
    const today = await workplaceDay(workplace());
    const next = addMonths(today, 12);
    const question = tab.getByRole('heading', { name: words.cards.question(passport) });
    await question.waitFor();
    await chat.getByRole('button', { name: words.cards.confirm, exact: true }).last().click();

    await chat.getByText(words.cards.answered.confirmed(passport, aylin.name, jumpDay)).waitFor();
    await detailsIn(chat, passport).waitFor({ state: 'detached' });
    // Coming back to the tab makes it look for what others changed.
    await tab.getByRole('heading', { level: 1, name: passport }).click();
    await tab.getByText(words.process.light.green(formatDay(next, 'de'))).waitFor();
    await tab.getByText(words.process.answered.confirmed).waitFor();
    await question.waitFor({ state: 'detached' });
    const process = await item('processes', passport);
    expect([dayOf(process['LastReviewed']), dayOf(process['NextReview'])]).toEqual([today, next]);
    expect(await item('reviews', passport)).toMatchObject({ RequestState: 'answered', ReviewOutcome: 'confirmed' });
  });
});

/** The buttons of the chat's newest card that belong to this process. */
const detailsIn = (chat: Locator, name: string) => chat.getByTitle(words.cardsDigest.detailsOf(name)).last();
const confirmIn = (chat: Locator, name: string) => chat.getByTitle(words.cardsDigest.confirmThis(name)).last();

/** Turns the card to all that it has to say and to ask about this process. */
async function openCard(chat: Locator, name: string): Promise<void> {
  await detailsIn(chat, name).click();
  await chat.getByRole('heading', { name: words.cards.question(name) }).waitFor();
}
