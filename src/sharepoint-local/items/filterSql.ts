import { invalidExpression, noSuchFieldOrProperty, refusedBySharePoint } from '../errors';
import { entityNameOf, type Field } from '../fields/field';
import { fold, lowerCaseOf, withoutAccents } from '../fields/folding';
import { kinds } from '../fields/kinds';
import { comparedColumn, fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { tooDeep, type Comparison, type Filter, type Test } from '../odata/filter';
import type { SqlValue } from '../storage/database';
import { mustExpand, targetOf } from './expansion';
import { datePartLeaf } from './datePart';
import { refuseTooComplex, type LeafTree } from './leafTree';
import { peopleMatching } from './peopleFilter';

/** SQL with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** A condition on one column, and whether an index on that column narrows it. */
export interface Leaf extends Condition {
  readonly field: Field;
  readonly isNarrowing: boolean;
}

const operators: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** Compiles a whole filter. Refuses what is too long or nested too deeply to be asked (text of the OData reader; where it begins: MEM). */
export function compileFilter(call: Call, list: List, filter: Filter, expression: string): LeafTree {
  const tree = treeOf(call, list, filter, expression);
  refuseTooComplex(tree, tooDeep);
  return tree;
}

function treeOf(call: Call, list: List, filter: Filter, expression: string): LeafTree {
  if (filter.kind !== 'and' && filter.kind !== 'or')
    return { kind: 'leaf', leaf: compileLeaf(call, list, filter, expression) };
  const left = treeOf(call, list, filter.left, expression);
  return { kind: filter.kind, left, right: treeOf(call, list, filter.right, expression) };
}

/** Compiles one condition that is neither `and` nor `or`. */
export function compileLeaf(call: Call, list: List, filter: Test, expression: string): Leaf {
  const [name = '', below, ...deeper] = filter.path.split('/');
  if (deeper.length > 0) throw invalidExpression(expression);
  if (below !== undefined && filter.kind === 'compare' && filter.part) throw invalidExpression(expression);
  if (below !== undefined) return throughReference(call, list, filter, name, below, expression);
  const field = plainField(call, list, name);
  if (filter.kind === 'compare' && filter.part)
    return datePartLeaf(call, list, field, { ...filter, part: filter.part }, expression);
  return {
    ...(filter.kind === 'compare' ? compared(call, field, filter, expression) : searched(field, filter)),
    field,
    isNarrowing: isNarrowing(filter),
  };
}

const isNarrowing = (filter: Test) =>
  filter.kind === 'startswith' || (filter.kind === 'compare' && filter.comparison !== 'ne');

/** The field behind a name in $filter or $orderby; people and lookups go by their id. */
export function plainField(call: Call, list: List, name: string): Field {
  const fields = fieldsOf(call.site, list.number);
  const wanted = name === 'Id' ? 'ID' : name;
  const direct = fields.find((field) => entityNameOf(field) === wanted && field.column !== null);
  if (direct && kinds[direct.kind].reference) throw mustExpand(name);
  const field = direct ?? fields.find((one) => kinds[one.kind].reference && `${entityNameOf(one)}Id` === name);
  if (!field) throw noSuchFieldOrProperty(name);
  if (!comparedColumn(field) && kinds[field.kind].comparing !== 'members') throw notFilterable(field);
  return field;
}

/** A people or lookup column named in $expand, as `Owner` in `Owner/Title`. */
export function referenceField(call: Call, list: List, name: string): Field {
  const field = fieldsOf(call.site, list.number).find((one) => entityNameOf(one) === name);
  if (!field) throw noSuchFieldOrProperty(name);
  if (!kinds[field.kind].reference || !call.selection.expanded.has(name)) throw mustExpand(name);
  if (kinds[field.kind].isMultiple) throw notFilterable(field);
  return field;
}

/** Text believed (MEM); that Note and multi-value columns are refused: DOC and REC (`Filterable: false`). */
function notFilterable(field: Field): Error {
  return refusedBySharePoint(
    -1,
    `The field '${field.internalName}' of type '${field.kind}' cannot be used in the query filter expression.`,
  );
}

function compared(
  call: Call,
  field: Field,
  filter: Extract<Filter, { kind: 'compare' }>,
  expression: string,
): Condition {
  const { comparison, literal } = filter;
  const rules = kinds[field.kind];
  const value = rules.operand(literal, { site: call.site, field });
  if (value === undefined) return { sql: '0', values: [] };
  if (rules.comparing === 'members') return comparedMembers(field, comparison, value, expression);
  const column = comparedColumn(field) ?? 'NULL';
  if (value === null) return { sql: nullTest(column, comparison, expression), values: [] };
  const parameter = column.endsWith('_folded') ? fold(String(value)) : value;
  // A text that never was folded (expressions over base columns) compares as it is.
  if (comparison === 'ne') return { sql: `(${column} <> ? OR ${column} IS NULL)`, values: [parameter] };
  return { sql: `${column} ${operators[comparison]} ?`, values: [parameter] };
}

function nullTest(column: string, comparison: Comparison, expression: string): string {
  if (comparison === 'eq') return `${column} IS NULL`;
  if (comparison === 'ne') return `${column} IS NOT NULL`;
  throw invalidExpression(expression);
}

/** Several choices: `eq` means one of them is it (MEM). */
function comparedMembers(field: Field, comparison: Comparison, value: SqlValue, expression: string): Condition {
  const column = field.column ?? 'NULL';
  if (value === null) return { sql: nullTest(column, comparison, expression), values: [] };
  const exists = `EXISTS (SELECT 1 FROM json_each(${column}) WHERE value = ? COLLATE NOCASE)`;
  if (comparison !== 'eq' && comparison !== 'ne') throw invalidExpression(expression);
  return { sql: comparison === 'eq' ? exists : `NOT ${exists}`, values: [value] };
}

function searched(field: Field, filter: Extract<Filter, { kind: 'startswith' | 'substringof' }>): Condition {
  const column = comparedColumn(field);
  if (kinds[field.kind].comparing !== 'folded' || !column?.endsWith('_folded')) throw notFilterable(field);
  const text = filter.text.toLowerCase();
  const lower = lowerCaseOf(column);
  if (filter.kind === 'substringof') return { sql: `instr(${lower}, ?) > 0`, values: [text] };
  const prefix = withoutAccents(text);
  return {
    sql: `(${column} >= ? AND ${column} < ? AND substr(${lower}, 1, ?) = ?)`,
    values: [prefix, `${prefix}\u{10ffff}`, [...text].length, text],
  };
}

function throughReference(call: Call, list: List, filter: Test, name: string, below: string, expression: string): Leaf {
  const field = referenceField(call, list, name);
  const column = field.column ?? 'NULL';
  const leaf = { field, isNarrowing: isNarrowing(filter) };
  if (filter.kind === 'compare' && filter.literal.type === 'null')
    return { ...leaf, sql: nullTest(column, filter.comparison, expression), values: [] };
  const inner: Test = { ...filter, path: below };
  if (below === 'Id' || below === 'ID') {
    if (inner.kind !== 'compare') throw notFilterable(field);
    return { ...leaf, ...compared(call, field, inner, expression) };
  }
  if (kinds[field.kind].reference === 'people') {
    const ids = JSON.stringify(peopleMatching(call, inner, expression));
    return { ...leaf, sql: `${column} IN (SELECT value FROM json_each(?))`, values: [ids] };
  }
  const target = targetOf(call, field);
  if (!target) return { ...leaf, sql: '0', values: [] };
  const condition = compileLeaf(call, target, inner, expression);
  // What the person may not see must not show by the number of hits either.
  const hidden = JSON.stringify(call.access.hiddenItems(target));
  const seen = `SELECT id FROM items_${target.number} WHERE ${condition.sql} AND id NOT IN (SELECT value FROM json_each(?))`;
  return { ...leaf, sql: `${column} IN (${seen})`, values: [...condition.values, hidden] };
}
