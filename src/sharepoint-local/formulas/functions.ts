import * as excel from '@formulajs/formulajs';
import { dateFunctions, type Clock } from './dates';
import { formatted } from './textFormat';
import { Fault, wrongValue, type Value } from './value';

/** Functions of SharePoint's formulas (DOC) that work as in Excel and are taken from a library which says so. */
const fromExcel = (
  'ABS ACOS ACOSH AND ASIN ASINH ATAN ATAN2 ATANH AVERAGE AVERAGEA CEILING CHAR CHOOSE CLEAN CODE CONCATENATE COS COSH COUNT ' +
  'COUNTA DB DDB DEGREES DOLLAR EVEN EXACT EXP FACT FIND FIXED FLOOR FV HEX2BIN HEX2DEC HEX2OCT INT IRR LEFT LEN LN LOG LOG10 LOWER ' +
  'MAX MAXA MEDIAN MID MIN MINA MOD NOT NPER NPV ODD OR PI PMT POWER PPMT PRODUCT PROPER PV RADIANS RATE REPLACE REPT RIGHT ' +
  'ROUND ROUNDDOWN ROUNDUP SEARCH SIGN SIN SINH SLN SQRT STDEV STDEVA STDEVP STDEVPA SUBSTITUTE SUM SUMSQ SYD T TAN TANH ' +
  'TRIM TRUNC UPPER VALUE VAR VARA VARP VARPA'
).split(' ');

type Run = (inputs: readonly Value[], clock: Clock) => Value;

/** Characters in a cell (DOC: Excel). */
const longestText = 32_767;

/** Questions about a value answer even when it is an error. */
const questions: Readonly<Record<string, (value: Value) => boolean>> = {
  ISBLANK: (value) => value === null,
  ISERROR: (value) => value instanceof Fault,
  ISERR: (value) => value instanceof Fault && value.text !== '#N/A',
  ISNA: (value) => value instanceof Fault && value.text === '#N/A',
  ISNUMBER: (value) => typeof value === 'number',
  ISTEXT: (value) => typeof value === 'string',
  ISNONTEXT: (value) => typeof value !== 'string',
  ISLOGICAL: (value) => typeof value === 'boolean',
};

/** The function of this name in capitals; undefined where SharePoint has none or this room has not. `IF` is the evaluator's own. */
export function functionNamed(name: string): Run | undefined {
  const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (question) return ([value = null]) => question(value);
  if (Object.hasOwn(dateFunctions, name)) return faultless(dateFunctions[name] ?? (() => wrongValue));
  if (name === 'TEXT') return faultless(([value = null, format = null]) => formatted(value, format));
  if (name === 'TRUE' || name === 'FALSE') return () => name === 'TRUE';
  return fromExcel.includes(name) ? faultless((inputs) => runInExcel(name, inputs)) : undefined;
}

/** An error among the inputs is the result. */
function faultless(run: Run): Run {
  return (inputs, clock) => inputs.find((input) => input instanceof Fault) ?? run(inputs, clock);
}

function runInExcel(name: string, inputs: readonly Value[]): Value {
  const run = (excel as unknown as Readonly<Record<string, (...inputs: unknown[]) => unknown>>)[name];
  if (!run) throw new Error(`The library has no function ${name}.`);
  if (name === 'REPT' && String(inputs[0] ?? '').length * Number(inputs[1] ?? 0) > longestText) return wrongValue;
  try {
    // Excel's functions skip empty cells; the library does so for undefined only.
    return toValue(run(...inputs.map((input) => input ?? undefined)));
  } catch (cause) {
    // FACT(100000), FIXED(1,200): numbers beyond what the language can do are an error value in Excel.
    if (cause instanceof RangeError) return new Fault('#NUM!');
    throw cause;
  }
}

function toValue(result: unknown): Value {
  if (result instanceof Error) return new Fault(result.message);
  if (typeof result === 'number') return Number.isFinite(result) ? result : new Fault('#NUM!');
  return typeof result === 'string' || typeof result === 'boolean' ? result : wrongValue;
}
