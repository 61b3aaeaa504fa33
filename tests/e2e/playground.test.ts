/** `npm run playground`: a real client for cards before the bot, by its HTTP interface and by its page. */
import type { Browser, Page } from 'playwright-core';
import type { Stored } from '../../src/register';
import { demoPeople } from '../../src/workplace';
import { allTexts } from '../support/allTexts';
import { openBrowser, openPage } from '../support/browser';
import { buttonsOf, textsOf, type Button } from '../support/cards';
import { makeMoreDue, moveToWorkingDay, teamStore } from '../support/dueCards';
import { eventually } from '../support/eventually';
import { openPlayground, type PlaygroundChat } from '../support/playgroundClient';
import type { Places, RunningWorkplace } from '../support/workplace';
import { forget, freePort, freshPlaces, startWorkplace } from '../support/workplace';

/** The Playground speaks English whatever the machine speaks. */
const words = allTexts('en');
const { objectId, userPrincipalName: aylin } = demoPeople.demirci;
const inAll = 7;

describe('the Playground', () => {
  let places: Places;
  let workplace: RunningWorkplace;
  let browser: Browser;
  let page: Page;
  let chat: PlaygroundChat;
  let url: string;

  beforeAll(async () => {
    places = await freshPlaces();
    const port = await freePort();
    url = `http://127.0.0.1:${port}/`;
    [workplace, browser] = await Promise.all([startWorkplace(places, port), openBrowser()]);
    ({ page } = await openPage(browser, { viewport: { width: 1400, height: 2000 } }));
    chat = await openPlayground(page, url, objectId);
    await moveToWorkingDay(workplace);
  });
  afterAll(async () => {
    await browser?.close();
    await workplace?.end('SIGTERM');
    await forget(places);
  });

  const store = () => teamStore(workplace);
  const shown = () => textsOf(chat.question().content);
  const buttons = (verb: string) => buttonsOf(chat.question().content).filter((one) => one.verb === verb);
  const shows = (text: string) => eventually(async () => expect(shown()).toContain(text));

  async function button(verb: string, place = 0): Promise<Button> {
    await eventually(async () => expect(buttons(verb).length).toBeGreaterThan(place));
    return buttons(verb)[place]!;
  }

  async function requestOf({ data }: Button): Promise<Stored<'reviews'>> {
    return store().one('reviews', Number(data['request']));
  }

  test('gets the card of the day, and what becomes due later stands on the same card, five at a time', async () => {
    // The Playground streams only what comes while its page is open: the first card may have come before.
    const asked = async () =>
      (await store().all('reviews')).filter(({ values }) => values.addressee === aylin && values.delivery === 'sent');
    await eventually(async () => expect((await asked()).length).toBeGreaterThan(0));
    const waiting = (await asked()).length;
    const message = (await asked())[0]?.values.activity;

    await makeMoreDue(workplace, aylin, inAll - waiting);

    await shows(words.cardsDigest.head(inAll));
    expect(chat.question().message).toBe(message);
    expect(buttons('details')).toHaveLength(5);
    expect(shown()).toContain(words.cardsDigest.page(1, 2));
  });

  test('turns the page of the card in its place and back', async () => {
    const { message } = chat.question();

    await chat.press(await button('page'));

    await shows(words.cardsDigest.page(2, 2));
    expect(chat.question().message).toBe(message);
    expect(buttons('details')).toHaveLength(inAll - 5);
    await chat.press(await button('page'));
    await shows(words.cardsDigest.page(1, 2));
  });

  test('hands an answer on, gets the new card as the answer, and shows it where the old one stood', async () => {
    await shows(words.cardsDigest.page(1, 2));
    const confirm = await button('confirmed');
    const { message } = chat.question();

    const { type, value } = await chat.press(confirm);

    expect(type).toBe('application/vnd.microsoft.card.adaptive');
    expect(textsOf(value)).toContain(words.cardsDigest.head(inAll - 1));
    await shows(words.cardsDigest.head(inAll - 1));
    expect(chat.question().message).toBe(message);
    expect((await requestOf(confirm)).values).toMatchObject({
      state: 'answered',
      outcome: 'confirmed',
      answeredBy: aylin,
    });
  });

  test('double clicks, and one answer is written', async () => {
    const confirm = await button('confirmed');
    const before = await requestOf(confirm);

    const answers = await Promise.all([chat.press(confirm), chat.press(confirm)]);

    for (const { type } of answers) expect(type).toBe('application/vnd.microsoft.card.adaptive');
    await shows(words.cardsDigest.head(inAll - 2));
    const process = before.values.process!;
    const asked = (await store().all('reviews')).filter(({ values }) => values.process === process);
    expect(asked).toMatchObject([{ id: before.id, values: { state: 'answered', outcome: 'confirmed' } }]);
  });

  test('opens an entry in the place of the card, and sends what was typed', async () => {
    const details = await button('details');
    const { value: opened } = await chat.press(details);
    const change = buttonsOf(opened).find(({ verb }) => verb === 'changeNeeded')!;

    const request = change.data['request'];
    await chat.press(change, { [`comment-${Number(request)}`]: 'The fee has gone up.' });

    expect(request).toBe(details.data['request']);
    const answered = { state: 'answered', outcome: 'changeNeeded', comment: 'The fee has gone up.' };
    await eventually(async () => expect((await requestOf(details)).values).toMatchObject(answered));
  });

  test('leaves nothing behind when the workplace ends', async () => {
    expect(await workplace.end('SIGTERM')).toBe(0);

    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});
