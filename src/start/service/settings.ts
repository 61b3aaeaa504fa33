import { isIP } from 'node:net';
import { isAbsolute } from 'node:path';
import { usualTimeZone } from '../clock';
import { isDomainName } from '../package/settings';
import { isGuid } from '../tenant/identifier';
import { isTenantSite } from '../tenant/siteAddress';
import type { CommandTexts } from '../../text';

export type SettingName = keyof CommandTexts['service']['settings'];
export type Expectation = keyof CommandTexts['service']['expected'];

/** How one variable of the environment is read. */
interface Setting<Value> {
  readonly expected: Expectation;
  /** Null for a text that does not fit. */
  readonly read: (text: string) => Value | null;
  /** What counts when nothing is given; without it, the setting is required. */
  readonly otherwise?: Value;
  /** Never printed or logged; may be given as a file named by `NAME_FILE`. */
  readonly isSecret?: true;
  readonly example: string;
}

const setting = <Value>(facts: Setting<Value>): Setting<Value> => facts;

const guid = (example: string) =>
  setting({ expected: 'guid', example, read: (text) => (isGuid(text) ? text.toLowerCase() : null) });

const number = (expected: Expectation, least: number, most: number, otherwise: number) =>
  setting({
    expected,
    otherwise,
    example: String(otherwise),
    read: (text) => (/^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null),
  });

/**
 * Everything the service can be told, and the only place where it is said: reading and checking the environment, the
 * printed summary and `config/service.env.example` follow from it. The words beside it are in `text`.
 */
export const settings = {
  SITE_URL: setting({
    expected: 'site',
    example: 'https://stadt.sharepoint.com/sites/prozessregister',
    read: (text) => (isTenantSite(text) ? text.replace(/\/+$/, '') : null),
  }),
  TENANT_ID: guid('00000000-0000-4000-8000-000000000000'),
  TAB_DOMAIN: setting({
    expected: 'domain',
    example: 'register.stadt.example',
    read: (text) => (isDomainName(text) ? text.toLowerCase() : null),
  }),
  TAB_CLIENT_ID: guid('00000000-0000-4000-8000-000000000002'),
  APP_ID: guid('00000000-0000-4000-8000-000000000001'),
  BOT_ID: guid('00000000-0000-4000-8000-000000000003'),
  CERTIFICATE: setting({ expected: 'text', example: '/run/secrets/certificate.pem', read: filled, isSecret: true }),
  CERTIFICATE_PASSPHRASE: setting<string | undefined>({
    expected: 'text',
    example: '/run/secrets/certificate-passphrase',
    otherwise: undefined,
    read: filled,
    isSecret: true,
  }),
  HOST: setting({
    expected: 'host',
    otherwise: '127.0.0.1',
    example: '127.0.0.1',
    read: (text) => (isIP(text) > 0 || text === 'localhost' ? text : null),
  }),
  PORT: number('port', 1, 65_535, 8080),
  TRUST_PROXY: number('proxies', 0, 9, 0),
  TIME_ZONE: setting({ expected: 'timeZone', otherwise: usualTimeZone, example: usualTimeZone, read: timeZone }),
  REMINDERS: setting<'on' | 'off'>({
    expected: 'onOff',
    otherwise: 'on',
    example: 'on',
    read: onOff,
  }),
  REMINDER_HOUR: number('hour', 0, 23, 7),
  NOTICE_MAILBOX: setting<string | undefined>({
    expected: 'mailbox',
    otherwise: undefined,
    example: 'prozessregister@stadt.example',
    read: (text) => (/^[^\s@/]+@[^\s@/]+$/.test(text) ? text : null),
  }),
  NOTICE_FEED: setting<'on' | 'off'>({ expected: 'onOff', otherwise: 'off', example: 'off', read: onOff }),
  INBOX_DIR: setting({
    expected: 'folder',
    // Survives a restart; where several machines work, they share a folder.
    otherwise: '/var/tmp/process-register-inbox',
    example: '/var/lib/process-register/inbox',
    read: (text) => (isAbsolute(text) ? text : null),
  }),
  STOP_SECONDS: number('seconds', 1, 600, 25),
} satisfies Readonly<Record<SettingName, Setting<unknown>>>;

/** The settings as they were read. */
export type ServiceSettings = {
  readonly [Name in SettingName]: (typeof settings)[Name] extends Setting<infer Value> ? Value : never;
};

/** In the order in which they are listed. */
export const settingNames = Object.keys(settings) as readonly SettingName[];

function filled(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function onOff(text: string): 'on' | 'off' | null {
  return text === 'on' || text === 'off' ? text : null;
}

function timeZone(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null; // RangeError: no such zone
  }
}
