import type { Conversation, Exchange } from './conversation';
import type { Scratch } from './scratch';

/** Where a belief comes from; `believed` ones were never seen on a tenant before. */
export type Evidence = 'recorded' | 'documented' | 'reported' | 'believed';

/** Something the product relies on. Its sentence is in the room `text`, by `id`. */
export interface Assumption {
  readonly id: string;
  readonly evidence: Evidence;
  /** Asks the site; null when it is as assumed, else what was seen instead. */
  readonly check: (talk: Conversation, scratch: Scratch) => Promise<string | null>;
}

/** Null when it is so, else the words. */
export const unless = (isSo: boolean, seen: string): string | null => (isSo ? null : seen);

/** Null when the status is the expected one, and the code of SharePoint's error begins as expected. */
export function answered(exchange: Exchange, status: number, code = ''): string | null {
  const seen = errorCode(exchange);
  return unless(exchange.status === status && seen.startsWith(code), `HTTP ${exchange.status} ${seen}`.trim());
}

/** The first of several findings. */
export const first = (...findings: readonly (string | null)[]): string | null =>
  findings.find((finding) => finding !== null) ?? null;

/** `<hresult>, <type>` of an error answer; empty for any other. */
export function errorCode({ answer }: Exchange): string {
  const code = fieldOf(fieldOf(answer, 'odata.error') ?? fieldOf(answer, 'error'), 'code');
  return typeof code === 'string' ? code : '';
}

/** A property of an answer; undefined when the answer has another form. */
export function fieldOf(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : undefined;
}

/** The rows of a collection; empty when the answer has another form. */
export function rowsOf(answer: unknown): readonly unknown[] {
  const value = fieldOf(answer, 'value');
  return Array.isArray(value) ? value : [];
}

/** A short form of whatever was seen, for the person who reads the result. */
export const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 200);
