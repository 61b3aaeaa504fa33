import type { Call } from '../http/call';
import { compileLeaf, type Leaf } from '../items/filterSql';
import { peopleMatching } from '../items/peopleFilter';
import { targetOf } from '../items/expansion';
import type { Test } from '../odata/filter';
import type { Element } from '../xml/element';
import { shownOf, type CamlColumn } from './column';
import { cannotComplete } from './errors';
import { readOperand, type Operand } from './operand';

/** Operators on columns with several values, and whether they deny. */
const operators: Readonly<Record<string, boolean>> = {
  Eq: false,
  Includes: false,
  Contains: false,
  Neq: true,
  NotIncludes: true,
};

/** Columns with several values: one of them is it, or none (DOC: Includes, NotIncludes). No index helps (DOC). */
export function compareMembers(call: Call, column: CamlColumn, operator: string, value: Element | undefined): Leaf {
  const isDenied = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (isDenied === undefined) throw cannotComplete();
  const operand = readOperand(call, value);
  const { field, rules } = column;
  const stored = field.column ?? 'NULL';
  const [test, parameter] = rules.reference
    ? ['value IN (SELECT value FROM json_each(?))', JSON.stringify(idsOf(call, column, operand))]
    : operator === 'Contains'
      ? ['instr(lower(value), lower(?)) > 0', operand.text]
      : ['value = ? COLLATE NOCASE', operand.text];
  const exists = `EXISTS (SELECT 1 FROM json_each(${stored}) WHERE ${test})`;
  return { field, sql: isDenied ? `NOT ${exists}` : exists, values: [parameter], isNarrowing: false };
}

/** Ids of the people or items which the value means. */
function idsOf(call: Call, { field, rules, isById }: CamlColumn, { text, isMe }: Operand): number[] {
  if (isById || isMe) return /^\s*\d+\s*$/.test(text) ? [Number(text)] : [];
  const path = shownOf(field);
  const test: Test = { kind: 'compare', path, comparison: 'eq', literal: { type: 'string', value: text }, part: null };
  if (rules.reference === 'people') return peopleMatching(call, test, path);
  const target = targetOf(call, field);
  if (!target) return [];
  const { sql, values } = compileLeaf(call, target, test, path);
  const hidden = new Set(call.access.hiddenItems(target));
  return call.site.database
    .all<{ id: number }>(`SELECT id FROM items_${target.number} WHERE ${sql}`, ...values)
    .map(({ id }) => id)
    .filter((id) => !hidden.has(id));
}
