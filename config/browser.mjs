/** Finds a Chromium-like browser for the end-to-end tests, or installs one; never leaves the tests without. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = {
  linux: [
    '/usr/bin/microsoft-edge',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ],
};

const installed = () =>
  [process.env.BROWSER_PATH, ...(places[process.platform] ?? [])].find((path) => path && existsSync(path));

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function installDebianPackage() {
  const isRoot = process.getuid?.() === 0;
  return (
    isRoot &&
    existsSync('/usr/bin/apt-get') &&
    run('apt-get', ['update']) &&
    run('apt-get', ['install', '-y', 'chromium'])
  );
}

async function installFromPlaywright() {
  if (!run('npx', ['playwright-core', 'install', 'chromium'])) return undefined;
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Path of a browser; throws with a sentence that says what to do when there is none and none can be had. */
export async function findBrowser() {
  const found = installed() ?? (installDebianPackage() ? installed() : undefined) ?? (await installFromPlaywright());
  if (found) return found;
  throw new Error(
    'The end-to-end tests need Edge, Chrome or Chromium. Install one, or set BROWSER_PATH to its program file.',
  );
}
