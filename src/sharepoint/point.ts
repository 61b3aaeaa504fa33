import type { FeedPoint, ListKey } from '../register';

/** What a reader knows after a reading, in the form that it keeps. */
export interface Point {
  /** SharePoint's change token of the web. */
  readonly token: string;
  /** The lists that were read. */
  readonly lists: readonly ListKey[];
  /** Id of the newest user of the site. */
  readonly user: number;
}

export interface WebRow {
  readonly Id: string;
  readonly CurrentChangeToken: { readonly StringValue: string };
}

/** .NET counts 100 nanoseconds. */
const ticksPerMillisecond = 10_000n;
const ticksPerDay = 24n * 3_600_000n * ticksPerMillisecond;
/** The change log reaches back 60 days; SharePoint Online may answer an older point with nothing at all instead of refusing it. */
const reach = 59n * ticksPerDay;
/** A point that moves on only with changes would get too old in a quiet register. */
const renewal = 7n * ticksPerDay;
/** Changes are dated to the second, and clocks of two servers differ. */
const margin = 5_000;

interface Token {
  readonly web: string;
  readonly ticks: bigint;
  readonly number: string;
}

/** `1;2;<web>;<.NET ticks>;<number of the change>`, DOC: SPChangeToken; −1 as the number goes by the time alone. */
function parsed(token: string): Token | null {
  const [, web, ticks, number] = /^1;2;([\da-f-]{36});(\d+);(-?\d+)$/i.exec(token) ?? [];
  return web && ticks && number ? { web: web.toLowerCase(), ticks: BigInt(ticks), number } : null;
}

export function readPoint(point: FeedPoint): Point | null {
  try {
    const { token, lists, user } = JSON.parse(point) as Partial<Point>;
    const isPoint = typeof token === 'string' && Array.isArray(lists) && typeof user === 'number';
    return isPoint && parsed(token) ? { token, lists, user } : null;
  } catch {
    return null; // not one of ours
  }
}

export const printPoint = (point: Point): FeedPoint => JSON.stringify(point);

/**
 * The token of a moment before a call was made: calls that run side by side may be answered before the one that asks for the time.
 * `milliseconds` have passed since, by the client's own measure, so that its clock doesn't matter.
 */
export function tokenBefore(now: WebRow, milliseconds: number): string {
  const token = parsed(now.CurrentChangeToken.StringValue);
  if (!token) return now.CurrentChangeToken.StringValue;
  const back = BigInt(Math.ceil(milliseconds + margin)) * ticksPerMillisecond;
  return `1;2;${token.web};${token.ticks - back};-1`;
}

/** Whether SharePoint's change log can answer what came after the point. */
export function isAnswerable({ token }: Point, now: WebRow): boolean {
  const [then, current] = [parsed(token), parsed(now.CurrentChangeToken.StringValue)];
  return then !== null && current !== null && then.web === current.web && current.ticks - then.ticks < reach;
}

/** Whether the point should move on although nothing has changed. */
export function isAgeing({ token }: Point, now: WebRow): boolean {
  const [then, current] = [parsed(token), parsed(now.CurrentChangeToken.StringValue)];
  return then !== null && current !== null && current.ticks - then.ticks > renewal;
}
