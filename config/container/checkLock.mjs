/**
 * `node config/container/checkLock.mjs GIVEN NOW`: fails when an installation didn't keep to the lock file it was given. Optional
 * packages of this platform may have been added; everything else has to be what it was, in version and content.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Places in the lock file at which something was exchanged, dropped, or added without being optional. */
export function placesChanged(given, now) {
  const isSame = (place) =>
    now[place] !== undefined &&
    given[place].version === now[place].version &&
    given[place].integrity === now[place].integrity;
  const exchanged = Object.keys(given).filter((place) => !isSame(place));
  const added = Object.keys(now).filter((place) => !(place in given) && !now[place].optional);
  return [...exchanged, ...added];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [given, now] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
  const changed = placesChanged(given, now);
  if (changed.length > 0) {
    process.stderr.write(`package-lock.json was not kept to: ${changed.join(', ')}\n`);
    process.exit(1);
  }
}
