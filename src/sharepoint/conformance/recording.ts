import type { Evidence } from './assumption';
import type { Exchange } from './conversation';

/** What a run found about one assumption. */
export interface Verdict {
  readonly id: string;
  readonly evidence: Evidence;
  readonly holds: boolean;
  /** What was seen instead; null when it holds. */
  readonly seen: string | null;
  readonly exchanges: readonly Exchange[];
}

export interface Recording {
  readonly format: 1;
  readonly takenAt: string;
  readonly verdicts: readonly Verdict[];
}

/** Words of one site that a recording must not carry, each with what stands for it. */
export type Disguise = readonly (readonly [secret: string, standsFor: string])[];

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const batchName = /batch(response)?_\{guid \d+\}/gi;

/**
 * The verdict without anything that tells which site and who asked: address, path, names and mail address are replaced,
 * GUIDs counted through in order of appearance. Moments stay: they say nothing about anybody.
 */
export function disguised(verdict: Verdict, disguise: Disguise): Verdict {
  const known = new Map<string, string>();
  const numbered = (text: string) =>
    text.replace(guid, (found) => {
      const key = found.toLowerCase();
      if (!known.has(key)) known.set(key, `{guid ${known.size + 1}}`);
      return known.get(key) ?? found;
    });
  const plain = (text: string) =>
    numbered(disguise.reduce((rest, [secret, standsFor]) => replaceAll(rest, secret, standsFor), text)).replace(
      batchName,
      'batch',
    );
  return walk(verdict, plain) as Verdict;
}

function replaceAll(text: string, secret: string, standsFor: string): string {
  if (secret === '') return text;
  const forms = [secret, encodeURIComponent(secret), secret.replaceAll('/', '\\/')];
  return forms.reduce((rest, form) => rest.replaceAll(form, standsFor), text);
}

function walk(value: unknown, plain: (text: string) => string): unknown {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, plain));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [plain(name), walk(one, plain)]));
}

/** A difference between what one site and another answered to the same question. */
export interface Deviation {
  readonly assumption: string;
  readonly question: string;
  readonly place: string;
  readonly recorded: string;
  readonly seen: string;
}

/**
 * Compares a replay with a recording: the same questions, statuses, headers and error codes, and answers of the same form
 * (names and JSON types), exchange by exchange. Values differ between any two sites and don't count.
 */
export function deviations(recording: Recording, replay: readonly Verdict[]): readonly Deviation[] {
  return recording.verdicts.flatMap((recorded) => {
    const played = replay.find(({ id }) => id === recorded.id);
    const missing = { assumption: recorded.id, question: '', place: 'verdict' };
    if (!played) return [{ ...missing, recorded: 'asked', seen: 'not asked' }];
    if (played.holds !== recorded.holds)
      return [{ ...missing, recorded: recorded.seen ?? 'holds', seen: played.seen ?? 'holds' }];
    return recorded.exchanges.flatMap((exchange, index) =>
      compareExchange(recorded.id, exchange, played.exchanges[index]),
    );
  });
}

function compareExchange(assumption: string, recorded: Exchange, seen: Exchange | undefined): readonly Deviation[] {
  const question = `${recorded.method} ${recorded.path}`;
  const differ = (place: string, one: string, other: string): Deviation[] =>
    one === other ? [] : [{ assumption, question, place, recorded: one, seen: other }];
  if (!seen) return differ('exchange', 'asked', 'not asked');
  return [
    ...differ('status', String(recorded.status), String(seen.status)),
    ...differ('headers', Object.keys(recorded.headers).sort().join(), Object.keys(seen.headers).sort().join()),
    ...differ('answer', formOf(recorded.answer), formOf(seen.answer)),
  ];
}

/** Names and types; of a collection the form of its first row; of an error its code. */
function formOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${formOf(value[0])}]`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, one]) => `${name}: ${name === 'code' ? String(one) : formOf(one)}`).join(', ')}}`;
}
