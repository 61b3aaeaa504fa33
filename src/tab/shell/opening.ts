import type { Day, Language, RegisterStore } from '../../register';
import { dayOfInstant } from '../../register';
import { languageOf, texts } from '../../text';
import type { TabConfiguration } from './configuration';
import type { Host } from './host';
import { takeDeepLink } from './route';
import type { Session } from './session';
import type { SignIn, SignInOptions } from './signIn';
import { createSignIn } from './signIn';

/** What the tab is opened with; tests bring their own host and sign-in. */
export interface OpeningParts {
  readonly configuration: TabConfiguration;
  readonly openStore: (siteUrl: string, getToken: () => Promise<string>) => RegisterStore;
  readonly connect: () => Promise<Host>;
  readonly openTokenClient: (configuration: TabConfiguration, host: Host) => Promise<SignInOptions>;
}

/** How far the opening has come. */
export type Opening =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'signingIn'; readonly host: Host; readonly signIn: SignIn | null }
  | { readonly phase: 'open'; readonly host: Host; readonly signIn: SignIn; readonly session: Session }
  | { readonly phase: 'failed'; readonly host: Host; readonly error: unknown };

/** Host, sign-in, person, in this order; `show` hears each step. Never rejects: a failure is a phase with a sentence. */
export async function openTab(parts: OpeningParts, show: (opening: Opening) => void): Promise<void> {
  const host = await parts.connect();
  takeDeepLink(host.subPageId);
  show({ phase: 'signingIn', host, signIn: null });
  try {
    const signIn = createSignIn(await parts.openTokenClient(parts.configuration, host));
    show({ phase: 'signingIn', host, signIn });
    const store = parts.openStore(parts.configuration.siteUrl, signIn.getToken);
    const me = await store.me();
    const language = languageFor(parts.configuration, host);
    const session: Session = { store, me, language, host, words: texts(language), today: todayOf(parts.configuration) };
    show({ phase: 'open', host, signIn, session });
  } catch (error) {
    show({ phase: 'failed', host, error });
  }
}

/** The configured language, else the host's, else the browser's. */
export function languageFor(configuration: TabConfiguration, host?: Host): Language {
  return configuration.language ?? languageOf(host?.locale ?? navigator.language);
}

function todayOf({ today }: TabConfiguration): Day {
  return today ?? dayOfInstant(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}
