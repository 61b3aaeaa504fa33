import { App, ExpressAdapter } from '@microsoft/teams.apps';
import type { CloudEnvironment } from '@microsoft/teams.api';
import express, { type Express } from 'express';
import type { Day, Register } from '../../register';
import { Unavailable } from '../../register';
import { languageOf } from '../../text';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';
import type { CardLinks } from '../card/entry';
import type { Messenger } from '../messenger';
import { CardUpdates } from './cardUpdates';
import type { CardAnswer } from './cardAnswer';
import { isPassing, standingFor, writeClick } from './clickWork';
import type { Connector } from './connector';
import { connectorOf } from './connector';
import { Contacts } from './contacts';
import { Copy } from './copy';
import { followUp } from './follow';
import { gate } from './gate';
import { failureOf, handleWith } from './handlers';
import type { Inbox } from './inbox';
import { inboxInMemory } from './inbox';
import { Keeping, usualPatience, type Patience } from './keeping';
import { addressLimit, senderLimit, usualLimits, type Limits } from './limits';
import { nameBook } from './names';
import { sdkLog } from './sdkLog';
import { teamsMessenger } from './teamsMessenger';

/** Gives a token of the bot for a scope; whoever holds the certificate makes it (`@azure/msal-node` in `start`). */
export type BotToken = (scope: string | string[], tenantId?: string) => string | Promise<string>;

export type BotMode =
  /** Without Entra: the channel on the same machine and the bot share a secret. Refused where NODE_ENV is production. */
  | { readonly kind: 'local'; readonly secret: string }
  | {
      readonly kind: 'tenant';
      readonly credentials: { readonly clientSecret: string } | { readonly token: BotToken };
      /** Another cloud than the public one: addresses of its identity provider. */
      readonly cloud?: CloudEnvironment;
    };

export interface BotOptions {
  readonly web: Express;
  readonly botId: string;
  readonly tenantId: string;
  readonly store: Register;
  readonly today: () => Day;
  /** Into the app's tab. */
  readonly links: CardLinks;
  /** Where clicks lie until they are written; without one they die with the process. */
  readonly inbox?: Inbox;
  /** Somebody else has been asked, and may be written to: a round, for whoever doesn't want to wait for the next one. */
  readonly remind?: () => Promise<unknown>;
  readonly patience?: Patience;
  /** Milliseconds after which a connector that has not answered counts as unclear. */
  readonly connectorWithin?: number;
  readonly limits?: Limits;
  readonly mode: BotMode;
  readonly log: Log;
}

export interface Bot {
  readonly messenger: Messenger;
  /** Settles when everything begun in the background (message updates, cards passed on) is done. */
  idle(): Promise<void>;
  /** No longer works off what is kept; the next start goes on with it. */
  stop(): void;
}

const endpoint = '/api/messages';
/** The connector answers in a second or two. */
const usualConnectorWithin = 15_000;

/** Puts the bot on the web application at `/api/messages`. It listens nowhere by itself. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { web, store, today, log, limits = usualLimits } = options;
  checkMode(options.mode);
  web.use(
    endpoint,
    addressLimit(limits),
    express.json({ limit: '256kb' }),
    gate({ ...options.mode, ...options }),
    senderLimit(limits),
  );
  const app = createApp(options);
  const contacts = new Contacts(store);
  const connector = connectorOf(app, options);
  const background = backgroundWork(log);
  const keeping = answering(app, { ...options, contacts, connector, later: background.start });
  await app.initialize();
  keeping.start();
  return {
    messenger: teamsMessenger({ contacts, connector, today }),
    async idle() {
      await keeping.idle();
      await background.idle();
    },
    stop: () => keeping.stop(),
  };
}

interface Parts extends BotOptions {
  readonly contacts: Contacts;
  readonly connector: Connector;
  readonly later: (name: string, work: () => Promise<unknown>) => void;
}

/** Everything that is listened to, around the one place where clicks are kept until they are written. */
function answering(app: App, options: Parts): Keeping<CardAnswer> {
  const { store, today, log, connector, later, patience = usualPatience, inbox = inboxInMemory() } = options;
  const updates = new CardUpdates(connector);
  const shared = { ...options, copy: new Copy(store, today), names: nameBook(store) };
  const context = {
    ...shared,
    passOn: (process: number) =>
      later('followUp', async () => {
        await followUp(process, shared);
        await options.remind?.();
      }),
  };
  const keeping = new Keeping<CardAnswer>({
    inbox,
    patience,
    log,
    isPassing,
    work: (click) => writeClick(click, context),
    failed: (click, error) => failureOf(error, languageOf(click.locale ?? undefined)),
    show: async (click, answer) => {
      const { activity, conversation, serviceUrl } = click;
      if (activity === null) return;
      const card = answer.statusCode === 200 ? answer.value : await standingFor(click, context);
      if (card) await updates.put({ activity, conversation, serviceUrl }, card);
    },
  });
  handleWith(app, { ...context, keeping, updates, patience });
  return keeping;
}

function checkMode(mode: BotMode): void {
  if (mode.kind !== 'local') return;
  if (process.env.NODE_ENV === 'production') {
    throw new Error('The local bot mode knows no identities and does not start with NODE_ENV=production.');
  }
  if (mode.secret.length < 32) throw new Error('The local bot mode needs a secret of at least 32 characters.');
}

function createApp({ web, botId, tenantId, mode, log, connectorWithin = usualConnectorWithin }: BotOptions): App {
  const logger = sdkLog(log);
  return new App({
    clientId: botId,
    tenantId,
    ...credentialsOf(mode),
    ...(mode.kind === 'tenant' && mode.cloud ? { cloud: mode.cloud } : {}),
    // The gate in front has checked the secret and the address; there is no identity provider to ask.
    dangerouslyAllowUnauthenticatedRequests: mode.kind === 'local',
    httpServerAdapter: new ExpressAdapter(web, { logger }),
    client: { timeout: connectorWithin, logger },
    messagingEndpoint: endpoint,
    logger,
  });
}

function credentialsOf(mode: BotMode): { readonly clientSecret: string; readonly token?: BotToken } {
  // An empty secret, not a missing one: for a missing one the SDK would look into the environment.
  if (mode.kind === 'local') return { clientSecret: '', token: () => localToken(mode.secret) };
  if ('clientSecret' in mode.credentials) return mode.credentials;
  return { clientSecret: '', token: tokenOrUnavailable(mode.credentials.token) };
}

/** The token source's own HTTP errors look like the chat's; but without a token no card has set out. */
function tokenOrUnavailable(token: BotToken): BotToken {
  return async (scope, tenantId) => {
    try {
      return await token(scope, tenantId);
    } catch (error) {
      throw new Unavailable('no token for the bot', { cause: error });
    }
  };
}

/** Shaped like the token that the SDK insists on; the local channel reads the secret at its end. */
function localToken(secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const expires = Math.floor(Date.now() / 1000) + 3600;
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ exp: expires })}.${secret}`;
}

function backgroundWork(log: Log) {
  const running = new Set<Promise<void>>();
  const start = (name: string, work: () => Promise<unknown>): void => {
    const done = work().then(
      () => undefined,
      (error: unknown) => log('bot.backgroundFailed', { name, ...failureFacts(error) }),
    );
    running.add(done);
    void done.finally(() => running.delete(done));
  };
  const idle = async () => {
    while (running.size > 0) await Promise.all(running);
  };
  return { start, idle };
}
