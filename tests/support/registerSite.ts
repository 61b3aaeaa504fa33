/** A stand-in with the register set up in it: the ground for contract tests of everything that keeps processes. */
import { rmSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Register } from '../../src/register';
import { openSharePointStore, provision } from '../../src/sharepoint';
import type { DirectoryPerson, LocalSharePoint, LocalSharePointOptions } from '../../src/sharepoint-local';
import { startLocalSharePoint } from '../../src/sharepoint-local';

export const people = {
  admin: 'ada.admin@stadt.example',
  team: 'tina.team@stadt.example',
  contributor: 'karl.erfasser@stadt.example',
  owner: 'olga.brandt@stadt.example',
  reader: 'rita.leserin@stadt.example',
  crisis: 'kai.krise@stadt.example',
  service: 'dienst@stadt.example',
} as const;

export type Role = keyof typeof people;

/** Everybody in the directory of the stand-in, by role. */
export const directory: readonly DirectoryPerson[] = Object.entries(people).map(([role, userPrincipalName]) => ({
  userPrincipalName,
  displayName: role,
  email: userPrincipalName,
}));

const claim = (person: string) => `i:0#.f|membership|${person}`;
export const allStaff = 'c:0-.f|rolemanager|spo-grid-all-users/7c0e2a54-6a1f-4d4e-9d43-0d5f6f1c2b10';

export interface RegisterSite extends LocalSharePoint {
  storeOf(role: Role): Register;
  provision(): ReturnType<typeof provision>;
}

/** An empty stand-in; `provision()` sets the register up in it. */
export async function startSite(options: Partial<LocalSharePointOptions> = {}): Promise<RegisterSite> {
  const site = await startLocalSharePoint({
    port: 0,
    databaseFile: ':memory:',
    admin: people.admin,
    people: directory,
    ...options,
  });
  const token = (role: Role) => async () => `local.${people[role]}`;
  return {
    ...site,
    close: () => site.close(),
    storeOf: (role) => openSharePointStore(site.siteUrl, token(role)),
    provision: () =>
      provision({
        siteUrl: site.siteUrl,
        token: token('admin'),
        members: {
          readers: [allStaff],
          contributors: [claim(people.contributor), claim(people.owner)],
          team: [claim(people.team)],
          crisis: [claim(people.crisis)],
          service: [claim(people.service)],
        },
      }),
  };
}

/**
 * A stand-in with the register set up. Setting up takes some hundred calls: it is done once for all sites of a test file, each of
 * which gets a copy. A site with a clock or a file of its own is set up by itself.
 */
export async function startRegisterSite(options: Partial<LocalSharePointOptions> = {}): Promise<RegisterSite> {
  if (options.now || options.databaseFile || options.sitePath) {
    const site = await startSite(options);
    await site.provision();
    return site;
  }
  template ??= makeTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'register-site-'));
  const databaseFile = join(folder, 'site.sqlite');
  await copyFile(await template, databaseFile);
  const site = await startSite({ ...options, databaseFile });
  return {
    ...site,
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'register-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const databaseFile = join(folder, 'site.sqlite');
  const site = await startSite({ databaseFile });
  await site.provision();
  await site.close();
  return databaseFile;
}
