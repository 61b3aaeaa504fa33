import type { Field, FieldKind } from '../schema/field';
import type { ListKey } from '../schema/lists';
import type { Finding, FindingCode } from './finding';
import { finding } from './finding';

/** A column as the site has it, in terms of the schema. */
export interface FoundColumn {
  readonly name: string;
  /** Null: of a type that no field is kept in. */
  readonly kind: FieldKind | null;
  /** The site's own word for the type. */
  readonly type: string;
  readonly label: string;
  readonly choices: readonly string[];
  /** Null where the column has no such bound. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly required: boolean;
}

/** Above so many entries SharePoint refuses to add or remove an index (DOC, server boundaries). */
export const largestForNewIndex = 20_000;

/** What is missing or altered of the columns a list has to have. Columns that people added are theirs. */
export function columnFindings(
  list: ListKey,
  fields: readonly Field[],
  found: readonly FoundColumn[],
  items: number,
): readonly Finding[] {
  const byName = new Map(found.map((column) => [column.name, column]));
  return fields.flatMap((field) => {
    const column = byName.get(field.column);
    const about = { column: { name: field.column, label: field.label } };
    if (!column) return [finding('columnMissing', list, about)];
    if (column.kind !== field.kind)
      return [finding('columnOfOtherType', list, { ...about, facts: { type: column.type } })];
    return alterations(field, column, items).map(({ code, facts }) => finding(code, list, { ...about, facts }));
  });
}

type Alteration = { readonly code: FindingCode; readonly facts: Finding['facts'] };

function alterations(field: Field, column: FoundColumn, items: number): readonly Alteration[] {
  const removed = Object.keys('choices' in field ? field.choices : {}).filter((key) => !column.choices.includes(key));
  const lacksIndex = (field.indexed === true || field.unique === true) && !column.indexed;
  const indexCode = items > largestForNewIndex ? 'indexTooLate' : 'indexMissing';
  return [
    when(removed.length > 0, 'choicesRemoved', { choices: removed }),
    when(!hasBounds(field, column), 'boundsAltered', boundsOf(field)),
    when(lacksIndex, indexCode, { items }),
    when(field.unique === true && !column.unique, 'notUnique'),
    when(column.label !== field.label.de, 'labelAltered', { label: column.label }),
    when(column.required && field.column !== 'Title', 'requiredByHand'),
  ].flat();
}

function hasBounds(field: Field, column: FoundColumn): boolean {
  if (field.kind === 'number') return column.minimum === field.minimum && column.maximum === field.maximum;
  // SharePoint's own title column holds 255 whatever the schema asks for less.
  if (field.kind === 'text') return field.column === 'Title' || column.maximum === field.maximum;
  return true;
}

function boundsOf(field: Field): Finding['facts'] {
  if (field.kind === 'number') return { minimum: field.minimum, maximum: field.maximum };
  return field.kind === 'text' ? { maximum: field.maximum } : {};
}

const when = (holds: boolean, code: FindingCode, facts: Finding['facts'] = {}): readonly Alteration[] =>
  holds ? [{ code, facts }] : [];
