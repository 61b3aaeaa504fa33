/** Photographs every card of the bot, as the chat draws it, into docs/screens/cards. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { buildForBench } from './webpack.bench.mjs';

const folder = join(root, 'docs/screens/cards');
const looks = [
  { look: 'light', theme: 'default' },
  { look: 'dark', theme: 'dark' },
];
/** What folds out of which card. */
const unfolded = [
  { card: 'digest', button: 'Mehrere bestätigen', name: 'digest-several' },
  { card: 'review', button: 'Änderung nötig', name: 'review-change' },
  { card: 'review', button: 'Nicht meins', name: 'review-not-mine' },
  { card: 'review', button: 'Gibt es nicht mehr', name: 'review-gone' },
  { card: 'review', button: 'Später', name: 'review-later' },
  { card: 'suggestion', button: 'Ablehnen', name: 'suggestion-decline' },
];

const page =
  '<!doctype html><html lang="de"><meta charset="utf-8"><title>Karten</title><style>body{margin:0}</style><body><script src="/cards.js"></script></body></html>';

async function servePage() {
  const [script] = await buildForBench('cards');
  const server = createServer((request, response) => {
    const isScript = request.url === '/cards.js';
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(isScript ? readFileSync(script) : page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, end: () => server.close() };
}

async function photographIn(browser, url, { look, theme }) {
  const context = await browser.newContext({ viewport: { width: 440, height: 900 }, locale: 'de-DE' });
  const tab = await context.newPage();
  await tab.goto(`${url}/?${new URLSearchParams({ theme, language: 'de' })}`);
  await tab.locator('article .ac-adaptiveCard').last().waitFor();
  const shoot = (card, name) =>
    tab.locator(`[id="${card}"]`).screenshot({ path: join(folder, `${name}-${look}.png`), animations: 'disabled' });
  for (const card of await tab.locator('article').evaluateAll((all) => all.map(({ id }) => id)))
    await shoot(card, card);
  for (const { card, button, name } of unfolded) {
    const part = tab.locator(`[id="${card}"]`).getByRole('button', { name: button, exact: true }).first();
    await part.click();
    await shoot(card, name);
    await part.click();
  }
  await context.close();
}

export async function photographCards(browser) {
  mkdirSync(folder, { recursive: true });
  const served = await servePage();
  try {
    for (const look of looks) await photographIn(browser, served.url, look);
  } finally {
    served.end();
  }
}
