/** Bad input: what looks like HTML or script in any text field of any list is shown as the letters it is, on every screen. */
import { fireEvent, waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { giveLayout } from '../../support/layout';
import type { Step } from '../../support/markupRegister';
import { isMarked, madeByData, markup, openMarked, paste, press } from '../../support/markupRegister';

const addresses: Readonly<Record<string, string>> = JSON.parse(readFileSync('config/screenList.json', 'utf8'));
const filled = (address: string) =>
  address
    .replace(/\{\w+\}/, '1')
    .replace('search=pass', 'search=naughty')
    .replace('&status=draft', '');

const everyScreen: readonly (readonly [string, string])[] = [
  ...Object.entries(addresses).map(([name, address]) => [name, filled(address)] as const),
  ['resource', 'entry/resources/1'],
  ['synonym', 'entry/synonyms/1'],
];

const similarName = 'processes name naughty-element';
const cell = `"${markup.replaceAll('"', '""')}"`;
/** jsdom's files can't be read as bytes. */
const file = (text: string) =>
  Object.assign(new File([text], `${markup}.csv`), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });
const chooseFile = (text: string) => async () => {
  const input = await waitFor(() => {
    const found = document.querySelector('input[type=file]');
    if (!found) throw new Error('no way to choose a file yet');
    return found;
  });
  fireEvent.change(input, { target: { files: [file(text)] } });
};

/** What somebody does first on screens that read no text of an entry by themselves. */
const steps: Readonly<Record<string, Step>> = {
  'register-nothing-found': press(/^Ansicht: /),
  'reviews-handover': paste(/^Wer geht oder wechselt/, 'Olga'),
  capture: paste(/^Bezeichnung/, similarName),
  'capture-full': paste(/^Bezeichnung/, similarName),
  'capture-quick': paste(/^Bezeichnung/, similarName),
  'capture-list': paste(/^Prozesse, einer je Zeile/, `${markup}\n${similarName}`),
  import: chooseFile(`Bezeichnung;Kurzbeschreibung\n${cell};${similarName}\n`),
  'catalogue-import': chooseFile(`Leistungsschluessel;Bezeichnung;Typ\n99046016002000;${cell};2/3\n`),
  administration: press(/^Register prüfen/),
  'resource-new': paste(/^Name/, markup),
  'synonym-new': paste(/^Amtlich/, markup),
  reorganisation: press(/^Bisherige Einheit/, '[role=combobox]'),
};

beforeEach(() => {
  giveLayout();
  localStorage.clear();
  sessionStorage.clear();
});

describe('Text that looks like HTML', () => {
  it.each(everyScreen)('stays text on the screen %s', async (name, address) => {
    const { user, unmount } = await openMarked(address);
    await waitFor(() => expect(document.body.querySelector('h1')).not.toBeNull());
    await waitFor(() => expect(document.body.querySelector('.fui-Spinner')).toBeNull());
    await steps[name]?.(user);
    await waitFor(() => expect(isMarked()).toBe(true));

    expect(madeByData()).toEqual([]);
    unmount();
  });
});
