import type { Field, FoundColumn } from '../../register';
import { typeOf } from '../columns';
import type { FieldRow } from './rows';

// What a number column answers that has no bound (the largest double there is).
const unbounded = 1.7e308;

/**
 * The columns that the schema asks for, as the list has them. A pointer that leads into another list than it should is of
 * another type: its ids would mean something else.
 */
export function foundColumns(
  fields: readonly Field[],
  rows: readonly FieldRow[],
  listId: (target: string) => string | undefined,
): readonly FoundColumn[] {
  const byName = new Map(rows.map((row) => [row.InternalName, row]));
  return fields.flatMap((field) => {
    const row = byName.get(field.column);
    return row ? [foundColumn(field, row, listId)] : [];
  });
}

function foundColumn(field: Field, row: FieldRow, listId: (target: string) => string | undefined): FoundColumn {
  const leadsElsewhere = 'target' in field && !isSameList(row.LookupList, listId(field.target));
  return {
    name: row.InternalName,
    kind: row.TypeAsString === typeOf(field) && !leadsElsewhere ? field.kind : null,
    type: row.TypeAsString,
    label: row.Title,
    choices: row.Choices ?? [],
    minimum: bound(row.MinimumValue),
    maximum: field.kind === 'text' ? (row.MaxLength ?? null) : bound(row.MaximumValue),
    indexed: row.Indexed,
    unique: row.EnforceUniqueValues,
    required: row.Required,
  };
}

function isSameList(left: string | undefined, right: string | undefined): boolean {
  const plain = (id: string | undefined) => (id ?? '').replace(/[{}]/g, '').toLowerCase();
  return plain(left) === plain(right);
}

const bound = (value: number | undefined): number | null =>
  value === undefined || Math.abs(value) > unbounded ? null : value;
