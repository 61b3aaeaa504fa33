import { SharePointError } from '../errors';
import { lastChange } from '../storage/changes';
import type { Site } from './site';

/** Whose log a token belongs to: 1 site collection, 2 web, 3 list. */
export const tokenScopes = { site: 1, web: 2, list: 3 } as const;

/** A place in the change log: `1;3;<list guid>;<.NET ticks>;<number>`. */
export interface ChangeToken {
  readonly scope: number;
  /** Guid of the site, web or list. */
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

/** The token of now: whoever asks with it gets what comes after. */
export function currentToken(site: Site, scope: Pick<ChangeToken, 'scope' | 'target'>): string {
  const number = lastChange(site, scope.scope === tokenScopes.list ? scope.target : null);
  return printToken({ ...scope, time: site.now(), number });
}

/** Reads a token. Types and codes of the refusals as a public client of SharePoint Online tells them apart; texts are .NET's own. */
export function parseToken(text: string): ChangeToken {
  const [version, scope = '', target = '', ticks = '', number = '', ...more] = text.split(';');
  if (version !== '1' || !/^[123]$/.test(scope) || number === '' || more.length > 0) throw outOfRange();
  const isReadable = guid.test(target) && /^\d{18}$/.test(ticks) && /^-?\d{1,15}$/.test(number);
  if (!isReadable) throw badFormat();
  const milliseconds = (BigInt(ticks) - epochTicks) / 10_000n;
  return {
    scope: Number(scope),
    target: target.toLowerCase(),
    time: new Date(Number(milliseconds)),
    number: Number(number),
  };
}

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Status believed (MEM). */
function outOfRange(): SharePointError {
  const text = 'Specified argument was out of the range of valid values.\r\nParameter name: changeToken';
  return new SharePointError(400, '-2146233086, System.ArgumentOutOfRangeException', text);
}

/** Status believed (MEM). */
function badFormat(): SharePointError {
  return new SharePointError(400, '-1, System.FormatException', 'Input string was not in a correct format.');
}
