import { invalidRequest } from '../errors';
import type { Literal } from './literal';
import type { Parameters } from './path';

/** The only argument of a function. */
export function first(parameters: Parameters): Literal {
  const [value] = parameters.values();
  if (!value) throw invalidRequest('A parameter of the method is missing.');
  return value;
}

/** An argument as text, whatever its literal. */
export function textOf(literal: Literal): string {
  return literal.type === 'null' ? '' : String(literal.value);
}

/** An argument as a whole number; quoted digits will do (`removeById('7')`). */
export function numberOf(literal: Literal): number {
  const value = literal.type === 'null' ? NaN : Number(literal.value);
  if (!Number.isInteger(value)) throw invalidRequest(`The parameter '${textOf(literal)}' is not a number.`);
  return value;
}
