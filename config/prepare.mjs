/** What every command needs first: the right Node.js, the packages, a fresh build. Speaks in sentences a person can act on. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = 20;

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    fail(
      `Node.js ${process.versions.node} ist zu alt. Bitte Node.js ${oldestNode} oder neuer installieren. ` +
        `/ Node.js ${process.versions.node} is too old. Please install Node.js ${oldestNode} or newer.`,
    );
  }
}

export function checkPackages() {
  if (!existsSync(`${root}node_modules/webpack/package.json`)) {
    fail(
      'Es fehlen Pakete. Bitte zuerst «npm install» ausführen. / Packages are missing. Please run “npm install” first.',
    );
  }
}
