import { isLibrary } from './list';

/** Name in the address of a new list: blanks and what addresses forbid are dropped. */
export function urlNameOf(title: string): string {
  const name = title
    .replace(/["#%*:<>?/\\|{}~&]/g, '')
    .replace(/\s+/g, '')
    .slice(0, 128);
  return name === '' ? 'List' : name;
}

/** `My_List` → `My_x005f_ListList` (§2.10); libraries get no suffix (`SP.Data.Shared_x0020_DocumentsItem`, MEM). */
export function entityNameOf(urlName: string, template: number): string {
  const name = urlName.charAt(0).toUpperCase() + urlName.slice(1);
  const encoded = [...name]
    .map((character) => (/[\p{L}\p{N}]/u.test(character) ? character : encode(character)))
    .join('');
  const prefix = name.startsWith('_') ? 'OData_' : '';
  return `${prefix}${encoded}${isLibrary({ template }) ? '' : 'List'}`;
}

/** Internal name of a column from its first display name: `Process Owner` → `Process_x0020_Owner`, 32 characters at most. */
export function internalNameOf(displayName: string): string {
  const encoded = [...displayName].map((character, place) =>
    isPlain(character, place) ? character : encode(character),
  );
  return encoded.join('').slice(0, 32);
}

/** A name nobody has yet: `Title`, `Title0`, `Title1` … */
export function withoutClash(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((one) => one.toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  let counter = 0;
  const next = () => `${name.slice(0, 32 - String(counter).length)}${counter}`;
  while (lower.has(next().toLowerCase())) counter += 1;
  return next();
}

const isPlain = (character: string, place: number) => (place === 0 ? /[A-Za-z_]/ : /\w/).test(character);

function encode(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `_x${unit.toString(16).padStart(4, '0')}_`).join('');
}
