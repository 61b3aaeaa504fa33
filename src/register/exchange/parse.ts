import type { Field, FieldKind, FieldValue, LongTextField, Words } from '../schema/field';
import { emptyValue } from '../schema/empty';
import { validateField } from '../schema/validate';
import type { ImportCell } from './cell';
import { cellText, isBlankCell, isSpoiltNumber } from './cell';
import { cleanLine, cleanText, foldedName, shortened } from './clean';
import { dayOfExcelNumber, parseDay } from './days';
import type { Directory, Found } from './directory';
import { saysNothing } from './nothingSaid';
import { parseNumber, rounded } from './numbers';
import type { ImportCode, Remark } from './report';
import { remark } from './report';

export interface Parsed {
  readonly value: FieldValue;
  readonly remarks: readonly Remark[];
  /** Rows of the same file whose processes are meant, too; they may not exist yet. */
  readonly rows?: readonly number[];
}

/** `exact`: the file is an export of this register, so that every character stands for itself. */
export interface ParseOptions {
  readonly exact?: boolean;
}

type Parser<Kind extends FieldKind> = (
  cell: ImportCell,
  field: Extract<Field, { kind: Kind }>,
  directory: Directory,
  options: ParseOptions,
) => Parsed;

const parsers: { readonly [Kind in FieldKind]: Parser<Kind> } = {
  text: (cell, field) => fitted(cleaned(cell, cleanLine), field.maximum),
  longText: (cell, field) =>
    field.linePattern ? keys(cell, field, field.linePattern) : fitted(cleaned(cell, cleanText), field.maximum),
  choice: (cell, field) => single(cleanLine(cellText(cell)), (text) => choiceKey(text, field.choices)),
  choices: (cell, field) => several(cell, (text) => choiceKey(text, field.choices), /[;\n|]/, /[,/]/),
  number: (cell, field) => {
    const number = typeof cell === 'number' ? cell : parseNumber(cleanLine(cellText(cell)), field.decimals);
    if (number === null) return dropped('notANumber', cell);
    const value = rounded(number, field.decimals);
    return { value, remarks: value === number ? [] : [remark('rounded', { text: cellText(cell), value })] };
  },
  date: (cell) => {
    const value = typeof cell === 'number' ? dayOfExcelNumber(cell) : parseDay(cleanLine(cellText(cell)));
    return value === null ? dropped('notADay', cell) : { value, remarks: [] };
  },
  person: (cell, _field, directory) =>
    single(cleanLine(cellText(cell)), (text) => found(directory.person(text), text, 'Person')),
  reference: (cell, field, directory) =>
    single(cleanLine(cellText(cell)), (text) => found(directory.entry(field.target, text), text, 'Reference')),
  references: (cell, field, directory, { exact }) =>
    several(cell, (text) => found(directory.entry(field.target, text), text, 'Reference'), exact ? /\n/ : /[;\n|]/),
  yesNo: (cell) => {
    const value = typeof cell === 'boolean' ? cell : yesOrNo.get(foldedName(cellText(cell)));
    return value === undefined ? dropped('notYesOrNo', cell) : { value, remarks: [] };
  },
};

/** Reads one cell as a field. What can't be taken is dropped with a remark; the result always passes `validateField`. */
export function parseCell(cell: ImportCell, field: Field, directory: Directory, options: ParseOptions = {}): Parsed {
  const isText = field.kind === 'text' || field.kind === 'longText';
  if (isBlankCell(cell) || (!isText && saysNothing(cellText(cell)))) return { value: emptyValue(field), remarks: [] };
  const bare = { ...field, required: undefined };
  if (options.exact && isText && validateField(bare, cellText(cell)) === null) {
    return { value: cellText(cell), remarks: [] };
  }
  const parse = parsers[field.kind] as Parser<FieldKind>;
  const parsed = parse(cell, field as never, directory, options);
  const problem = validateField(bare, parsed.value);
  if (problem === null) return parsed;
  return {
    value: emptyValue(field),
    remarks: [...parsed.remarks, remark(importCode(problem.code), { text: cellText(cell), ...problem.facts })],
  };
}

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ...['ja', 'j', 'x', 'yes', 'y', 'true', 'wahr', '1'].map((word) => [word, true] as const),
  ...['nein', 'n', 'no', 'false', 'falsch', '0'].map((word) => [word, false] as const),
]);

type ValidationCode = NonNullable<ReturnType<typeof validateField>>['code'];

/** Codes that parsing already rules out or names more closely. */
function importCode(code: ValidationCode): ImportCode {
  if (code === 'required' || code === 'controlCharacter' || code === 'wrongLine') return 'wrongPattern';
  return code === 'tooManyDecimals' ? 'rounded' : code;
}

function dropped(code: ImportCode, cell: ImportCell): Parsed {
  return { value: null, remarks: [remark(code, { text: cellText(cell) })] };
}

function cleaned(cell: ImportCell, clean: (text: string) => string): Parsed & { readonly value: string } {
  const text = cellText(cell);
  const value = clean(text);
  return { value, remarks: value === text.replaceAll('\r\n', '\n') ? [] : [remark('cleaned', { text })] };
}

function fitted({ value, remarks }: Parsed & { readonly value: string }, maximum: number): Parsed {
  if (value.length <= maximum) return { value: value === '' ? null : value, remarks };
  const facts = { maximum, length: value.length, text: value };
  return { value: shortened(value, maximum), remarks: [...remarks, remark('shortened', facts)] };
}

/** Keys one per line; separators and blanks inside a key are forgiven, what is no key is left out. */
function keys(cell: ImportCell, field: LongTextField, linePattern: string): Parsed {
  const pattern = new RegExp(linePattern, 'u');
  const valid: string[] = [];
  const remarks: Remark[] = [];
  for (const text of pieces(cellText(cell), /[;,\n|]/)) {
    const key = text.replace(/[\s.-]/g, '');
    if (pattern.test(key)) valid.push(key);
    else remarks.push(remark(isSpoiltNumber(text) ? 'spoiltKey' : 'notAKey', { text }));
  }
  // «9,9012E+13» would fall apart at its comma, so a spoilt cell is judged as a whole.
  if (isSpoiltNumber(cellText(cell))) return dropped('spoiltKey', cell);
  const fitting = valid.slice(0, Math.floor((field.maximum + 1) / ((valid[0]?.length ?? 0) + 1)));
  return { value: fitting.length ? [...new Set(fitting)].join('\n') : null, remarks };
}

type Known<Key> = { readonly key: Key } | { readonly row: number };
type Lookup<Key> = (text: string) => Known<Key> | Remark;

function single<Key extends string | number>(text: string, look: Lookup<Key>): Parsed {
  const result = look(text);
  if ('key' in result) return { value: result.key, remarks: [] };
  return 'row' in result ? { value: null, remarks: [], rows: [result.row] } : { value: null, remarks: [result] };
}

/** Every piece that is known; a piece that isn't is tried again in smaller pieces where `finer` allows. */
function several<Key extends string | number>(
  cell: ImportCell,
  look: Lookup<Key>,
  separator: RegExp,
  finer?: RegExp,
): Parsed {
  const keys = new Set<Key>();
  const rows = new Set<number>();
  const remarks: Remark[] = [];
  for (const text of pieces(cellText(cell), separator)) {
    const whole = look(text);
    const parts = !('code' in whole) || !finer ? [whole] : pieces(text, finer).map(look);
    for (const part of parts) {
      if ('key' in part) keys.add(part.key);
      else if ('row' in part) rows.add(part.row);
      else remarks.push(part);
    }
  }
  return { value: [...keys] as FieldValue, remarks, rows: [...rows] };
}

function pieces(text: string, separator: RegExp): readonly string[] {
  return text.split(separator).map(cleanLine).filter(Boolean);
}

function found<Key>(result: Found<Key>, text: string, kind: 'Person' | 'Reference'): Known<Key> | Remark {
  if (typeof result === 'object') return result;
  return result === 'leftOut' ? remark('leftOut', { text }) : remark(`${result}${kind}`, { text });
}

/** By key, by label in either language, or by the beginning of a label if only one begins so («Kern»). */
function choiceKey(text: string, choices: Readonly<Record<string, Words>>): { readonly key: string } | Remark {
  const wanted = foldedName(text);
  const entries = Object.entries(choices).map(([key, { de, en }]) => [key, [key, de, en].map(foldedName)] as const);
  const exact = entries.find(([, names]) => names.includes(wanted));
  const beginning = entries.filter(([, names]) => wanted.length >= 3 && names.some((name) => name.startsWith(wanted)));
  const key = exact?.[0] ?? (beginning.length === 1 ? beginning[0]![0] : undefined);
  return key === undefined ? remark('unknownChoice', { value: text }) : { key };
}
