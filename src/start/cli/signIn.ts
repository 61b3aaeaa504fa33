import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Language } from '../../register';
import { commandTexts } from '../../text';
import { commandLanguage, StartProblem, tenantWords } from '../environment';
import type { Certificate, CertificateProblem } from '../tenant/certificate';
import { readCertificate } from '../tenant/certificate';
import { isGuid } from '../tenant/identifier';
import type { Fetch } from '../tenant/network';
import type { Application } from '../tenant/tokens';
import { certificateTokens, deviceTokens, tokensForSite } from '../tenant/tokens';
import type { SignedInSite } from './site';

/** What every command that talks to a site can be told about it. */
export const siteOptions = {
  site: 'string',
  as: 'string',
  tenant: 'string',
  client: 'string',
  certificate: 'string',
  device: 'boolean',
} as const;

export type SiteOptions = {
  readonly [Name in keyof typeof siteOptions]?: (typeof siteOptions)[Name] extends 'boolean' ? boolean : string;
};

/** What a command wants to do on the site. */
export type SitePurpose = 'write' | 'provision';

/** The outside of the process; tests put an identity provider of their own in the place of Microsoft's. */
export interface SignInWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly request: Fetch;
  readonly tell: (line: string) => void;
  readonly now: () => Date;
}

/** Standard output is for what a command finds out: whoever signs in is spoken to on standard error. */
const realWorld: SignInWorld = {
  environment: process.env,
  request: (...request) => fetch(...request),
  tell: (line) => void process.stderr.write(`${line}\n`),
  now: () => new Date(),
};

/**
 * What a person lets the application do in their name. `AllSites.Manage` would reach for lists and columns only: groups
 * and rights need full control (SharePoint/sp-dev-docs#5694, pnp/cli-microsoft365#7447).
 */
const delegatedRight: Readonly<Record<SitePurpose, string>> = {
  write: 'AllSites.Write',
  provision: 'AllSites.FullControl',
};

const domain = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Signs in at Microsoft for a site of a tenant; a refused sign-in becomes a `StartProblem` before anything is done. */
export async function signInToTenant(
  siteUrl: string,
  options: SiteOptions,
  purpose: SitePurpose,
  world: SignInWorld = realWorld,
): Promise<SignedInSite> {
  if (options.as !== undefined) throw new StartProblem(tenantWords.onlyLocal('--as'));
  const app = applicationOf(options);
  if (options.certificate !== undefined && options.device) throw new StartProblem(tenantWords.twoWays);
  const signedIn =
    options.certificate === undefined
      ? byDevice(siteUrl, app, options, purpose, world)
      : await byCertificate(siteUrl, app, options.certificate, world);
  await signedIn.token();
  return signedIn;
}

/** Reads the certificate of `--certificate`; its passphrase comes from the environment, where no list of processes shows it. */
export async function certificateFrom(file: string, world: SignInWorld = realWorld): Promise<Certificate> {
  // npm runs scripts in the project's folder; paths count from where the command was typed.
  const path = resolve(world.environment['INIT_CWD'] ?? '.', file);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new StartProblem(tenantWords.certificate.unreadable(file), { cause });
  });
  const reading = readCertificate(bytes, world.environment['CERTIFICATE_PASSPHRASE'] || undefined, world.now());
  if ('certificate' in reading) return reading.certificate;
  throw new StartProblem(certificateSentence(reading.problem, file, reading.at));
}

/** `at` is the limit of validity that the problem is about. */
export function certificateSentence(
  problem: CertificateProblem,
  file: string,
  at: string,
  language: Language = commandLanguage,
): string {
  const words = commandTexts(language).tenant.certificate;
  return problem === 'expired' || problem === 'notYetValid' ? words[problem](file, at, language) : words[problem](file);
}

function applicationOf({ tenant, client }: SiteOptions): Application {
  if (tenant === undefined) throw new StartProblem(tenantWords.missing('--tenant'));
  if (client === undefined) throw new StartProblem(tenantWords.missing('--client'));
  if (!isGuid(tenant) && !domain.test(tenant)) throw new StartProblem(tenantWords.badTenant(tenant));
  if (!isGuid(client)) throw new StartProblem(tenantWords.badClient(client));
  return { tenantId: tenant, clientId: client };
}

async function byCertificate(siteUrl: string, app: Application, file: string, world: SignInWorld) {
  const tokens = certificateTokens(app, await certificateFrom(file, world), world.request);
  const who = tenantWords.application(app.clientId);
  return { siteUrl, token: tokensForSite(siteUrl, '.default', tokens), who, kind: 'tenant' } as const;
}

function byDevice(
  siteUrl: string,
  app: Application,
  { device }: SiteOptions,
  purpose: SitePurpose,
  world: SignInWorld,
): SignedInSite {
  if (!device) throw new StartProblem(tenantWords.missing('--certificate'));
  const tell = ({ address, code }: { address: string; code: string }) => world.tell(tenantWords.device(address, code));
  const tokens = deviceTokens(app, tell, world.request);
  const token = tokensForSite(siteUrl, delegatedRight[purpose], tokens);
  return { siteUrl, token, who: tenantWords.yourAccount, kind: 'tenant' };
}
