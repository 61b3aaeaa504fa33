/** A stand-in with the register set up in it: the ground for contract tests of everything that keeps processes. */
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Administration, Register } from '../../src/register';
import { openSharePointAdministration, openSharePointStore, provision } from '../../src/sharepoint';
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

const tenantId = '7c0e2a54-6a1f-4d4e-9d43-0d5f6f1c2b10';
const claim = (person: string) => `i:0#.f|membership|${person}`;
export const allStaff = `c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`;

export interface RegisterSite extends LocalSharePoint {
  storeOf(role: Role): Register;
  /** What that person can check, mend and set up; the administrator's without a role. */
  administration(role?: Role): Administration;
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
    administration: (role = 'admin') =>
      openSharePointAdministration({ siteUrl: site.siteUrl, token: token(role), tenantId }),
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
 * A stand-in with the register set up. Setting up takes some hundred calls: it is done once in a run, and each site gets a copy. A site with a clock or a file of its own is set up by itself.
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

/** What another file of the same run has made, or one's own: made beside its place and then put there, whole or not at all. */
async function makeTemplate(): Promise<string> {
  const folder = process.env['REGISTER_TEMPLATES'] ?? (await ownFolder());
  const databaseFile = join(folder, 'site.sqlite');
  if (existsSync(databaseFile)) return databaseFile;
  const own = join(folder, `${randomUUID()}.sqlite`);
  const site = await startSite({ databaseFile: own });
  await site.provision();
  await site.close();
  await rename(own, databaseFile);
  return databaseFile;
}

/** For measurements, which are no test run. */
async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'register-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
