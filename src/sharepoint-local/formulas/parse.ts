import { badFormula, tokensOf, type Token } from './tokens';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly Expression[] }
  | { readonly kind: 'operation'; readonly operator: string; readonly inputs: readonly Expression[] };

/** Weakest first, as in Excel: comparing, joining, adding, multiplying, power. All but signs stand between two values. */
const strengths: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];
/** Deeper formulas than a person writes are refused before they exhaust the stack. */
const deepest = 64;

/** Reads a formula; names outside brackets are columns unless a bracket follows. */
export function parseFormula(formula: string): Expression {
  const reader = { tokens: tokensOf(formula).filter(({ type }) => type !== 'blank'), at: 0, depth: 0 };
  const expression = readBinary(reader, 0);
  if (reader.at !== reader.tokens.length) throw badFormula();
  return expression;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** Takes the next token when it is this operator. */
function take(reader: Reader, ...operators: readonly string[]): string | null {
  const token = reader.tokens[reader.at];
  if (token?.type !== 'operator' || !operators.includes(token.value)) return null;
  reader.at += 1;
  return token.value;
}

function readBinary(reader: Reader, strength: number): Expression {
  const operators = strengths[strength];
  if (!operators) return readSigned(reader);
  let left = readBinary(reader, strength + 1);
  for (let operator = take(reader, ...operators); operator; operator = take(reader, ...operators))
    left = { kind: 'operation', operator, inputs: [left, readBinary(reader, strength + 1)] };
  return left;
}

/** Signs bind closer than the power: `-2^2` is 4, as in Excel. */
function readSigned(reader: Reader): Expression {
  const sign = take(reader, '-', '+');
  if (sign) {
    const input = nested(reader, () => readSigned(reader));
    return sign === '+' ? input : { kind: 'operation', operator: 'negate', inputs: [input] };
  }
  let value = readValue(reader);
  while (take(reader, '%')) value = { kind: 'operation', operator: 'percent', inputs: [value] };
  return value;
}

function readValue(reader: Reader): Expression {
  if (take(reader, '(')) {
    const inside = nested(reader, () => readBinary(reader, 0));
    if (!take(reader, ')')) throw badFormula();
    return inside;
  }
  const token = reader.tokens[reader.at];
  if (!token || token.type === 'operator') throw badFormula();
  reader.at += 1;
  if (token.type === 'number') return { kind: 'constant', value: Number(token.value) };
  if (token.type === 'text') return { kind: 'constant', value: token.value };
  return token.type === 'column' ? { kind: 'column', name: token.value } : readName(reader, token.value);
}

function readName(reader: Reader, name: string): Expression {
  if (take(reader, '(')) return { kind: 'call', name: name.toUpperCase(), inputs: readInputs(reader) };
  const constant = { TRUE: true, FALSE: false }[name.toUpperCase()];
  return constant === undefined ? { kind: 'column', name } : { kind: 'constant', value: constant };
}

/** Commas, or semicolons as on a German site. */
function readInputs(reader: Reader): Expression[] {
  if (take(reader, ')')) return [];
  const inputs = [nested(reader, () => readBinary(reader, 0))];
  while (take(reader, ',', ';')) inputs.push(nested(reader, () => readBinary(reader, 0)));
  if (!take(reader, ')')) throw badFormula();
  return inputs;
}

function nested(reader: Reader, read: () => Expression): Expression {
  reader.depth += 1;
  if (reader.depth > deepest) throw badFormula();
  const expression = read();
  reader.depth -= 1;
  return expression;
}
