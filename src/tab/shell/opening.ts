import type { Administration, Day, Language } from '../../register';
import { dayOfInstant, Unavailable } from '../../register';
import { languageOf, texts } from '../../text';
import type { RegisterCopy } from '../copy';
import { forgetImports } from '../import/forget';
import { forgetRecent } from '../process/recent';
import { forgetLooks } from '../start/looks';
import type { TabConfiguration } from './configuration';
import { createDataFeed } from './dataState';
import type { Host } from './host';
import { writtenOnline } from './offline';
import type { Office } from './office';
import { takeDeepLink } from './route';
import type { Session } from './session';
import type { SignIn, SignInOptions, TokenPurpose } from './signIn';
import { createSignIn } from './signIn';
import { themes } from './themes';
import { watched } from './watched';

/** What the tab is opened with; tests bring their own host and sign-in. */
export interface OpeningParts {
  readonly configuration: TabConfiguration;
  readonly openCopy: (siteUrl: string, getToken: () => Promise<string>) => Promise<RegisterCopy>;
  readonly connect: () => Promise<Host>;
  readonly openTokenClient: (configuration: TabConfiguration, host: Host) => Promise<SignInOptions>;
  /** Starts the thread that writes exported files; without it the page writes them. */
  readonly startPrinting?: () => Worker | null;
  /** Fetches the code for administering the register. */
  readonly openAdministration: (
    configuration: TabConfiguration,
    getToken: () => Promise<string>,
  ) => Promise<Administration>;
}

interface Opened {
  readonly session: Session;
  readonly openOffice: Office['open'];
}

/** How far the opening has come. */
export type Opening =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'signingIn'; readonly host: Host; readonly signIn: SignIn | null }
  | ({ readonly phase: 'open'; readonly host: Host; readonly signIn: SignIn | null } & Opened)
  | { readonly phase: 'failed'; readonly host: Host; readonly error: unknown };

/**
 * Host, person, register. Where the host knows the person, what the device keeps for them is there before anybody has signed in.
 * `show` hears each step. Never rejects: a failure is a phase with a sentence.
 */
export async function openTab(parts: OpeningParts, show: (opening: Opening) => void): Promise<void> {
  const host = await parts.connect();
  takeDeepLink(host.subPageId);
  // Nothing flashes: what is shown first has the host's colours. Without them it is light, as everything else goes on.
  const coloured = themes.arrival(host.theme()).catch(() => undefined);
  const showColoured = async (step: Opening) => {
    await coloured;
    show(step);
  };
  const opening = { host, signIn: null as SignIn | null, opened: null as Opened | null };
  const showStep = () => {
    const { signIn, opened } = opening;
    return showColoured(opened ? { phase: 'open', host, signIn, ...opened } : { phase: 'signingIn', host, signIn });
  };
  void showStep();
  try {
    const signingIn = openSignIn(parts, host).then((signIn) => {
      opening.signIn = signIn;
      void showStep();
      return signIn;
    });
    signingIn.catch(() => undefined); // told by the first token that is asked for
    const session = await openSession(parts, host, signingIn);
    const openOffice: Office['open'] = (purpose) =>
      parts.openAdministration(parts.configuration, () => tokenOf(signingIn, purpose));
    opening.opened = { session, openOffice };
    await showStep();
  } catch (error) {
    await showColoured({ phase: 'failed', host, error });
  }
}

async function openSignIn(parts: OpeningParts, host: Host): Promise<SignIn> {
  return createSignIn(await parts.openTokenClient(parts.configuration, host));
}

async function openSession(parts: OpeningParts, host: Host, signingIn: Promise<SignIn>): Promise<Session> {
  const { siteUrl, tenantId } = parts.configuration;
  const language = languageFor(parts.configuration, host);
  const feed = createDataFeed();
  const copy = watched(await parts.openCopy(siteUrl, () => tokenOf(signingIn)), feed.fail);
  const person = host.loginHint ?? (await signingIn).account();
  const me = await copy.open({ owner: { siteUrl, tenantId }, person, language, onNews: feed.tell });
  const store = writtenOnline(copy.store);
  const signOut = async () => {
    forgetRecent(me.key);
    forgetLooks(me.key);
    forgetImports();
    const isForgotten = await copy.forget().then(
      () => true,
      () => false,
    );
    await (await signingIn).signOut();
    return isForgotten;
  };
  const today = todayOf(parts.configuration);
  const rest = { language, host, words: texts(language), today, signOut: host.kind === 'browser' ? signOut : null };
  return { store, copy, feed, me, ...rest };
}

async function tokenOf(signingIn: Promise<SignIn>, purpose?: TokenPurpose): Promise<string> {
  const signIn = await signingIn.catch((error: unknown) => {
    throw new Unavailable('the code for signing in did not arrive', { cause: error });
  });
  return signIn.getToken(purpose);
}

/** The configured language, else the host's, else the browser's. */
export function languageFor(configuration: TabConfiguration, host?: Host): Language {
  return configuration.language ?? languageOf(host?.locale ?? navigator.language);
}

function todayOf({ today }: TabConfiguration): Day {
  return today ?? dayOfInstant(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}
