import '@pnp/sp/presets/all.js';
import { spfi, DefaultHeaders, DefaultInit, type SPFI } from '@pnp/sp';
import { BearerToken, BrowserFetch, DefaultParse } from '@pnp/queryable';
import {
  startLocalSharePoint,
  type DirectoryPerson,
  type LocalSharePoint,
  type LocalSharePointOptions,
} from '../../src/sharepoint-local';

/** Everybody the tests know, by first name. */
export const people = {
  ada: {
    userPrincipalName: 'ada@city.example',
    displayName: 'Ada Admin',
    email: 'ada@city.example',
    jobTitle: 'Administrator',
    department: 'IT',
  },
  ben: {
    userPrincipalName: 'ben@city.example',
    displayName: 'Ben Bürger',
    email: 'ben@city.example',
    jobTitle: 'Clerk',
    department: 'Bürgerbüro',
  },
  cem: {
    userPrincipalName: 'cem@city.example',
    displayName: 'Cem Çelik',
    email: 'cem@city.example',
    department: 'Steuern',
  },
  dora: { userPrincipalName: 'dora@city.example', displayName: 'Dora Dienst' },
  left: { userPrincipalName: 'left@city.example', displayName: 'Lea Fort', active: false },
} satisfies Record<string, DirectoryPerson>;

export type PersonName = keyof typeof people;

/** A running stand-in with a real PnPjs client per person. */
export interface TestSite extends LocalSharePoint {
  as(person: PersonName): SPFI;
  /** A raw request below `_api/`; JSON answers by default. */
  fetch(person: PersonName, path: string, init?: RequestInit): Promise<Response>;
}

/** Starts a stand-in on a free port, in memory unless told otherwise; Ada is its administrator. */
export async function startTestSite(options: Partial<LocalSharePointOptions> = {}): Promise<TestSite> {
  const started = await startLocalSharePoint({
    port: 0,
    databaseFile: ':memory:',
    admin: people.ada.userPrincipalName,
    people: Object.values(people),
    ...options,
  });
  return {
    ...started,
    as: (person) => clientOf(started.siteUrl, people[person].userPrincipalName),
    fetch: (person, path, init = {}) =>
      fetch(`${started.siteUrl}/_api/${path}`, {
        ...init,
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer local.${people[person].userPrincipalName}`,
          ...init.headers,
        },
      }),
  };
}

/** PnPjs as the product uses it, with the local token of one person. */
export function clientOf(siteUrl: string, userPrincipalName: string): SPFI {
  return spfi(siteUrl).using(
    DefaultInit(),
    DefaultHeaders(),
    BrowserFetch(),
    DefaultParse(),
    BearerToken(`local.${userPrincipalName}`),
  );
}
