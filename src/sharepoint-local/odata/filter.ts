import { invalidExpression, invalidRequest, type SharePointError } from '../errors';
import { readLiteral, type Literal } from './literal';

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

/** A parsed $filter. */
export type Filter =
  | Test
  | { readonly kind: 'and'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'or'; readonly left: Filter; readonly right: Filter };

/** One condition. `path` is as written, `Owner/Title` included. */
export type Test =
  | {
      readonly kind: 'compare';
      readonly path: string;
      readonly comparison: Comparison;
      readonly literal: Literal;
      readonly part: DatePart | null;
    }
  | { readonly kind: 'startswith' | 'substringof'; readonly path: string; readonly text: string };

type Token =
  { readonly kind: 'literal'; readonly literal: Literal } | { readonly kind: 'word' | 'sign'; readonly text: string };
type Operand = { readonly path: string; readonly part: DatePart | null } | { readonly literal: Literal };

const mirrored: Record<Comparison, Comparison> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };
const dateParts = new Set<string>(['day', 'month', 'year', 'hour', 'minute', 'second']);
/** Documented as unsupported (DOC), plus `not` (sp-dev-docs#9298). */
const unsupported =
  /^(not|endswith|replace|substring|tolower|toupper|trim|concat|indexof|length|round|floor|ceiling|add|sub|mul|div|mod)$/i;

/** Brackets inside brackets; nobody nests deeper on purpose. */
const mostBrackets = 100;

/** Parses the grammar of §2.5; anything else is refused with the expression quoted (Atvero-Issues#388). */
export function parseFilter(expression: string): Filter {
  const reader = new Reader(expression, tokenize(expression));
  const filter = reader.disjunction();
  reader.end();
  return filter;
}

/** Text of the OData reader (MEM that it is answered here). */
export function tooDeep(): SharePointError {
  return invalidRequest('Recursion depth exceeded allowed limit.');
}

function tokenize(expression: string): Token[] {
  const tokens: Token[] = [];
  const word = /[A-Za-z_][\w]*(?:\/[A-Za-z_]\w*)*/y;
  for (let at = 0; at < expression.length;) {
    const character = expression.charAt(at);
    const found = readLiteral(expression, at);
    word.lastIndex = at;
    const name = found ? undefined : word.exec(expression)?.[0];
    if (/\s/.test(character)) at += 1;
    else if (found) {
      tokens.push({ kind: 'literal', literal: found.literal });
      at = found.end;
    } else if (name) {
      tokens.push({ kind: 'word', text: name });
      at += name.length;
    } else if ('(),'.includes(character)) {
      tokens.push({ kind: 'sign', text: character });
      at += 1;
    } else throw invalidExpression(expression);
  }
  return tokens;
}

class Reader {
  private readonly expression: string;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(expression: string, tokens: readonly Token[]) {
    this.expression = expression;
    this.tokens = tokens;
  }

  disjunction(): Filter {
    let left = this.conjunction();
    while (this.takes('or')) left = { kind: 'or', left, right: this.conjunction() };
    return left;
  }

  end(): void {
    if (this.at < this.tokens.length) throw this.invalid();
  }

  private conjunction(): Filter {
    let left = this.condition();
    while (this.takes('and')) left = { kind: 'and', left, right: this.condition() };
    return left;
  }

  private condition(): Filter {
    if (this.depth > mostBrackets) throw tooDeep();
    if (this.takes('(')) {
      this.depth += 1;
      const inner = this.disjunction();
      this.expect(')');
      this.depth -= 1;
      return inner;
    }
    const word = this.peekWord();
    if (word && unsupported.test(word)) throw this.invalid();
    if (word === 'startswith' || word === 'substringof') return this.textFunction(word);
    return this.comparison();
  }

  private textFunction(kind: 'startswith' | 'substringof'): Filter {
    this.at += 1;
    this.expect('(');
    const first = this.operand();
    this.expect(',');
    const second = this.operand();
    this.expect(')');
    const [column, value] = kind === 'startswith' ? [first, second] : [second, first];
    if (!('path' in column) || !('literal' in value) || value.literal.type !== 'string') throw this.invalid();
    this.skipEqualTrue();
    return { kind, path: column.path, text: value.literal.value };
  }

  /** `startswith(..) eq true` says the same as `startswith(..)`. */
  private skipEqualTrue(): void {
    if (!this.takes('eq')) return;
    const token = this.tokens[this.at];
    if (token?.kind !== 'literal' || token.literal.type !== 'boolean' || !token.literal.value) throw this.invalid();
    this.at += 1;
  }

  private comparison(): Filter {
    const left = this.operand();
    const comparison = this.peekWord();
    if (!comparison || !(comparison in mirrored)) throw this.invalid();
    this.at += 1;
    const right = this.operand();
    const operator = comparison as Comparison;
    if ('path' in left && 'literal' in right)
      return { kind: 'compare', ...left, comparison: operator, literal: right.literal };
    if ('literal' in left && 'path' in right)
      return { kind: 'compare', ...right, comparison: mirrored[operator], literal: left.literal };
    throw this.invalid();
  }

  /** A column, a value, or a part of a date; whoever nests parts is refused before they are read. */
  private operand(isInside = false): Operand {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'literal') return { literal: token.literal };
    if (token?.kind !== 'word') throw this.invalid();
    if (!this.takes('(')) return { path: token.text, part: null };
    if (unsupported.test(token.text)) throw this.invalid();
    if (!dateParts.has(token.text)) throw this.invalid();
    if (isInside) throw this.invalid();
    const inner = this.operand(true);
    this.expect(')');
    if (!('path' in inner)) throw this.invalid();
    return { path: inner.path, part: token.text as DatePart };
  }

  private peekWord(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === 'word' ? token.text : null;
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.at];
    if (!token || token.kind === 'literal' || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.takes(text)) throw this.invalid();
  }

  private invalid(): Error {
    return invalidExpression(this.expression);
  }
}
