/** Every answer that a card offers, given in the chat of the workplace by those whom the request goes to. */
import type { Locator } from 'playwright-core';
import { allTexts } from '../support/allTexts';
import { makeMoreDue, moveToWorkingDay, teamStore } from '../support/dueCards';
import { eventually } from '../support/eventually';
import { axeViolations } from '../support/screenChecks';
import { itemTitled } from '../support/siteItems';
import { setStage } from '../support/stage';
import { cityPeople } from '../support/visitor';

const words = allTexts('de');
const { aylin, miriam, petra } = cityPeople;
const { cards, cardsDigest, cardsReview, cardsDecision } = words;

describe('answers in the chat', () => {
  const { workplace, visitors } = setStage();

  beforeAll(async () => {
    await moveToWorkingDay(workplace());
    await makeMoreDue(workplace(), aylin.key, 3);
  });

  const process = (title: string) => itemTitled(workplace().siteUrl, aylin.key, 'processes', title);
  const press = (chat: Locator, name: string | RegExp) =>
    chat.getByRole('button', { name, exact: true }).last().click();

  /** Opens the card of the first review that waits; gives the name of its process. */
  async function openFirst(chat: Locator): Promise<string> {
    await chat
      .getByTitle(/^Einzelheiten zu „/)
      .first()
      .click();
    const asked = chat.getByRole('heading', { name: /^Stimmt „.*“ noch\?$/ });
    return (await asked.innerText()).replace(/^Stimmt „(.*)“ noch\?$/, '$1');
  }

  /** Opens the card on which somebody decides about the process; buttons name it by its beginning. */
  const openDecision = (chat: Locator, name: string) =>
    chat
      .getByTitle(new RegExp(`^„${name.slice(0, 20)}.* ansehen und entscheiden$`))
      .last()
      .click();

  test('a full card is paged, several chosen entries are confirmed at once, none without being chosen', async () => {
    const { page, chat } = await visitors.enter({ as: aylin });
    await chat.getByText(cardsDigest.page(1, 2)).waitFor();

    await press(chat, cardsDigest.next);
    await chat.getByText(cardsDigest.page(2, 2)).waitFor();
    await press(chat, cardsDigest.several);
    expect(await chat.locator('input[type=checkbox]:checked').count()).toBe(0);
    await press(chat, cardsDigest.severalSend);
    await chat.getByText(cardsDigest.severalMissing).waitFor();
    const boxes = chat.getByRole('checkbox');
    for (const box of await boxes.all()) await box.check();
    const chosen = await boxes.count();
    await press(chat, cardsDigest.severalSend);

    await chat.getByText(cardsDigest.head(7 - chosen)).waitFor();
    expect(chosen).toBe(2);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('later: nobody asks until then', async () => {
    const { page, chat } = await visitors.enter({ as: aylin });
    const name = await openFirst(chat);

    await press(chat, cardsReview.later);
    expect(await axeViolations(page)).toEqual([]);
    await chat.getByRole('button', { name: /^Eine Woche, bis / }).click();

    await eventually(async () => {
      const asked = (await teamStore(workplace()).all('reviews')).find(({ values }) => values.title === name);
      expect(asked?.values).toMatchObject({ state: 'open', postponements: 1 });
    });
  });

  test('not mine: whoever is named takes over, and is asked from then on', async () => {
    const owner = await visitors.enter({ as: aylin });
    const name = await openFirst(owner.chat);
    await press(owner.chat, cards.notMine);
    await owner.chat.getByLabel(cardsReview.whoTextLabel).fill(petra.name);
    await press(owner.chat, cards.notMineSend);
    await owner.chat.getByText(`„${name}“: weitergegeben von ${aylin.name}`).waitFor();

    const named = await visitors.enter({ as: petra });
    await openDecision(named.chat, name);
    await press(named.chat, cardsDecision.handover.accept);

    await named.chat.getByText(`„${name}“: übernommen von ${petra.name}`).waitFor();
    const taken = (await teamStore(workplace()).all('processes')).find(({ values }) => values.name === name);
    expect(taken?.values.owner).toBe(petra.key);
  });

  test('no longer exists: the process team confirms it, then the entry is retired', async () => {
    const owner = await visitors.enter({ as: aylin });
    const name = await openFirst(owner.chat);
    await press(owner.chat, cardsReview.gone);
    await owner.chat.getByLabel(cardsReview.goneLabel).fill('Macht jetzt das Land.');
    await press(owner.chat, cardsReview.goneSend);
    await owner.chat.getByText(`„${name}“: gibt es nicht mehr, gemeldet von ${aylin.name}`).waitFor();
    expect(await process(name)).not.toMatchObject({ ProcessStatus: 'retired' });

    const team = await visitors.enter({ as: miriam });
    await openDecision(team.chat, name);
    await press(team.chat, cardsDecision.retirement.accept);

    await team.chat.getByText(`„${name}“: stillgelegt, bestätigt von ${miriam.name}`).waitFor();
    expect(await process(name)).toMatchObject({ ProcessStatus: 'retired' });
  });
});
