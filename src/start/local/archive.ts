import { join } from 'node:path';
import type { RegisterStore } from '../../register';
import { processTeamSetting } from '../../register';
import { openSharePointStore, provision } from '../../sharepoint';
import type { LocalSharePoint } from '../../sharepoint-local';
import { startLocalSharePoint } from '../../sharepoint-local';
import { demoAdministrator, demoDirectory, demoMemberships, seedDemoCity } from '../../workplace';
import { portProblem, StartProblem, words } from '../environment';
import type { WorkplaceDay } from '../workplaceDay';
import { allStaff, localToken, sitePath } from './identifiers';

export interface Archive {
  readonly site: LocalSharePoint;
  /** The register as somebody sees it. */
  storeOf(person: string): RegisterStore;
  /** From now on those who have left are gone; while the demo city is filled they are still there. */
  sayGoodbye(): void;
}

const claim = (person: string): string => `i:0#.f|membership|${person}`;

/** Starts the stand-in on its data file; the demo people are its directory. */
export async function startArchive(dataDirectory: string, port: number, clock: WorkplaceDay): Promise<Archive> {
  let isEverybodyHere = true;
  const directory = demoDirectory.map((person) => ({
    ...person,
    get active() {
      return isEverybodyHere || person.active;
    },
  }));
  const sayGoodbye = () => {
    isEverybodyHere = false;
  };
  try {
    const site = await startLocalSharePoint({
      port,
      databaseFile: join(dataDirectory, 'sharepoint.sqlite'),
      sitePath,
      admin: demoAdministrator,
      people: directory,
      now: () => clock.now(),
    });
    return { site, storeOf: (person) => openSharePointStore(site.siteUrl, localToken(person)), sayGoodbye };
  } catch (error) {
    if (isInUse(error)) throw new StartProblem(words.dataInUse(dataDirectory), { cause: error });
    throw portProblem(error, port, 'SHAREPOINT_PORT');
  }
}

/** Sets the register up on the stand-in, with the demo people in their groups. Returns the number of steps taken. */
export async function setUp(siteUrl: string): Promise<number> {
  const members = Object.entries(demoMemberships).map(([group, people]) => [group, people.map(claim)]);
  const { steps } = await provision({
    siteUrl,
    token: localToken(demoAdministrator),
    members: { ...Object.fromEntries(members), readers: [allStaff] },
  });
  return steps.length;
}

/** Fills the demo city unless that has been done; returns the number of processes in the register. */
export async function fillDemo(archive: Archive, clock: WorkplaceDay, say: (line: string) => void): Promise<number> {
  const store = archive.storeOf(demoAdministrator);
  await seedDemoCity({
    store,
    today: clock.today(),
    onProgress: (done, total) => say(words.demoProgress(done, total)),
  });
  archive.sayGoodbye();
  await nameTeam(store);
  return (await store.all('processes')).length;
}

/** Tells the reminders who the process team is. */
async function nameTeam(store: RegisterStore): Promise<void> {
  const values = { title: processTeamSetting, value: demoMemberships.team.join('\n') };
  await store.create('settings', { key: processTeamSetting, values });
}

function isInUse(error: unknown): boolean {
  return /SQLITE_BUSY|locked/i.test(`${(error as { code?: unknown } | null)?.code} ${String(error)}`);
}
