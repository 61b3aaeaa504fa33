/** Bad input: what looks like HTML or script is shown as the letters it is in what opens over a screen, too. */
import { screen, waitFor } from '@testing-library/react';
import { giveLayout } from '../../support/layout';
import type { Step } from '../../support/markupRegister';
import { found, isMarked, madeByData, markup, openMarked, paste, press } from '../../support/markupRegister';

const options = '[role=option]';
const typed = '[role=dialog] input';

const choose =
  (label: RegExp, text: string, option: RegExp): Step =>
  async (user) => {
    await paste(label, text)(user);
    await press(option, options)(user);
  };

/** What both entries say, to choose from. */
const sides: Step = () => found('[role=dialog] [role=radiogroup]', /<naughty-element/);

const dialogs: readonly (readonly [string, string, readonly Step[]])[] = [
  ['retiring', 'process/1', [press(/^Mehr$/), press(/^Stilllegen …/)]],
  [
    'merging',
    'process/1',
    [
      press(/^Mehr$/),
      press(/^Mit einem anderen/),
      paste(/./, 'processes', typed),
      press(/^processes name/, options),
      sides,
    ],
  ],
  ['a suggestion', 'process/1', [press(/^Hinweis geben/)]],
  ['the name of a view', 'register?status=released', [press(/^Ansicht: /), press(/umbenennen/)]],
  [
    'the unit of a group',
    'catalogue?part=coverage',
    [press(/^Einheit wählen für/), paste(/./, 'units', typed), press(/^units/, options)],
  ],
  ['the process of a service', 'catalogue', [press(/^Prozess zuordnen: /)]],
  ['the repair of a finding', 'administration', [press(/^Register prüfen/), press(/^Reparieren/)]],
  [
    'asking somebody else',
    'reviews/open',
    [press(/auswählen$/), press(/^Jemand anderen fragen …/), choose(/^Wer soll übernehmen/, 'Kai', /^Kai/)],
  ],
];

beforeEach(() => {
  giveLayout();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => jest.restoreAllMocks());

describe('Text that looks like HTML', () => {
  it.each(dialogs)('stays text in the dialog about %s', async (_name, address, steps) => {
    const { user, unmount } = await openMarked(address);
    for (const step of steps) await step(user);

    const dialog = await found('[role=dialog]', /./);
    await waitFor(() => expect(isMarked(dialog)).toBe(true));
    expect(madeByData()).toEqual([]);
    unmount();
  });

  it('stays text where processes are handed over', async () => {
    const { user, unmount } = await openMarked('reviews/handover');
    await choose(/^Wer geht oder wechselt/, 'Olga', /^Olga/)(user);

    await waitFor(() => expect(isMarked()).toBe(true));
    await found('li a', /^processes name/);
    expect(madeByData()).toEqual([]);
    unmount();
  });

  it('stays text in what is shared: in the mail, and in the page of the chat', async () => {
    const opened = jest.spyOn(window, 'open').mockReturnValue(null);
    const { user, unmount } = await openMarked('process/1');
    await press(/^Teilen/)(user);
    const mail = new URL((await found('a', /^Per E-Mail senden …/)).getAttribute('href') ?? '');
    await press(/Chat/, '[role=menuitem]')(user);

    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('subject')).toContain(markup);
    const chat = new URL(String(opened.mock.calls[0]?.[0]));
    expect(chat.origin).toBe('https://teams.microsoft.com');
    expect(chat.searchParams.get('msgText')).toContain(markup);
    expect(madeByData()).toEqual([]);
    unmount();
  });

  it('stays text in the history, difference by difference, and beside what somebody else has written', async () => {
    const { user, store, unmount } = await openMarked('edit/1');
    await paste(/^Kurzbeschreibung/, ' mine')(user);
    store.saveAs('kai.holz@stadt.example', 'processes', 1, { summary: `theirs ${markup}` });
    await press(/^Speichern$/)(user);

    expect(isMarked((await screen.findByText(/theirs/)).parentElement!)).toBe(true);
    expect(madeByData()).toEqual([]);
    unmount();
    await openMarked('process/1');
    expect(isMarked(await found('li', /changed/))).toBe(true);
    expect(madeByData()).toEqual([]);
  });
});
