import type { Clock } from './dates';
import { functionNamed } from './functions';
import type { Expression } from './parse';
import { compareValues, Fault, toNumber, toText, toTruth, type Value } from './value';

/** Value of a column by the name in the formula. */
type ColumnReader = (name: string) => Value;

/** Works a formula out; errors are values, nothing is thrown. */
export function evaluate(expression: Expression, read: ColumnReader, clock: Clock): Value {
  const inner = (one: Expression | undefined) => (one ? evaluate(one, read, clock) : null);
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'column':
      return read(expression.name);
    case 'call':
      if (expression.name === 'IF') return choose(expression.inputs, inner);
      return functionNamed(expression.name)?.(expression.inputs.map(inner), clock) ?? new Fault('#NAME?');
    case 'operation':
      return operate(expression.operator, expression.inputs.map(inner));
  }
}

/** Only the branch that is taken is worked out; a missing one is FALSE, as in Excel. */
function choose(
  [condition, then, otherwise]: readonly Expression[],
  inner: (one: Expression | undefined) => Value,
): Value {
  const truth = toTruth(inner(condition));
  if (truth instanceof Fault) return truth;
  if (truth) return then ? inner(then) : true;
  return otherwise ? inner(otherwise) : false;
}

function operate(operator: string, [left = null, right = null]: readonly Value[]): Value {
  if (left instanceof Fault) return left;
  if (right instanceof Fault) return right;
  const comparison = comparisons[operator];
  if (comparison) return comparison(compareValues(left, right));
  if (operator === '&') return `${String(toText(left))}${String(toText(right))}`;
  const [one, other] = [toNumber(left), toNumber(right)];
  if (one instanceof Fault) return one;
  return other instanceof Fault ? other : calculate(operator, one, other);
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function calculate(operator: string, one: number, other: number): Value {
  if (operator === '/' && other === 0) return new Fault('#DIV/0!');
  const results: Readonly<Record<string, () => number>> = {
    '+': () => one + other,
    '-': () => one - other,
    '*': () => one * other,
    '/': () => one / other,
    '^': () => one ** other,
    negate: () => -one,
    percent: () => one / 100,
  };
  const result = results[operator]?.() ?? NaN;
  return Number.isFinite(result) ? result : new Fault('#NUM!');
}
