/** A register whose every free text looks like HTML and script, and what would have happened if a screen had believed it. */
import { act, fireEvent, waitFor } from '@testing-library/react';
import type { Field, ListKey, Stored, Values } from '../../src/register';
import { emptyValues, finding as makeFinding, lists, sharedViewSetting, sharedViewText } from '../../src/register';
import { useRoute } from '../../src/tab/shell';
import { ScreenOf } from '../../src/tab/shell/screens';
import { entryOf, processValues } from './builders';
import { isFreeText } from './freeTexts';
import { createMemoryStore, rightsOf } from './memoryStore';
import { fakeAdministration, inOffice } from './office';
import { renderTab } from './renderTab';

const element = 'naughty-element';
/** Elements, attributes that run, an entity that would turn into one, and a link that runs. */
export const markup = `<${element} onclick="ran()"><img src=x onerror="ran()"><script>ran()</script>&lt;b&gt; javascript:ran()</${element}>`;
export const olga = 'olga.brandt@stadt.example';
const kai = 'kai.holz@stadt.example';
const service = '99001001000000';

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

const one = <Key extends ListKey>(list: Key, values: Partial<Values<Key>> = {}, id = 1): Stored<Key> =>
  entryOf(id, naughtyValues(list, values));

/** What stays empty is left to the markup. */
const filledOnly = <Held extends object>(values: Held): Partial<Held> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<Held>;

const known = filledOnly({ ...processValues({ owner: olga, serviceKeys: service, systems: [1] }), name: null });
const about = { process: 1, field: 'summary' } as const;
const sent = { createdBy: olga };

const teamView = { title: `settings view ${markup}`, address: 'status=draft' };
const proposal = { proposed: JSON.stringify(`suggestions proposed ${markup}`), before: JSON.stringify(markup) };

/** One entry or more of every list; the views are a person's own and the team's. */
const entries: { readonly [Key in ListKey]: readonly Stored<Key>[] } = {
  units: [one('units', { head: olga, parent: null }), one('units', { parent: 1 }, 2)],
  resources: [one('resources')],
  catalogue: [one('catalogue', { key: service }), one('catalogue', { key: '99002001000000' }, 2)],
  // Figures are only told of units with five.
  processes: [1, 2, 3, 4, 5].map((id) => one('processes', id === 2 ? { ...known, predecessors: [1] } : known, id)),
  suggestions: [
    { ...one('suggestions', { ...about, state: 'open' }), ...sent },
    { ...one('suggestions', { ...about, state: 'declined', decidedBy: olga }, 2), ...sent },
    { ...one('suggestions', { ...about, state: 'open', ...proposal }, 3), ...sent },
  ],
  reviews: [one('reviews', { process: 1, kind: 'review', state: 'open', addressee: olga, openKey: 'open:1' })],
  synonyms: [one('synonyms')],
  bookmarks: [
    one('bookmarks', { kind: 'view', address: 'status=released', active: true }),
    one('bookmarks', { kind: 'subscription', process: 1, active: true }, 2),
  ],
  settings: [
    one('settings', { title: 'introduction' }),
    one('settings', { title: sharedViewSetting('1'), value: sharedViewText(teamView) }, 2),
    one('settings', { title: 'processTeam', value: kai }, 3),
  ],
  diagrams: [one('diagrams', { process: 1, kind: 'bpmn' })],
  analyses: [one('analyses', { process: 1 })],
  measures: [one('measures', { process: 1 })],
  preparedness: [one('preparedness', { process: 1 })],
  conversations: [one('conversations', { person: olga })],
  serviceState: [one('serviceState')],
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A process model without a picture: its steps are told in words. */
const model = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:x">
<process id="p" name="${escaped(`model ${markup}`)}"><startEvent id="s"/><task id="t" name="${escaped(`task ${markup}`)}"/>
<sequenceFlow id="f" sourceRef="s" targetRef="t"/></process></definitions>`;

function markupStore() {
  const store = createMemoryStore({
    me: { key: olga, groups: ['team'], may: rightsOf('team'), administrator: true },
    people: [
      { key: olga, name: `Olga ${markup}`, email: olga },
      { key: kai, name: `Kai ${markup}`, email: kai },
    ],
    entries,
    files: { 1: { name: `${markup}.bpmn`, text: model } },
  });
  store.saveAs(kai, 'processes', 1, { summary: `changed ${markup}` });
  return store;
}

function Current() {
  return <ScreenOf route={useRoute()} />;
}

/** Opens a screen of the register in which everything looks like HTML; the site itself has an entry named so. */
export async function openMarked(address: string) {
  const administration = fakeAdministration();
  administration.finds({ findings: [siteFinding] });
  return renderTab(inOffice(<Current />, administration), { store: markupStore(), address, today: '2027-03-01' });
}

const siteFinding = makeFinding('strangerHasRights', 'processes', { facts: { name: markup } });

/** What only data could have made: our own screens have none of it. */
export const madeByData = (): readonly string[] =>
  [...document.querySelectorAll(`${element}, script, img[src=x], [onerror], a[href^="javascript:" i]`)].map(
    ({ outerHTML }) => outerHTML,
  );

/** What is read at a place, and what its inputs hold. */
export const readable = (place: Element = document.body): string =>
  [...place.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value).join() + place.textContent;

export const isMarked = (place?: Element): boolean => readable(place).includes(`<${element}`);

type User = Awaited<ReturnType<typeof openMarked>>['user'];
/** Something done on a screen; without the pointer's way there, which jsdom computes for seconds. */
export type Step = (user: User) => Promise<unknown>;

const nameOf = (one: Element): string => {
  const labels = 'labels' in one ? [...((one.labels as NodeListOf<Element> | null) ?? [])] : [];
  return one.getAttribute('aria-label') ?? (labels.map(({ textContent }) => textContent).join(' ') || one.textContent);
};

/** The first of these elements with such a name, once it is there: asking jsdom for roles in whole screens takes seconds. */
export const found = (selector: string, name: RegExp): Promise<HTMLElement> =>
  waitFor(() => {
    const one = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => name.test(nameOf(element)));
    if (!one) throw new Error(`no ${selector} is called ${String(name)}`);
    return one;
  });

export const press =
  (name: RegExp, selector = 'button, [role^=menuitem], [role=option], input[type=checkbox]'): Step =>
  async () =>
    fireEvent.click(await found(selector, name));

export const paste =
  (name: RegExp, text: string, selector = 'input, textarea'): Step =>
  async (user) => {
    const input = await found(selector, name);
    act(() => input.focus());
    fireEvent.click(input);
    await user.paste(text);
  };
