import type { Evidence } from './assumption';
import type { Exchange } from './conversation';
import { formOf } from './form';

/** An exchange as a recording keeps it: what was asked for, and the form of what went to and fro. No value of any site. */
export interface RecordedExchange {
  readonly method: string;
  readonly path: string;
  readonly sent: string;
  readonly status: number;
  readonly headers: readonly string[];
  readonly answer: string;
}

/** What a run found about one assumption. */
export interface Verdict {
  readonly id: string;
  readonly evidence: Evidence;
  readonly holds: boolean;
  /** What was seen instead; null when it holds. */
  readonly seen: string | null;
  readonly exchanges: readonly RecordedExchange[];
}

export interface Recording {
  readonly format: 1;
  readonly takenAt: string;
  readonly verdicts: readonly Verdict[];
}

/** Words of one site that a recording must not carry, each with what stands for it. */
export type Disguise = readonly (readonly [secret: string, standsFor: string])[];

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** A text without anything that tells which site and who asked: address, path, names and mail address, and every GUID. */
export function disguised(text: string, disguise: Disguise): string {
  return disguise
    .reduce((rest, [secret, standsFor]) => replaceAll(rest, secret, standsFor), text)
    .replace(guid, '{guid}');
}

/** What stays of an exchange. */
export function recorded(
  { method, path, sent, status, headers, answer }: Exchange,
  disguise: Disguise,
): RecordedExchange {
  return {
    method,
    path: disguised(path, disguise),
    sent: formOf(sent),
    status,
    headers: Object.keys(headers).sort(),
    answer: formOf(answer),
  };
}

function replaceAll(text: string, secret: string, standsFor: string): string {
  if (secret === '') return text;
  const forms = new Set([secret, encodeURIComponent(secret), encodeURI(secret)]);
  return [...forms].reduce((rest, form) => rest.replaceAll(new RegExp(escaped(form), 'gi'), standsFor), text);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

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

function compareExchange(
  assumption: string,
  recording: RecordedExchange,
  seen: RecordedExchange | undefined,
): readonly Deviation[] {
  const question = `${recording.method} ${recording.path}`;
  const differ = (place: string, one: string, other: string): Deviation[] =>
    one === other ? [] : [{ assumption, question, place, recorded: one, seen: other }];
  if (!seen) return differ('exchange', 'asked', 'not asked');
  return [
    ...differ('status', String(recording.status), String(seen.status)),
    ...differ('headers', recording.headers.join(), seen.headers.join()),
    ...differ('answer', recording.answer, seen.answer),
  ];
}
