/** One process, as the service starts it: web server, local channel, bot, and a register behind our own port. */
import express, { type RequestHandler } from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Day, Register, Stored } from '../../src/register';
import { emptyValues, lists } from '../../src/register';
import type { Bot, BotOptions, RoundOptions } from '../../src/reminder';
import { runRound, startBot } from '../../src/reminder';
import type { LocalChannel } from '../../src/workplace/channel/channel';
import { createLocalChannel } from '../../src/workplace/channel/channel';
import type { ChannelPerson } from '../../src/workplace/channel/person';
import type { Message } from '../../src/workplace/channel/storage';
import { aProcess, aUnit, stored } from './builders';
import type { MemoryStore } from './memoryStore';
import { createMemoryStore } from './memoryStore';
import { testLinks } from './testLinks';

export { testLinks } from './testLinks';

export const olga = 'olga.brandt@stadt.example';
export const dieter = 'dieter.voss@stadt.example';
export const helga = 'helga.amann@stadt.example';
export const petra = 'petra.lang@stadt.example';
export const fremd = 'frieda.fremd@stadt.example';

export const directory = [
  { userPrincipalName: olga, displayName: 'Olga Brandt' },
  { userPrincipalName: dieter, displayName: 'Dieter Voss' },
  { userPrincipalName: helga, displayName: 'Helga Amann' },
  { userPrincipalName: petra, displayName: 'Petra Lang' },
  { userPrincipalName: fremd, displayName: 'Frieda Fremd' },
];

export const secret = 'a-secret-that-never-leaves-this-process';
export const tenantId = '11111111-1111-4111-8111-111111111111';
const botId = '22222222-2222-4222-8222-222222222222';

export interface ReminderSite {
  readonly store: Register;
  readonly bot: Bot;
  readonly channel: LocalChannel;
  readonly origin: string;
  readonly logged: { readonly event: string; readonly facts: unknown }[];
  /** Answers the next connector calls itself, instead of the channel; return false to let one pass. */
  intercept(handler: ((method: string, path: string) => Interception | null) | null): void;
  setToday(day: Day): void;
  round(options?: Partial<RoundOptions>): ReturnType<typeof runRound>;
  chat(upn: string): ChatClient;
  close(): Promise<void>;
}

export interface Interception {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface ChatClient {
  messages(): Promise<readonly Message[]>;
  say(text: string): Promise<void>;
  /** Clicks a button as the pane does. */
  click(message: string, verb: string, data: object): Promise<{ readonly kind: string; readonly text?: string }>;
}

export interface ReminderSiteOptions {
  readonly processes?: readonly Stored<'processes'>[];
  readonly people?: readonly ChannelPerson[];
  readonly today?: Day;
  readonly databaseFile?: string;
  readonly store?: Register;
  /** Whether an answer that passes a request on is followed by a round. */
  readonly remindsAtOnce?: boolean;
  readonly inbox?: BotOptions['inbox'];
  readonly patience?: BotOptions['patience'];
  readonly limits?: BotOptions['limits'];
  readonly connectorWithin?: BotOptions['connectorWithin'];
}

export function reminderStore(processes: readonly Stored<'processes'>[]): MemoryStore {
  const team = emptyValues(lists.settings.fields, { title: 'processTeam', value: petra });
  return createMemoryStore({
    entries: { processes, units: [aUnit({ head: helga })], settings: [stored(1, team)] },
    people: directory.map(({ userPrincipalName, displayName }) => ({
      key: userPrincipalName,
      name: displayName,
      email: userPrincipalName,
    })),
  });
}

export async function startReminderSite(options: ReminderSiteOptions = {}): Promise<ReminderSite> {
  const store = options.store ?? reminderStore(options.processes ?? [aProcess({ deputy: dieter })]);
  let today: Day = options.today ?? '2027-02-15';
  const logged: ReminderSite['logged'][number][] = [];
  const web = express();
  const server = await listening(web);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const channel = createLocalChannel({
    databaseFile: options.databaseFile ?? ':memory:',
    people: options.people ?? directory,
    botUrl: `${origin}/api/messages`,
    serviceUrl: `${origin}/channel`,
    secret,
    tenantId,
    botId,
    now: () => new Date(`${today}T09:00:00Z`),
  });
  const interceptor = interceptWith();
  web.use('/channel/v3', interceptor.handler);
  web.use('/channel', channel.router);
  const log = (event: string, facts?: unknown) => void logged.push({ event, facts });
  const bot = await startBot({
    web,
    botId,
    tenantId,
    store,
    today: () => today,
    links: testLinks,
    mode: { kind: 'local', secret },
    log,
    ...(options.remindsAtOnce === false ? {} : { remind: () => site.round() }),
    inbox: options.inbox,
    patience: options.patience,
    limits: options.limits,
    connectorWithin: options.connectorWithin,
  });
  const site: ReminderSite = {
    store,
    bot,
    channel,
    origin,
    logged,
    intercept: interceptor.set,
    setToday: (day) => (today = day),
    round: (more = {}) =>
      runRound({ store, messenger: bot.messenger, today, links: testLinks, wait: async () => undefined, ...more }),
    chat: (upn) => chatClient(origin, upn, bot),
    close: async () => {
      bot.stop();
      await bot.idle();
      channel.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return site;
}

function listening(web: express.Express): Promise<Server> {
  return new Promise((resolve) => {
    const server = web.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function interceptWith() {
  let answer: ((method: string, path: string) => Interception | null) | null = null;
  const handler: RequestHandler = (request, response, next) => {
    const given = answer?.(request.method, request.path) ?? null;
    if (!given) return void next();
    response
      .status(given.status)
      .set(given.headers ?? {})
      .json(given.body ?? {});
  };
  return { handler, set: (next: typeof answer) => void (answer = next) };
}

function chatClient(origin: string, upn: string, bot: Bot): ChatClient {
  const headers = { Authorization: `Bearer local.${upn}`, 'Content-Type': 'application/json' };
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${origin}/channel/chat/${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    await bot.idle();
    return (await response.json()) as unknown;
  };
  return {
    messages: async () => ((await call('GET', 'messages')) as { messages: readonly Message[] }).messages,
    say: async (text) => void (await call('POST', 'messages', { text, locale: 'de' })),
    click: async (message, verb, data) =>
      (await call('POST', 'invoke', { message, verb, data, locale: 'de' })) as { kind: string; text?: string },
  };
}
