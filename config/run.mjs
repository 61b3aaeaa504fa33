/** `node config/run.mjs ENTRY [arguments]`: builds what is stale, then runs an entry of `src/start` in this process. */
import { checkNode, checkPackages, fail, root } from './prepare.mjs';

checkNode();
checkPackages();
const [entry, ...rest] = process.argv.slice(2);
const isService = entry === 'workplace' || entry === 'playground';
// A command may print JSON: progress goes to standard error, and only when there is something to build.
const say = (line) => (isService ? process.stdout : process.stderr).write(`${line}\n`);
const { ensureBuilt } = await import('./build.mjs');
try {
  if (isService) say('1/5 Programm bauen, falls nötig …');
  await ensureBuilt(say);
} catch (error) {
  fail(
    `Das Bauen ist gescheitert: ${error.message}. Die Meldung darüber nennt die Stelle. / The build failed; see the message above.`,
  );
}
process.argv.splice(1, process.argv.length - 1, `${root}build/server/${entry}.mjs`, ...rest);
process.chdir(root);
await import(`../build/server/${entry}.mjs`);
