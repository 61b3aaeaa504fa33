import { dirname } from 'node:path';
import type { Register, RegisterStore } from '../../register';
import { openSharePointStore, provision } from '../../sharepoint';
import type { DirectoryPerson, LocalSharePoint, LocalSharePointOptions } from '../../sharepoint-local';
import { startLocalSharePoint } from '../../sharepoint-local';
import { demoAdministrator, demoDirectory, demoMemberships, hasDemoCityBegun, seedDemoCity } from '../../workplace';
import { portProblem, StartProblem, words } from '../environment';
import { nameTeam } from '../team';
import type { WorkplaceDay } from '../workplaceDay';
import { allStaff, localToken, sitePath } from './identifiers';

export interface Archive {
  readonly site: LocalSharePoint;
  /** The register as somebody sees it. */
  storeOf(person: string): Register;
  /** From now on those who have left are gone; while the demo city is filled they are still there. */
  sayGoodbye(): void;
}

const claim = (person: string): string => `i:0#.f|membership|${person}`;

export interface ArchiveOptions {
  readonly databaseFile: string;
  readonly port: number;
  readonly clock: WorkplaceDay;
  readonly admin?: string;
  /** The directory; without it, the demo people. */
  readonly people?: readonly DirectoryPerson[];
  /** How far away and how tired the site seems to be. */
  readonly conditions?: Pick<LocalSharePointOptions, 'latency' | 'throttle'>;
}

/** Starts the stand-in on its data file. */
export async function startArchive(options: ArchiveOptions): Promise<Archive> {
  if (process.env['NODE_ENV'] === 'production') throw new StartProblem(words.notInProduction);
  const { databaseFile, port, clock, admin = demoAdministrator, conditions: { latency, throttle } = {} } = options;
  let isEverybodyHere = true;
  const demoPeople = demoDirectory.map((person) => ({
    ...person,
    get active() {
      return isEverybodyHere || person.active;
    },
  }));
  const sayGoodbye = () => {
    isEverybodyHere = false;
  };
  const people = options.people ?? demoPeople;
  try {
    const now = () => clock.now();
    const hardship = { latency, throttle };
    const site = await startLocalSharePoint({ port, databaseFile, sitePath, admin, people, now, ...hardship });
    return { site, storeOf: (person) => openSharePointStore(site.siteUrl, localToken(person)), sayGoodbye };
  } catch (error) {
    if (isInUse(error)) throw new StartProblem(words.dataInUse(dirname(databaseFile)), { cause: error });
    throw portProblem(error, port, 'SHAREPOINT_PORT');
  }
}

/** Sets the register up on the stand-in, with the demo people in their groups if they live there; number of steps. */
export async function setUp(siteUrl: string, admin: string = demoAdministrator, hasDemoPeople = true): Promise<number> {
  const members = Object.entries(demoMemberships).map(([group, people]) => [group, people.map(claim)]);
  const { steps } = await provision({
    siteUrl,
    token: localToken(admin),
    members: { ...(hasDemoPeople ? Object.fromEntries(members) : {}), readers: [allStaff] },
  });
  return steps.length;
}

/** Fills the demo city unless that has been done, or somebody has begun a register of their own. */
export async function fillDemo(
  archive: Archive,
  admin: string,
  clock: WorkplaceDay,
  say: (line: string) => void,
): Promise<void> {
  const store = archive.storeOf(admin);
  if (await isOwnRegister(store)) return archive.sayGoodbye();
  await seedDemoCity({
    store,
    today: clock.today(),
    onProgress: (done, total) => say(words.demoProgress(done, total)),
  });
  archive.sayGoodbye();
  await nameTeam(store, demoMemberships.team);
}

/** Whether there are entries that no seeding of the demo city has begun. */
async function isOwnRegister(store: RegisterStore): Promise<boolean> {
  const [settings, units, processes] = await Promise.all([
    store.all('settings'),
    store.all('units'),
    store.all('processes'),
  ]);
  return units.length + processes.length > 0 && !hasDemoCityBegun(settings);
}

/** The stand-in says it in words of its own and keeps SQLite's reason as the cause. */
function isInUse(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  return String(code).startsWith('SQLITE_BUSY') || (cause !== undefined && isInUse(cause));
}
