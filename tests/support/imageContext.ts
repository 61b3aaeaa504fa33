/** What goes to the builder of the image: the few rules of `.dockerignore` that the project uses, and no others. */
import { readFile } from 'node:fs/promises';

export type InContext = (path: string) => boolean;

/** Fails for a rule it doesn't understand, rather than guess. */
export async function readIgnoreFile(file: string): Promise<InContext> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const rules = lines.map((line) => ({ takesBack: line.startsWith('!'), matches: matcherOf(line.replace('!', '')) }));
  // As the builder does it: the last rule that fits decides.
  return (path) => rules.reduce((isIn, { takesBack, matches }) => (matches(path) ? takesBack : isIn), true);
}

function matcherOf(pattern: string): (path: string) => boolean {
  if (pattern === '*') return () => true;
  const ending = /^\*\*\/\*(\.[a-z0-9]+)$/.exec(pattern)?.[1];
  if (ending) return (path) => path.endsWith(ending);
  if (/[*?[]/.test(pattern)) throw new Error(`a rule this test does not understand: ${pattern}`);
  return (path) => path === pattern || path.startsWith(`${pattern}/`);
}
