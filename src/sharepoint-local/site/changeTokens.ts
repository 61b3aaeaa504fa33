import { invalidRequest } from '../errors';
import { lastChange } from '../storage/changes';
import type { Site } from './site';

/** A place in the change log: `1;3;<list guid>;<.NET ticks>;<number>`; scope 1 site, 2 web, 3 list. */
export interface ChangeToken {
  readonly scope: number;
  readonly target: string;
  readonly time: Date;
  /** -1 means: go by the time. */
  readonly number: number;
}

/** .NET counts 100 nanoseconds from year 1; the Unix epoch is this many of them. */
const epochTicks = 621_355_968_000_000_000n;

/** Writes a token. */
export function printToken({ scope, target, time, number }: ChangeToken): string {
  return `1;${scope};${target};${BigInt(time.getTime()) * 10_000n + epochTicks};${number}`;
}

/** The token of now: whoever asks with it gets what comes after. A web's token has no list. */
export function currentToken(site: Site, list: string | null): string {
  const number = lastChange(site, list);
  return printToken({
    scope: list === null ? 2 : 3,
    target: list ?? site.ids.web,
    time: site.now(),
    number,
  });
}

/** Reads a token; text of the refusal believed (MEM). */
export function parseToken(text: string): ChangeToken {
  const match = /^1;([123]);([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12});(\d{18});(-?\d+)$/i.exec(text);
  if (!match) throw invalidRequest(`The change token '${text}' is not valid.`);
  const milliseconds = (BigInt(match[3] ?? '0') - epochTicks) / 10_000n;
  return {
    scope: Number(match[1]),
    target: (match[2] ?? '').toLowerCase(),
    time: new Date(Number(milliseconds)),
    number: Number(match[4]),
  };
}
