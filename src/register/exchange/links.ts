import type { ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import type { FieldValue } from '../schema/field';
import { foldedName } from './clean';
import type { Directory, Found } from './directory';
import { numberAndName } from './directory';
import type { Decision } from './planRow';
import type { ReadRow } from './row';
import { line } from './row';
import { remark } from './report';

interface RowSign {
  readonly row: number;
  readonly name: string;
  readonly processNumber: number | null;
}

/**
 * The directory, which first looks for a process among the rows of the file itself: a file that names its own rows means
 * them, whether they exist already or will only be made by this import.
 */
export function withRowsOfFile(directory: Directory, signs: readonly RowSign[]): Directory {
  const byNumber = new Map(signs.flatMap(({ processNumber, row }) => (processNumber ? [[processNumber, row]] : [])));
  const byName = new Map<string, readonly number[]>();
  for (const { name, row } of signs) {
    const form = foldedName(name);
    if (form !== '') byName.set(form, [...(byName.get(form) ?? []), row]);
  }
  const rowOf = (text: string): number | undefined => {
    const numbered = numberAndName(text);
    const row = numbered ? byNumber.get(numbered.id) : undefined;
    if (row !== undefined) return row;
    const rows = byName.get(foldedName(numbered?.name ?? text)) ?? [];
    return rows.length === 1 ? rows[0] : undefined;
  };
  return {
    ...directory,
    entry: (target, text): Found<number> => {
      const row = target === 'processes' ? rowOf(text) : undefined;
      return row === undefined ? directory.entry(target, text) : { row };
    },
  };
}

/**
 * A row with the references to rows whose entries exist turned into values. What points to rows still to be made stays a
 * link; what points to a refused row, or to itself, is left out and said.
 */
export function withKnownLinks(read: ReadRow, decisionOf: (row: number) => Decision | undefined): ReadRow {
  if (read.links.length === 0) return read;
  const values: Record<string, FieldValue> = { ...read.values };
  const lines = [...read.lines];
  const links = read.links.filter((link) => {
    const decision = decisionOf(link.row);
    if (link.row === read.row || decision === undefined || decision.kind === 'refused') {
      const code = link.row === read.row ? 'ownReference' : 'refusedReference';
      lines.push(line(remark(code, { row: link.row }), read.row, processFields[link.field].label.de));
      return false;
    }
    if (decision.kind === 'new') return true;
    values[link.field] = joined(link.field, values[link.field], [decision.process.id]);
    return false;
  });
  return { ...read, values: values as Partial<ProcessValues>, links, lines };
}

/** The reference with further entries; where there is room for one only, the last. */
export function joined(
  field: ReadRow['links'][number]['field'],
  value: FieldValue | undefined,
  ids: readonly number[],
): FieldValue {
  if (processFields[field].kind !== 'references') return ids.at(-1) ?? null;
  return [...new Set([...((value as readonly number[] | undefined) ?? []), ...ids])];
}
