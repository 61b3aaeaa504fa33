import { isGuid } from '../tenant/identifier';
import type { Words } from './words';

/** What the template's gaps are filled with; the names are the variables of the environment. */
export type Gaps = Readonly<Record<string, string>>;

export interface Settings {
  readonly gaps: Gaps;
  readonly problems: readonly string[];
  /** Nothing was set: the package is only good for looking at. */
  readonly isExample: boolean;
}

type Check = (name: string, value: string, words: Words) => string | null;

const domain = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

const isIdentifier: Check = (name, value, words) => (isGuid(value) ? null : words.badGuid(name, value));
const isDomain: Check = (name, value, words) => (isDomainName(value) ? null : words.badDomain(name, value));
const isUrl: Check = (name, value, words) => (isSecureUrl(value) ? null : words.badUrl(name, value));
const isFilled: Check = (name, value, words) => (value.trim() === '' ? words.emptySetting(name) : null);

const variables: Readonly<Record<string, { readonly example: string; readonly check: Check }>> = {
  APP_ID: { example: '00000000-0000-4000-8000-000000000001', check: isIdentifier },
  TAB_DOMAIN: { example: 'register.stadt.example', check: isDomain },
  TAB_CLIENT_ID: { example: '00000000-0000-4000-8000-000000000002', check: isIdentifier },
  BOT_ID: { example: '00000000-0000-4000-8000-000000000003', check: isIdentifier },
  SITE_URL: { example: 'https://stadt.sharepoint.example/sites/prozessregister', check: isUrl },
  DEVELOPER_NAME: { example: 'Stadt Beispiel', check: isFilled },
  DEVELOPER_URL: { example: 'https://www.stadt.example', check: isUrl },
  PRIVACY_URL: { example: 'https://www.stadt.example/datenschutz', check: isUrl },
  TERMS_URL: { example: 'https://www.stadt.example/nutzung', check: isUrl },
};

export const settingNames = Object.keys(variables);

/** A name such as `register.stadt.example`: no scheme, no port, no path. */
export const isDomainName = (text: string): boolean => domain.test(text);

export function isSecureUrl(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** Reads all values or none: a package that mixes real and example ones would fail only after the upload. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
  words: Words,
): Settings {
  const isExample = settingNames.every((name) => environment[name] === undefined);
  const problems: string[] = [];
  const gaps: Record<string, string> = { VERSION: version };
  for (const [name, { example, check }] of Object.entries(variables)) {
    const value = isExample ? example : environment[name];
    const problem = value === undefined ? words.missingSetting(name) : check(name, value, words);
    if (problem !== null) problems.push(problem);
    gaps[name] = value ?? '';
  }
  const site = gaps['SITE_URL'] ?? '';
  gaps['SITE_ORIGIN'] = URL.canParse(site) ? new URL(site).origin : '';
  return { gaps, problems, isExample };
}
