/**
 * `node config/screens.mjs`: photographs every screen of a fresh workplace on a fixed day, and every card of the bot, into
 * docs/screens, for the README and to look at. `node config/screens.mjs cards`: only the cards, which need no workplace.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { photographCards } from './cardScreens.mjs';
import { root } from './prepare.mjs';

const folder = join(root, 'docs/screens');
/** Screens and their addresses; the tests visit the same ones. */
const screens = JSON.parse(readFileSync(join(root, 'config/screenList.json'), 'utf8'));
const shownProcess = 'Personalausweis ausstellen';
/** Always the same day, so that only what was changed looks different. */
const day = '2027-01-11';
const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 400, height: 800 } };
const looks = [
  { look: 'light', theme: 'default', window: wide },
  { look: 'dark', theme: 'dark', window: wide },
  { look: 'phone', theme: 'default', window: phone },
  {
    look: 'english',
    theme: 'default',
    language: 'en',
    window: wide,
    only: ['start', 'register', 'process', 'capture', 'settings'],
  },
];

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a workplace of its own; gives its address and how to end it. */
async function startWorkplace() {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'prozessregister-screens-'));
  // The workplace keeps its day in this file: the demo city is made on it.
  writeFileSync(join(dataDirectory, 'day.txt'), day);
  const port = await freePort();
  const places = { PORT: `${port}`, SHAREPOINT_PORT: `${await freePort()}`, DATA_DIR: dataDirectory };
  const run = [join(root, 'config/run.mjs'), 'workplace'];
  const service = spawn(process.execPath, run, { env: { ...process.env, ...places }, stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/health`)
      .then(({ ok }) => ok)
      .catch(() => false); // not listening yet
  while (!(await isReady())) {
    if (service.exitCode !== null) throw new Error('The workplace did not start; see its message above.');
    await pause(100);
  }
  const end = async () => {
    const ended = new Promise((resolve) => service.once('close', resolve));
    service.kill();
    await ended;
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { url, end };
}

/** Photographs when nothing moves any more: two pictures in a row are the same. */
async function shoot(page, name) {
  let last = Buffer.alloc(0);
  for (let tries = 0; tries < 40; tries++) {
    await pause(300);
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (picture.equals(last)) return writeFileSync(join(folder, `${name}.png`), picture);
    last = picture;
  }
  throw new Error(`${name} does not come to rest.`);
}

async function enter(browser, url, { theme, window, language = 'de' }, person) {
  const context = await browser.newContext({ ...window, locale: 'de-DE' });
  await context.addInitScript(() => localStorage.setItem('workplace.stepsHidden', 'yes'));
  const page = await context.newPage();
  await page.goto(`${url}/?${new URLSearchParams({ person: `${person}@stadt-lindenfurt.example`, theme, language })}`);
  const tab = page.frameLocator('iframe');
  await tab.getByRole('heading', { level: 1 }).waitFor();
  return { context, page, tab };
}

/** The chat, where an owner answers. */
async function photographChat(browser, url, look) {
  const { context, page } = await enter(browser, url, look, 'aylin.demirci');
  if (look.window === phone) await page.getByRole('tab', { name: 'Chat' }).click();
  await page.getByRole('log').getByRole('button').first().waitFor();
  await shoot(page, `chat-${look.look}`);
  await context.close();
}

/** Every screen of the list, as somebody of the process team sees it, who sees most. */
async function photographScreens(browser, url, look) {
  const { context, page, tab } = await enter(browser, url, look, 'miriam.oltmanns');
  const open = (address) => page.frame({ url: /\/tab\// }).evaluate((to) => void (location.hash = to), `#/${address}`);
  const idBehind = async (address, link) => {
    await open(address);
    return (await tab.locator('main').getByRole('link', link).first().getAttribute('href')).split('/').at(-1);
  };
  const ids = {
    process: await idBehind(`register?${new URLSearchParams({ search: shownProcess })}`, {
      name: shownProcess,
      exact: true,
    }),
    unit: await idBehind('list/units', { name: /^(?!.*Verwaltung).*Bürger/ }),
  };
  for (const [name, address] of Object.entries(screens)) {
    if (look.only && !look.only.includes(name)) continue;
    await open(address.replace(/\{(\w+)\}/, (_gap, entry) => ids[entry]));
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await shoot(page, `${name}-${look.look}`);
  }
  await context.close();
}

async function photographAll(url) {
  for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name));
  for (const look of looks) {
    await photographScreens(browser, url, look);
    if (!look.only) await photographChat(browser, url, look);
  }
}

mkdirSync(folder, { recursive: true });
const onlyCards = process.argv[2] === 'cards';
const workplace = onlyCards ? null : await startWorkplace();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  if (workplace) await photographAll(workplace.url);
  await photographCards(browser);
} finally {
  await browser.close();
  await workplace?.end();
}
