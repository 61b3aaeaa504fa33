import type { Language, Words } from '../schema/field';
import { words } from '../schema/field';

/** The parts somebody can have in a process, by the letters in use for them everywhere (responsible, accountable, consulted, informed). */
export const raciParts = {
  R: words('Führt durch', 'Does it'),
  A: words('Verantwortet', 'Answers for it'),
  C: words('Wird gefragt', 'Is asked'),
  I: words('Wird informiert', 'Is told'),
} as const satisfies Record<string, Words>;

export type RaciPart = keyof typeof raciParts;
export const raciPartNames = Object.keys(raciParts) as RaciPart[];

/** Units, roles or people by their part, in the order in which they were written; `other` are the lines that name no part. */
export type Raci = Readonly<Record<RaciPart | 'other', readonly string[]>>;

/** The part is short and stands before the first colon; what follows are names. */
const partBefore = /^([^:]{1,40}):\s*(\S.*)$/u;
const letters = /^[RACI](?:\s*(?:[,/+&]|und|and)?\s*[RACI]){0,3}$/u;

/** Reads a long text, a line at a time: `R, A: Bürgerbüro; Standesamt`. Nothing in it is ever refused. */
export function raciOf(text: string | null): Raci {
  const found = { R: [], A: [], C: [], I: [], other: [] } as Record<RaciPart | 'other', string[]>;
  for (const line of linesOf(text)) {
    const match = partBefore.exec(line);
    const parts = match ? partsNamed(match[1]!.trim()) : [];
    const names = match ? match[2]!.split(';').map(trimmed).filter(Boolean) : [];
    if (parts.length === 0 || names.length === 0) found.other.push(line);
    for (const part of parts) for (const name of names) if (!found[part].includes(name)) found[part].push(name);
  }
  return found;
}

/** The text that is kept: a line for every name, in the order of the letters. Null when nobody is named. */
export function raciText(raci: Raci): string | null {
  const named = raciPartNames.flatMap((part) => raci[part].map((name) => `${part}: ${name}`));
  return [...named, ...raci.other].join('\n') || null;
}

/** The same for people who don't know the letters: a line for every part. */
export function raciInWords(text: string, language: Language): string {
  const raci = raciOf(text);
  const named = raciPartNames
    .filter((part) => raci[part].length > 0)
    .map((part) => `${raciParts[part][language]}: ${raci[part].join('; ')}`);
  return [...named, ...raci.other].join('\n');
}

const terms: ReadonlyMap<string, RaciPart> = new Map<string, RaciPart>([
  ['responsible', 'R'],
  ['accountable', 'A'],
  ['consulted', 'C'],
  ['informed', 'I'],
  ...raciPartNames.flatMap((part) =>
    [raciParts[part].de, raciParts[part].en].flatMap((name): [string, RaciPart][] => [
      [name.toLowerCase(), part],
      [`${name} (${part})`.toLowerCase(), part],
    ]),
  ),
]);

function partsNamed(text: string): readonly RaciPart[] {
  const term = terms.get(text.toLowerCase());
  if (term) return [term];
  return letters.test(text) ? raciPartNames.filter((part) => text.includes(part)) : [];
}

const trimmed = (text: string): string => text.trim();

const linesOf = (text: string | null): readonly string[] => (text ?? '').split(/\r?\n/u).map(trimmed).filter(Boolean);
