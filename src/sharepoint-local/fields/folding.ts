/**
 * SharePoint's collation compares without case but with accents, and sorts ä beside a. SQLite compares bytes,
 * so each text is stored a second time as `letters without accents`, U+0001, `lower case`: bytes in that order sort right,
 * equality is equality, and the second half serves startswith and substringof.
 */
const separator = '\u0001';

/** The comparable form of a text. */
export function fold(text: string): string {
  return `${withoutAccents(text)}${separator}${text.toLowerCase()}`;
}

/** Lower case without accents; ß sorts as ss. */
export function withoutAccents(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

/** SQL for the second half of a folded column. */
export function lowerCaseOf(foldedColumn: string): string {
  return `substr(${foldedColumn}, instr(${foldedColumn}, char(1)) + 1)`;
}
