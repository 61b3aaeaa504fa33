/** Reviews in the register's tab: the owner's answers, the team's page, retirement, release, and handing over. */
import type { FrameLocator } from 'playwright-core';
import { addDays } from '../../src/register';
import { allTexts } from '../support/allTexts';
import { teamStore } from '../support/dueCards';
import { eventually } from '../support/eventually';
import { axeViolations } from '../support/screenChecks';
import { setStage } from '../support/stage';
import { choose } from '../support/tabSteps';
import type { Visitor } from '../support/visitor';
import { cityPeople } from '../support/visitor';
import { moveDay, workplaceDay } from '../support/workplace';

const words = allTexts('de');
const { aylin, miriam, petra } = cityPeople;
const { answering, cards, cardsDecision, cardsDigest, cardsReview, reviewing, reviewSteps } = words;

describe('reviews in the tab', () => {
  const { workplace, visitors } = setStage();

  const register = () => teamStore(workplace());
  const process = async (name: string) =>
    (await register().all('processes')).find(({ values }) => values.name === name)!;
  const lastRequest = async (name: string) =>
    (await register().all('reviews')).findLast(({ values }) => values.title === name)!.values;
  const press = (tab: FrameLocator, name: string | RegExp) => tab.getByRole('button', { name, exact: true }).click();
  const card = (tab: FrameLocator, question: string) => tab.getByRole('region', { name: question, exact: true });

  async function open({ page, tab }: Visitor, address: string, heading: string): Promise<void> {
    await page.frame({ url: /\/tab\// })?.evaluate((to) => void (location.hash = to), `#/${address}`);
    await tab.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  }

  test('an owner confirms what they have chosen, puts one off, and reports one that is gone; the team confirms that', async () => {
    const owner = await visitors.enter({ as: aylin });
    const { tab } = owner;
    await press(tab, `${cardsDigest.several} …`);
    await press(tab, cardsDigest.severalSend);
    await tab.getByText(cardsDigest.severalMissing).waitFor();
    await tab.getByRole('checkbox', { name: /^Wohnsitz anmelden/ }).check();
    expect(await axeViolations(owner.page, 'tab')).toEqual([]);
    await press(tab, cardsDigest.severalSend);
    await tab.getByText(/^„Wohnsitz anmelden“: bestätigt bis /).waitFor();
    expect(await lastRequest('Wohnsitz anmelden')).toMatchObject({ state: 'answered', outcome: 'confirmed' });

    const later = card(tab, cards.question('Auskunftssperre eintragen'));
    await later.getByRole('button', { name: `${cardsReview.later} …` }).click();
    await tab.getByRole('menuitem', { name: answering.laterWeeks[1] }).click();
    await later.getByText(/^Aufgeschoben bis /).waitFor();

    const gone = 'Verlust eines Ausweises aufnehmen';
    await card(tab, cards.question(gone))
      .getByRole('button', { name: `${cardsReview.gone} …` })
      .click();
    await tab.getByLabel(cardsReview.goneLabel).fill('Macht jetzt die Polizei.');
    await press(tab, cardsReview.goneSend);
    await tab.getByText(answering.done.gone).first().waitFor();
    // Whoever decides is asked at once, not with the next round.
    expect(await lastRequest(gone)).toMatchObject({ kind: 'retirement', state: 'open', askedBy: aylin.key });

    const team = await visitors.enter({ as: miriam });
    await open(team, `process/${(await process(gone)).id}`, gone);
    await press(team.tab, cardsDecision.retirement.accept);
    await team.tab.getByText(answering.retired).first().waitFor();
    expect((await process(gone)).values.status).toBe('retired');
  });

  test('the team sees why something waits, and asks again about several after a preview', async () => {
    const team = await visitors.enter({ as: miriam });
    const { page, tab } = team;
    await open(team, 'reviews/open', reviewing.title);
    await tab.getByRole('region', { name: new RegExp(`^${reviewSteps.groups.escalated} `) }).waitFor();
    await tab.getByRole('checkbox', { name: reviewSteps.chooseAll(reviewSteps.groups.escalated) }).check();
    expect(await axeViolations(page, 'tab')).toEqual([]);

    await press(tab, `${reviewSteps.actions.again} …`);
    const preview = tab.getByRole('region', { name: reviewSteps.previewDone });
    const count = await preview.getByRole('listitem').count();
    expect(count).toBeGreaterThan(1);
    expect(await axeViolations(page, 'tab')).toEqual([]);
    await press(tab, reviewSteps.apply(count));

    await tab.getByText(reviewSteps.done(count)).waitFor();
    const waiting = (await register().all('reviews')).filter(
      ({ values }) => values.state === 'open' && values.level !== 'owner' && values.delivery === 'waiting',
    );
    expect(waiting.length).toBeGreaterThanOrEqual(count);
    await open(team, 'reviews/figures', reviewing.title);
    await tab.getByRole('table', { name: reviewing.byUnit }).waitFor();
    expect(await axeViolations(page, 'tab')).toEqual([]);
  });

  test('an owner releases an entry in consultation on its page', async () => {
    const entry = (await register().all('processes')).find(
      ({ values }) => values.owner === petra.key && values.status === 'released',
    )!;
    const name = entry.values.name!;
    await register().update('processes', entry, { status: 'review' });
    await moveDay(workplace(), addDays(await workplaceDay(workplace()), 1));
    await eventually(async () => expect(await lastRequest(name)).toMatchObject({ kind: 'release', state: 'open' }));

    const owner = await visitors.enter({ as: petra });
    await open(owner, `process/${entry.id}`, name);
    await press(owner.tab, cardsDecision.release.accept);

    await owner.tab.getByText(answering.released).first().waitFor();
    expect((await process(name)).values.status).toBe('released');
  });

  test('the team hands over the processes of somebody who leaves; the new owner accepts on the card', async () => {
    const team = await visitors.enter({ as: miriam });
    await open(team, 'reviews/handover', reviewing.title);
    await choose(team.tab, reviewing.leaving, petra.name);
    const row = team.tab.getByRole('combobox', { name: /^Neu für „/ }).first();
    const name = (await row.getAttribute('aria-label'))!.replace(/^Neu für „(.*)“$/, '$1');
    await choose(team.tab, reviewing.other, aylin.name);
    await row.selectOption(aylin.key);
    expect(await axeViolations(team.page, 'tab')).toEqual([]);
    await press(team.tab, reviewing.send);
    await team.tab.getByText(reviewing.waits(aylin.name)).waitFor();
    expect((await process(name)).values.owner).toBe(petra.key);

    const named = await visitors.enter({ as: aylin });
    await named.page.getByLabel(words.chat.inputLabel).fill('fällig');
    await named.page.getByRole('button', { name: words.chat.send, exact: true }).click();
    const decide = new RegExp(`^„${name.slice(0, 20)}.* ansehen und entscheiden$`);
    await named.chat.getByTitle(decide).last().click();
    await named.chat.getByRole('button', { name: cardsDecision.handover.accept, exact: true }).last().click();

    await named.chat.getByText(`„${name}“: übernommen von ${aylin.name}`).waitFor();
    expect((await process(name)).values.owner).toBe(aylin.key);
  });
});
