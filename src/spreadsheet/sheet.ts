/** A date arrives as text: `2026-03-01`, or `2026-03-01 09:30` when it carries a time. Empty cells are `null`. */
export type Cell = string | number | boolean | null;

export interface Sheet {
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'xlsx' | 'json';
  /** Only for text files with more than one column. */
  readonly delimiter?: Delimiter;
  /** Only for workbooks: the sheet whose rows these are, and all there are. */
  readonly sheetName?: string;
  readonly sheetNames?: readonly string[];
  /** As the file has them, empty ones in between included: the row a person sees as number 1 is at index 0. */
  readonly rows: readonly (readonly Cell[])[];
  /** Cells that hold something which can't be taken over; in the rows they are empty. */
  readonly remarks: readonly CellRemark[];
}

/** `noResult`: a formula whose result the file doesn't keep; `cellError`: one that has gone wrong, such as `#REF!`. */
export interface CellRemark {
  /** As a person sees it in the file: the first row is 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly code: 'noResult' | 'cellError';
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Delimiter = ';' | ',' | '\t' | '|';

export type PlainReason =
  | 'empty'
  | 'tooLarge'
  | 'oldExcel'
  | 'passwordProtected'
  | 'openDocument'
  | 'webPage'
  | 'notText'
  | 'notAWorkbook'
  | 'damagedWorkbook';

/** Why a file can't be read. The words come from whoever talks to people, by `code`. */
export type Unreadable =
  | { readonly code: PlainReason }
  | { readonly code: 'openQuote'; readonly row: number }
  | { readonly code: 'noSuchSheet'; readonly sheetNames: readonly string[] };

export type Reading = { readonly sheet: Sheet } | { readonly unreadable: Unreadable };

export const unreadable = (code: PlainReason): Reading => ({
  unreadable: { code },
});

/** The rows without the empty ones at the end. */
export function trimRows(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ''));
  return rows.slice(0, last + 1);
}
