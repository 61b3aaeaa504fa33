/** Every screen that the frame leads to, by the addresses that are also photographed into docs/screens. */
import { readFileSync } from 'node:fs';
import type { allTexts } from './allTexts';
import { itemTitled } from './siteItems';
import type { Visitor } from './visitor';
import { cityPeople } from './visitor';

type Words = ReturnType<typeof allTexts>;

/** Entries of the demo city whose pages are visited. */
export const visited = { process: 'Personalausweis ausstellen', unit: 'Bürgerbüro' } as const;

const addresses = JSON.parse(readFileSync('config/screenList.json', 'utf8')) as Readonly<Record<string, string>>;

export const screenNames = Object.keys(addresses);

/** The address of each screen, with the ids that its entries have on this site. */
export async function everyAddress(siteUrl: string): Promise<ReadonlyMap<string, string>> {
  const { key } = cityPeople.aylin;
  const process = (await itemTitled(siteUrl, key, 'processes', visited.process)).Id;
  const unit = (await itemTitled(siteUrl, key, 'units', visited.unit)).Id;
  const filled = (address: string) => address.replace('{process}', String(process)).replace('{unit}', String(unit));
  return new Map(Object.entries(addresses).map(([screen, address]) => [screen, filled(address)]));
}

/** Opens a screen as its address does, and waits until it shows what it has to show. */
export async function openScreen({ page, tab }: Visitor, address: string, words: Words): Promise<void> {
  await page.frame({ url: /\/tab\// })?.evaluate((to) => void (location.hash = to), `#/${address}`);
  const title = titleOf(address, words);
  await tab.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await tab.locator('main .fui-Spinner').first().waitFor({ state: 'detached' });
  if (address.startsWith('process')) await tab.getByText(words.process.created).waitFor();
  if (address === 'register') await tab.getByRole('grid').getByRole('row').nth(5).waitFor();
}

/** The heading of the screen; fails for one that nobody has given a heading here. */
function titleOf(address: string, words: Words): string | RegExp {
  const [path = ''] = address.split('?');
  const [screen = '', list = ''] = path.split('/');
  const title = titles[`${screen}/${list}`] ?? titles[screen];
  if (!title) throw new Error(`no heading is known for ${address}`);
  return title(words);
}

const titles: Readonly<Record<string, (words: Words) => string | RegExp>> = {
  start: () =>
    new RegExp(
      Object.values(cityPeople)
        .map(({ name }) => name)
        .join('|'),
    ),
  register: (words) => words.grid.title,
  process: () => visited.process,
  print: () => visited.process,
  edit: (words) => words.capture.editTitle(visited.process),
  suggestions: (words) => words.suggestions.title,
  reviews: (words) => words.reviewing.title,
  capture: (words) => words.capture.title,
  quick: (words) => words.ways.quickTitle,
  meeting: (words) => words.meeting.title,
  fromCatalogue: (words) => words.picking.title,
  copyOf: (words) => words.ways.copyTitle,
  import: (words) => words.importing.title,
  catalogue: (words) => words.serviceCatalogue.title,
  administration: (words) => words.administration.title,
  'list/units': (words) => words.keeping.lists.units.title,
  'list/resources': (words) => words.keeping.lists.resources.title,
  'list/synonyms': (words) => words.keeping.lists.synonyms.title,
  'entry/units': () => visited.unit,
  'entry/resources': (words) => words.keeping.lists.resources.add,
  'entry/synonyms': (words) => words.keeping.lists.synonyms.add,
  settings: (words) => words.settings.title,
  reorganisation: (words) => words.reorganisation.title,
};
