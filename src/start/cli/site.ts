import type { Day } from '../../register';
import { day, isDay, NewerSchema, NotAllowed, NotFound, Unavailable } from '../../register';
import type { TokenSource } from '../../sharepoint';
import { errorWords, localEnvironment, StartProblem, tenantWords, words } from '../environment';
import { localSite, localToken } from '../local/identifiers';
import { siteAddress } from '../tenant/siteAddress';
import type { SiteOptions, SitePurpose } from './signIn';
import { signInToTenant } from './signIn';

export { siteOptions } from './signIn';

/** A site and the sign-in for it. */
export interface SignedInSite {
  readonly siteUrl: string;
  readonly token: TokenSource;
  /** Who signed in, as sentences name them. */
  readonly who: string;
  readonly kind: 'local' | 'tenant';
}

/**
 * The site of `--site`, or the stand-in of this machine. A tenant's is signed in to with `--tenant`, `--client` and a
 * certificate or a device code; this machine's as the person of `--as`, otherwise as `localPerson`.
 */
export async function signedInSite(
  options: SiteOptions,
  localPerson: string,
  purpose: SitePurpose = 'write',
): Promise<SignedInSite> {
  const address = siteAddress(options.site ?? localSite(localEnvironment().sharePointPort));
  if (address.kind === 'tenant') return signInToTenant(address.url, options, purpose);
  for (const option of ['tenant', 'client', 'certificate', 'device'] as const) {
    if (options[option] !== undefined) throw new StartProblem(tenantWords.onlyTenant(`--${option}`));
  }
  const who = options.as ?? localPerson;
  return { siteUrl: address.url, token: localToken(who), who, kind: 'local' };
}

/** Runs what talks to a site; a silent site, a missing right and a sign-in refused on the way become sentences. */
export async function talkingTo<T>(
  who: string | SignedInSite,
  work: () => Promise<T>,
  purpose: SitePurpose = 'write',
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = startProblemIn(error);
    if (problem) throw problem;
    const sentence = sentenceFor(error, who, purpose);
    if (sentence === null) throw error;
    throw new StartProblem(sentence, { cause: error });
  }
}

function sentenceFor(error: unknown, who: string | SignedInSite, purpose: SitePurpose): string | null {
  const [person, isTenant] = typeof who === 'string' ? [who, false] : [who.who, who.kind === 'tenant'];
  if (error instanceof Unavailable) return isTenant ? tenantWords.silent : words.siteSilent;
  if (error instanceof NotFound) return words.nothingThere;
  if (error instanceof NewerSchema) return errorWords.NewerSchema;
  if (!(error instanceof NotAllowed)) return null;
  if (!isTenant) return words.notAllowedThere(person);
  return purpose === 'provision' ? tenantWords.notAllowedToProvision(person) : tenantWords.notAllowed(person);
}

/** A token may be refused in the middle of the work; the client for SharePoint then wraps the reason. */
function startProblemIn(error: unknown): StartProblem | null {
  if (error instanceof StartProblem) return error;
  return error instanceof Error && error.cause !== undefined ? startProblemIn(error.cause) : null;
}

/** A day given as an option; throws a `StartProblem` for anything else. */
export function dayOption(text: string): Day {
  if (!isDay(text)) throw new StartProblem(words.badDay(text));
  return day(text);
}
