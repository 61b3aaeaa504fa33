import type { Breath } from './pace';
import type { Cell, Reading } from './sheet';

type Entry = Readonly<Record<string, unknown>>;

/**
 * A list of things in JSON as a table: the names of their parts are the first row. The list is the file itself or the only list
 * of things in it; lists inside a thing become lines. Null when the text is something else.
 */
export async function readJson(text: string, breath?: Breath): Promise<Reading | null> {
  if (!/^\s*[[{]/.test(text)) return null;
  const entries = entriesIn(parsed(text));
  if (!entries) return null;
  await breath?.();
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const rows = entries.map((entry) => names.map((name) => cellOf(entry[name])));
  return { sheet: { encoding: 'json', rows: [names, ...rows], remarks: [] } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function entriesIn(content: unknown): readonly Entry[] | null {
  if (isList(content)) return content;
  if (!isThing(content)) return null;
  const lists = Object.values(content).filter(isList);
  return lists.length === 1 ? lists[0]! : null;
}

const isThing = (content: unknown): content is Entry =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

const isList = (content: unknown): content is readonly Entry[] =>
  Array.isArray(content) && content.length > 0 && content.every(isThing);

function cellOf(content: unknown): Cell {
  if (content === undefined || content === null) return null;
  if (typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean') return content;
  return Array.isArray(content) ? content.map(cellOf).join('\n') : JSON.stringify(content);
}
