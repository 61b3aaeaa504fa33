/**
 * `node config/container/keepPackages.mjs PROGRAM`: removes from node_modules what a built program doesn't need, by the lock
 * file. The dependencies of the project are those of the tab and the workplace, too; the image is for the service alone.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Packages that a built program imports; what belongs to Node.js itself left out. */
export function packagesImported(program) {
  const imports = program.matchAll(/^import .*? from "([^"]+)";$|\bimport\("([^"]+)"\)/gm);
  const names = [...imports].map(([, name, lazy]) => name ?? lazy).filter((name) => !/^(node:|\.)/.test(name));
  return [...new Set(names.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)[0]))];
}

/** Places in the lock file (`node_modules/express`) that these packages and everything they depend on stand at. */
export function placesNeeded(names, packages) {
  const needed = new Set();
  const take = (name, from) => {
    const place = placeOf(name, from, packages);
    if (place === undefined || needed.has(place)) return;
    needed.add(place);
    const { dependencies, optionalDependencies, peerDependencies } = packages[place];
    for (const next of Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies }))
      take(next, place);
  };
  for (const name of names) take(name, '');
  return needed;
}

/** As Node.js looks: in the package's own folder first, then in those around it. */
function placeOf(name, from, packages) {
  for (let place = from; ; place = place.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const here = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (here in packages) return here;
    if (place === '') return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const needed = placesNeeded(packagesImported(readFileSync(process.argv[2], 'utf8')), packages);
  for (const place of Object.keys(packages)) {
    const holdsNeeded = [...needed].some((kept) => kept === place || kept.startsWith(`${place}/`));
    if (place !== '' && !holdsNeeded) rmSync(join(process.cwd(), place), { recursive: true, force: true });
  }
}
