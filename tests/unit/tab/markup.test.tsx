/** Bad input: what looks like HTML or script in any text field of any list is shown as the letters it is, on every screen. */
import { waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import type { Field, ListKey, Stored, Values } from '../../../src/register';
import { emptyValues, lists } from '../../../src/register';
import { useRoute } from '../../../src/tab/shell';
import { ScreenOf } from '../../../src/tab/shell/screens';
import { entryOf, processValues } from '../../support/builders';
import { isFreeText } from '../../support/freeTexts';
import { createMemoryStore, rightsOf } from '../../support/memoryStore';
import { giveLayout } from '../../support/layout';
import { fakeAdministration, inOffice } from '../../support/office';
import { renderTab } from '../../support/renderTab';

const element = 'naughty-element';
/** Elements, attributes that run, an entity that would turn into one, and a link that runs. */
const markup = `<${element} onclick="ran()"><img src=x onerror="ran()"><script>ran()</script>&lt;b&gt; javascript:ran()</${element}>`;
const olga = 'olga.brandt@stadt.example';

/** Every text of an entry begins with its own name, then the markup; what a field cannot hold of it is left out. */
function naughtyValues<Key extends ListKey>(list: Key, values: Partial<Values<Key>>): Values<Key> {
  const fields = lists[list].fields as Readonly<Record<string, Field>>;
  const filled = Object.entries(fields).flatMap(([name, field]) =>
    isFreeText(field)
      ? [[name, `${list} ${name} ${markup}`.slice(0, 'maximum' in field ? field.maximum : undefined)]]
      : [],
  );
  return emptyValues(fields, { ...Object.fromEntries(filled), ...values }) as Values<Key>;
}

function naughtyStore() {
  const one = <Key extends ListKey>(list: Key, values: Partial<Values<Key>>, id = 1): Stored<Key> =>
    entryOf(id, naughtyValues(list, values));
  const known = processValues({ owner: olga, serviceKeys: '99001001000000', systems: [1] });
  return createMemoryStore({
    me: { key: olga, groups: ['team'], may: rightsOf('team'), administrator: true },
    people: [{ key: olga, name: `Olga ${markup}`, email: olga }],
    entries: {
      units: [one('units', { head: olga, parent: null })],
      resources: [one('resources', {})],
      catalogue: [one('catalogue', { key: '99001001000000' })],
      processes: [one('processes', filledOnly({ ...known, name: null }))],
      suggestions: [
        one('suggestions', { process: 1, state: 'open', field: 'summary' }),
        one('suggestions', { process: 1, state: 'declined', field: 'summary', decidedBy: olga }, 2),
      ],
      reviews: [one('reviews', { process: 1, kind: 'review', state: 'open', addressee: olga, openKey: 'open:1' })],
      synonyms: [one('synonyms', {})],
      settings: [one('settings', { title: 'introduction' })],
    },
  });
}

/** What stays empty is left to the markup. */
const filledOnly = <Held extends object>(values: Held): Partial<Held> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<Held>;

function Current() {
  return <ScreenOf route={useRoute()} />;
}

const addresses: Readonly<Record<string, string>> = JSON.parse(readFileSync('config/screenList.json', 'utf8'));
const filled = (address: string) =>
  address
    .replace(/\{\w+\}/, '1')
    .replace('search=pass', 'search=naughty')
    .replace('&status=draft', '');

/** What only data could have made: our own screens have none of it. */
const fromData = () =>
  document.body.querySelectorAll(`${element}, script, img[src=x], [onerror], a[href^="javascript:"]`);

const everyScreen: readonly (readonly [string, string])[] = [
  ...Object.entries(addresses).map(([name, address]) => [name, filled(address)] as const),
  ['resource', 'entry/resources/1'],
  ['synonym', 'entry/synonyms/1'],
];

/** What the screen says, and what its inputs hold. */
const readable = (): string =>
  [...document.body.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value).join() +
  document.body.textContent;

/** Screens on which no text of an entry is read before somebody has done something. */
const withoutEntries = [
  ...['register-nothing-found', 'suggestions-mine', 'reviews-figures', 'reviews-handover', 'import', 'administration'],
  ...['capture', 'capture-full', 'capture-quick', 'capture-list', 'catalogue-import', 'resource-new', 'synonym-new'],
  'reorganisation',
];

beforeEach(() => giveLayout());

describe('Text that looks like HTML', () => {
  it.each(everyScreen)('stays text on the screen %s', async (name, address) => {
    const { unmount } = await renderTab(inOffice(<Current />, fakeAdministration()), {
      store: naughtyStore(),
      address,
      today: '2027-03-01',
    });
    await waitFor(() => expect(document.body.querySelector('h1')).not.toBeNull());
    await waitFor(() => expect(document.body.querySelector('.fui-Spinner')).toBeNull());
    if (!withoutEntries.includes(name)) await waitFor(() => expect(readable()).toContain(element));

    expect([...fromData()].map(({ outerHTML }) => outerHTML)).toEqual([]);
    unmount();
  });
});
