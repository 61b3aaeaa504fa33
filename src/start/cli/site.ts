import type { Day } from '../../register';
import { day, isDay, NotAllowed, NotFound, Unavailable } from '../../register';
import type { TokenSource } from '../../sharepoint';
import { localEnvironment, StartProblem, words } from '../environment';
import { localSite, localToken } from '../local/identifiers';

/** A site and the sign-in for it. */
export interface SignedInSite {
  readonly siteUrl: string;
  readonly token: TokenSource;
}

/** The site of `--site`, or the stand-in of this machine, signed in as a local person. Tenants are refused so far. */
export function localSiteAs(site: string | undefined, person: string): SignedInSite {
  const siteUrl = (site ?? localSite(localEnvironment().sharePointPort)).replace(/\/+$/, '');
  if (!/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\//.test(siteUrl))
    throw new StartProblem(words.tenantNotYet(siteUrl));
  return { siteUrl, token: localToken(person) };
}

/** Runs what talks to a site; a silent site and a missing right become sentences. */
export async function talkingTo<T>(person: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unavailable) throw new StartProblem(words.siteSilent, { cause: error });
    if (error instanceof NotAllowed) throw new StartProblem(words.notAllowedThere(person), { cause: error });
    if (error instanceof NotFound) throw new StartProblem(words.nothingThere, { cause: error });
    throw error;
  }
}

/** A day given as an option; throws a `StartProblem` for anything else. */
export function dayOption(text: string): Day {
  if (!isDay(text)) throw new StartProblem(words.badDay(text));
  return day(text);
}
