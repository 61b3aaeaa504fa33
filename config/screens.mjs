/** `node config/screens.mjs`: photographs the main screens of a fresh workplace into docs/screens, for the README and to look at. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { root } from './prepare.mjs';

const folder = join(root, 'docs/screens');
// A usual desktop, as pictures 1,200 dots wide.
const wide = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1200 / 1440 };
const phone = { viewport: { width: 400, height: 760 } };
const looks = [
  { look: 'light', theme: 'default', window: wide },
  { look: 'dark', theme: 'dark', window: wide },
  { look: 'phone', theme: 'default', window: phone },
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

async function photograph(browser, url, { look, theme, window }) {
  const context = await browser.newContext({ ...window, locale: 'de-DE' });
  await context.addInitScript(() => localStorage.setItem('workplace.stepsHidden', 'yes'));
  const page = await context.newPage();
  const tab = page.frameLocator('iframe');
  const shoot = (name) => page.screenshot({ path: join(folder, `${name}-${look}.png`), animations: 'disabled' });
  await page.goto(`${url}/?${new URLSearchParams({ theme, language: 'de' })}`);
  await tab.getByText('Heute für Sie').waitFor();
  await shoot('start');
  await tab.getByRole('link', { name: 'Register', exact: true }).click();
  await tab.getByRole('grid').getByRole('link').nth(5).waitFor();
  await shoot('register');
  await tab.getByRole('link', { name: 'Prozess erfassen' }).click();
  await tab.getByLabel('Bezeichnung').pressSequentially('Reisepass ausstellen');
  await tab.getByText('Gibt es das schon?').waitFor();
  await shoot('capture');
  if (window === phone) await page.getByRole('tab', { name: 'Chat' }).click();
  await page.getByRole('log').getByRole('link', { name: 'Im Register öffnen' }).nth(1).click();
  await tab.getByText('Sie sind gefragt').waitFor();
  await tab.getByText('Eintrag angelegt').waitFor();
  await shoot('process');
  if (window === phone) await page.getByRole('tab', { name: 'Chat' }).click();
  await page.getByRole('log').getByRole('button', { name: 'Änderung nötig' }).first().click();
  await shoot('chat');
  await context.close();
}

mkdirSync(folder, { recursive: true });
const workplace = await startWorkplace();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const look of looks) await photograph(browser, workplace.url, look);
} finally {
  await browser.close();
  await workplace.end();
}
