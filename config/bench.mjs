/**
 * `npm run bench [-- --only 6,8]`: measures the product against what it could at best be, prints a table and writes
 * `build/bench.json`. It is a measurement and no test: a missed target is shown, and the exit code stays 0.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.mjs';
import { checkNode, checkPackages, fail, root } from './prepare.mjs';

checkNode();
checkPackages();
process.chdir(root);
const say = (line) => process.stdout.write(`${line}\n`);

const loadBefore = loadavg()[0];

const { only } = (() => {
  try {
    return parseArgs({ options: { only: { type: 'string' } } }).values;
  } catch {
    return fail('Usage: npm run bench [-- --only 6,8]');
  }
})();

const { buildForBench } = await import('./webpack.bench.mjs');
say('Building the benchmark …');
const [script] = await buildForBench('rows').catch((error) =>
  fail(`The benchmark could not be built: ${error.message}`),
);
const { runRows, tableOf } = await import(script);

const results = await runRows({
  only: only?.split(',').map((row) => row.trim()),
  root,
  build: buildForBench,
  findBrowser,
  say,
});
if (results.length === 0) fail(`There is no row ${only}.`);
// Others' work interrupts the longer of two measurements more often than the shorter: a ratio taken then looks too bad.
const machine = { node: process.version, cores: availableParallelism(), loadBefore };
mkdirSync('build', { recursive: true });
writeFileSync('build/bench.json', `${JSON.stringify({ measuredAt: new Date(), machine, results }, null, 2)}\n`);
say(`\n${tableOf(results)}`);
if (loadBefore > machine.cores)
  say(`The machine was busy with other work (load ${loadBefore.toFixed(1)}): measure again.`);
say('\nbuild/bench.json holds the same.');
process.exit(0);
