/** Builds one part of `webpack.config.mjs` in a process of its own, so that two cores are used. */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { parts } from './webpack.config.mjs';

const part = process.argv[2];
const initialScriptLimit = 175 * 1024;

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

/** The first script of the tab has to stay small: it is what people wait for. */
function checkInitialSize(stats) {
  const { outputPath, entrypoints } = stats.toJson({ all: false, entrypoints: true, outputPath: true });
  const size = entrypoints.tab.assets.reduce(
    (sum, { name }) => sum + gzipSync(readFileSync(join(outputPath, name))).length,
    0,
  );
  if (size > initialScriptLimit)
    fail(`The tab's initial script is ${size} bytes compressed, more than ${initialScriptLimit}.`);
}

webpack(parts[part], (error, stats) => {
  if (error) fail(error.stack);
  else if (stats.hasErrors()) fail(stats.toString({ all: false, errors: true, colors: false }));
  else if (part === 'tab') checkInitialSize(stats);
});
