/** What somebody writes to the bot, and what they find from the field in which messages are written. */
import { readFile } from 'node:fs/promises';
import { aProcess } from '../../support/builders';
import { objectsIn, textsOf } from '../../support/cards';
import type { AnswersSite } from '../../support/answersSite';
import { startAnswersSite } from '../../support/answersSite';
import { dieter, olga, petra } from '../../support/reminderSite';

let site: AnswersSite;
const processes = [
  aProcess(),
  aProcess({ name: 'Wohngeld bewilligen', owner: petra, nextReview: null }, 2),
  aProcess({ name: 'Hund *anmelden*', owner: olga, status: 'draft', nextReview: '2027-01-10' }, 3),
  aProcess({ name: 'Hundesteuer erlassen (alt)', status: 'retired' }, 4),
];
beforeEach(async () => (site = await startAnswersSite({ processes })));
afterEach(() => site.close());

const answerTo = async (upn: string, text: string) => {
  await site.chat(upn).say(text);
  return (await site.chat(upn).messages()).at(-1)!.content;
};
const links = (card: unknown) => objectsIn(card).flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [url] : []));

describe('what somebody writes', () => {
  it.each(['hilfe', 'Hilfe!', 'help', 'Hallo'])('«%s» gets the help', async (text) => {
    expect((await answerTo(olga, text)).text).toContain('Ich verstehe:');
  });

  it('«meine prozesse» brings a card with links, what is due first first', async () => {
    const { card } = await answerTo(olga, 'Meine Prozesse');

    expect(textsOf(card).filter((_, index) => index % 2 === 1)).toEqual(['Hund ∗anmelden∗', 'Hundesteuer festsetzen']);
    expect(links(card)).toContainEqual(expect.stringContaining('process/3'));
  });

  it('«meine prozesse» of somebody without any says so', async () => {
    expect((await answerTo(dieter, 'meine prozesse')).text).toContain('kein Prozess');
  });

  it('«fällig» without anything due says so', async () => {
    expect((await answerTo(petra, 'fällig?')).text).toBe('Zurzeit wartet nichts auf Ihre Antwort.');
  });

  it('«fällig» again: the older card points to the newer', async () => {
    await site.card(olga);

    await site.card(olga);

    const cards = (await site.chat(olga).messages()).flatMap(({ content }) => (content.card ? [content.card] : []));
    expect(cards).toHaveLength(2);
    expect(textsOf(cards[0])).toEqual(['Eine neuere Karte mit allen offenen Fragen steht weiter unten.']);
    expect(textsOf(cards[1])[0]).toBe('Eine Anfrage wartet auf Sie');
  });

  it.each([
    ['wohngeld', 'Wohngeld bewilligen'],
    ['P-000002', 'Wohngeld bewilligen'],
    ['hundesteur', 'Hundesteuer festsetzen'],
  ])('«%s» is looked up in the register as its own search does', async (text, name) => {
    const { card } = await answerTo(dieter, text);

    expect(textsOf(card)).toContain(name);
    expect(textsOf(card)).not.toContain('Hundesteuer erlassen (alt)');
  });

  it('what is found nowhere gets a friendly answer', async () => {
    expect((await answerTo(olga, 'Quastenflosser')).text).toContain('habe ich nichts gefunden');
  });

  it('looks again when the register has changed, and only then', async () => {
    await answerTo(olga, 'wohngeld');
    const before = site.memory.calls.length;
    await answerTo(olga, 'wohngeld');
    const calls = site.memory.calls.slice(before);

    site.memory.saveAs(petra, 'processes', 2, { name: 'Mietzuschuss bewilligen' });

    expect(calls).toEqual(['changesSince']);
    expect(textsOf((await answerTo(olga, 'mietzuschuss')).card)).toContain('Mietzuschuss bewilligen');
  });

  it('in English is answered in English', async () => {
    await site.invokeMessage(olga, 'help', 'en-GB');

    expect((await site.chat(olga).messages()).at(-1)!.content.text).toContain('I understand:');
  });
});

describe('the message extension', () => {
  const find = (upn: string, search: string, more: object = {}) => site.query(upn, { search }, more);

  it('finds entries and gives each as a card to share, which names no person', async () => {
    const { type, attachments } = await find(dieter, 'wohngeld');

    expect(type).toBe('result');
    expect(attachments).toHaveLength(1);
    expect(attachments![0]!.preview.content).toMatchObject({ title: 'Wohngeld bewilligen' });
    expect(textsOf(attachments![0]!.content)).toEqual(['Wohngeld bewilligen']);
    expect(JSON.stringify(attachments)).not.toMatch(/petra|@/i);
    expect(links(attachments![0]!.content)).toEqual([expect.stringContaining('process/2')]);
  });

  it('shows what is one’s own before anything is typed', async () => {
    const { attachments } = await find(olga, '');

    expect(attachments!.map(({ preview }) => preview.content.title)).toEqual([
      'Hund ∗anmelden∗',
      'Hundesteuer festsetzen',
    ]);
  });

  it('pages as the client asks', async () => {
    const all = (await find(dieter, 'hund')).attachments!;
    const second = (await find(dieter, 'hund', { skip: 1, count: 1 })).attachments!;

    expect(all).toHaveLength(2);
    expect(second).toEqual([all[1]]);
  });

  it.each([['nothing is found', 'Quastenflosser']])('says so when %s', async (_, text) => {
    expect(await find(olga, text)).toMatchObject({ type: 'message', text: expect.stringContaining('nichts gefunden') });
  });

  it('answers with a sentence while SharePoint is away', async () => {
    site.memory.fail(new Error('SharePoint is away'));

    expect(await find(olga, 'wohngeld')).toMatchObject({ type: 'message', text: expect.stringContaining('antwortet') });
  });

  it('is named in the manifest as the bot knows it', async () => {
    const template = JSON.parse(await readFile('manifest/manifest.template.json', 'utf8')) as {
      readonly composeExtensions: readonly [{ readonly commands: readonly [object] }];
    };

    expect(template.composeExtensions[0].commands).toMatchObject([{ id: 'find', parameters: [{ name: 'search' }] }]);
  });

  it('knows no other command', async () => {
    expect(await site.query(olga, { search: 'wohngeld' }, { command: 'export' })).toMatchObject({ type: 'message' });
  });
});
