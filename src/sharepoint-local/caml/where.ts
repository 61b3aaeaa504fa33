import { notInTheStandIn, SharePointError } from '../errors';
import type { Call } from '../http/call';
import { compileLeaf, type Leaf } from '../items/filterSql';
import { refuseTooComplex, type LeafTree } from '../items/leafTree';
import type { List } from '../lists/list';
import type { Comparison } from '../odata/filter';
import { groupsOf, membersOf } from '../users/principals';
import { isTrue, type Element } from '../xml/element';
import { camlColumn, type CamlColumn } from './column';
import { compareDates } from './dates';
import { cannotComplete, noSuchColumn } from './errors';
import { compareMembers } from './members';
import { searchNotes } from './notes';
import { literalOf, readOperand } from './operand';
import { columnOf } from './view';

const comparisons: Readonly<Record<string, Comparison>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge',
};

/** More values than this SharePoint refuses inside `<In>` (MEM). */
const mostValues = 500;

/** Compiles the condition inside `<Where>`; `And` and `Or` join exactly two: one alone is refused as pnpcore#489 met it, more as MEM. */
export function compileWhere(call: Call, list: List, condition: Element): LeafTree {
  const tree = treeOf(call, list, condition);
  refuseTooComplex(tree, cannotComplete);
  return tree;
}

function treeOf(call: Call, list: List, condition: Element): LeafTree {
  if (condition.name !== 'And' && condition.name !== 'Or')
    return { kind: 'leaf', leaf: compileTest(call, list, condition) };
  const [left, right, ...more] = condition.children;
  if (left && !right) throw noSuchColumn();
  if (!left || !right || more.length > 0) throw cannotComplete();
  return {
    kind: condition.name === 'And' ? 'and' : 'or',
    left: treeOf(call, list, left),
    right: treeOf(call, list, right),
  };
}

function compileTest(call: Call, list: List, test: Element): Leaf {
  const [fieldRef, value] = test.children;
  if (!fieldRef) throw cannotComplete();
  const column = camlColumn(call, list, columnOf(fieldRef), isTrue(fieldRef, 'LookupId'));
  switch (test.name) {
    case 'IsNull':
    case 'IsNotNull':
      return emptiness(column, test.name === 'IsNull');
    case 'In':
      return oneOf(call, list, column, value);
    case 'Membership':
      return membership(call, column, test);
    case 'Includes':
    case 'NotIncludes':
      if (column.rules.isMultiple) return compareMembers(call, column, test.name, value);
      return compare(call, list, column, test.name === 'Includes' ? 'Eq' : 'Neq', value);
    case 'BeginsWith':
    case 'Contains':
      return search(call, list, column, test.name, value);
    default:
      return compare(call, list, column, test.name, value);
  }
}

function emptiness({ field }: CamlColumn, isNull: boolean): Leaf {
  return { field, sql: `${field.column ?? 'NULL'} IS ${isNull ? '' : 'NOT '}NULL`, values: [], isNarrowing: isNull };
}

function compare(call: Call, list: List, column: CamlColumn, operator: string, value: Element | undefined): Leaf {
  const comparison = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (!comparison) throw operator === 'DateRangesOverlap' ? notInTheStandIn('<DateRangesOverlap>') : cannotComplete();
  if (column.rules.isMultiple) return compareMembers(call, column, operator, value);
  const operand = readOperand(call, value);
  if (operand.moment) return compareDates(call, column, comparison, operand.moment, operand.hasTime);
  if (column.field.kind === 'Note') throw cannotComplete();
  const isYesNo = column.field.kind === 'Boolean';
  const { path, joining } = column.target(operand.isMe);
  const literal = literalOf(operand, isYesNo);
  return refusing(() => compileLeaf(joining, list, { kind: 'compare', path, comparison, literal, part: null }, path));
}

function search(
  call: Call,
  list: List,
  column: CamlColumn,
  operator: 'BeginsWith' | 'Contains',
  value: Element | undefined,
): Leaf {
  if (column.rules.isMultiple) return compareMembers(call, column, operator, value);
  const { text, isMe } = readOperand(call, value);
  if (column.field.kind === 'Note') return searchNotes(call, list, column.field, operator, text);
  const { path, joining } = column.target(isMe);
  const kind = operator === 'BeginsWith' ? 'startswith' : 'substringof';
  return refusing(() => compileLeaf(joining, list, { kind, path, text }, path));
}

function oneOf(call: Call, list: List, column: CamlColumn, values: Element | undefined): Leaf {
  const given = values?.name === 'Values' ? values.children : [];
  if (given.length === 0 || given.length > mostValues) throw cannotComplete();
  const leaves = given.map((value) => compare(call, list, column, 'Eq', value));
  return {
    field: column.field,
    sql: `(${leaves.map(({ sql }) => sql).join(' OR ')})`,
    values: leaves.flatMap((leaf) => leaf.values),
    isNarrowing: true,
  };
}

/** People columns that name a group of mine, or a member of a group (DOC: Membership). */
function membership(call: Call, { field, rules }: CamlColumn, test: Element): Leaf {
  const type = test.attributes.get('Type') ?? '';
  if (rules.reference !== 'people' || rules.isMultiple) throw cannotComplete();
  const groups: Readonly<Record<string, () => number[]>> = {
    currentusergroups: () => groupsOf(call.site, call.person.id).map(({ id }) => id),
    spgroup: () => membersOf(call.site, Number(test.attributes.get('ID'))).map(({ id }) => id),
  };
  const ids = Object.hasOwn(groups, type.toLowerCase()) ? groups[type.toLowerCase()]?.() : undefined;
  if (!ids) throw notInTheStandIn(`<Membership Type="${type}">`);
  const sql = `${field.column ?? 'NULL'} IN (SELECT value FROM json_each(?))`;
  return { field, sql, values: [JSON.stringify(ids)], isNarrowing: true };
}

/** What the plan refuses in the words of OData is refused here in those of CAML. */
function refusing(compile: () => Leaf): Leaf {
  try {
    return compile();
  } catch (cause) {
    if (!(cause instanceof SharePointError) || cause.status === 501) throw cause;
    throw Object.assign(cannotComplete(), { cause });
  }
}
