/**
 * `npm test [jest arguments]`: does all its own set-up (packages, build, browser), runs every test, and ends with a line
 * `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checkNode, fail, root } from './prepare.mjs';

checkNode();
process.chdir(root);
const say = (line) => process.stdout.write(`${line}\n`);

if (!existsSync('node_modules/jest/package.json')) {
  say('Installing packages …');
  const { status } = spawnSync('npm', ['install'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail('The packages could not be installed; see npm’s message above.');
}

const { ensureBuilt } = await import('./build.mjs');
const { findBrowser } = await import('./browser.mjs');
let browser;
try {
  say('Building what is stale …');
  await ensureBuilt(say);
  browser = await findBrowser();
} catch (error) {
  fail(error.message);
}

const report = 'build/test-report.json';
mkdirSync('build', { recursive: true });
rmSync(report, { force: true });
const jest = [
  'node_modules/jest/bin/jest.js',
  '--config',
  'config/jest.config.mjs',
  '--json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, jest, {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, BROWSER_PATH: browser, NODE_ENV: 'test' },
});
if (!existsSync(report)) fail(`jest ended without a report (status ${status}).`);
const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, success } = JSON.parse(
  readFileSync(report, 'utf8'),
);
if (numPendingTests > 0) say(`${numPendingTests} tests did not run: no test may be skipped.`);
const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0) + numPendingTests;
process.exitCode = success && failed === 0 ? 0 : 1;
say(`${numPassedTests} passed, ${failed} failed`);
