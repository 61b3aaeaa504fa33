/** Setting a register up from inside: from an empty site to a clean one, cut and continued. */
import type { SetUpProgress } from '../../../src/register';
import { lists, listKeys, processTeamSetting, schemaVersion } from '../../../src/register';
import type { RegisterSite } from '../../support/registerSite';
import { people, startSite } from '../../support/registerSite';
import { askSite, listOf } from '../../support/siteEdits';

let site: RegisterSite;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

const team = { team: [people.team], allStaffRead: true };
const ignore = () => undefined;

it('leads from an empty site to a register in which the check finds nothing', async () => {
  const told: SetUpProgress[] = [];

  expect(await site.administration().setUpState()).toEqual({ standing: [], schemaVersion: null });
  const result = await site.administration().setUp(team, (progress) => told.push(progress), undefined);

  expect(result.complete).toBe(true);
  expect(told.flatMap(({ list }) => list ?? [])).toEqual(listKeys);
  expect(told.map(({ done }) => done)).toEqual([...told.map(({ done }) => done)].sort((left, right) => left - right));
  expect(await site.administration().setUpState()).toEqual({ standing: listKeys, schemaVersion });
  expect((await site.administration().inspect('2026-06-01')).findings).toEqual([]);
  expect((await site.storeOf('team').me()).groups).toContain('team');
  expect((await site.storeOf('reader').me()).may.processes).toMatchObject({ read: true, add: true, edit: false });
  const settings = await site.storeOf('team').all('settings');
  expect(settings.find(({ values }) => values.title === processTeamSetting)?.values.value).toBe(people.team);
});

it.each([1, 4, listKeys.length - 1])('continues after it was cut before list %i', async (stopAt) => {
  const control = new AbortController();
  const cut = await site
    .administration()
    .setUp(team, ({ done }) => void (done === stopAt - 1 && control.abort()), control.signal);
  expect(cut.complete).toBe(false);
  expect((await site.administration().setUpState()).schemaVersion).toBeNull();

  const rest = await site.administration().setUp(team, ignore, undefined);

  expect(rest.complete).toBe(true);
  expect((await site.administration().inspect('2026-06-01')).findings).toEqual([]);
  expect((await site.administration().setUp(team, ignore, undefined)).steps).toBe(0);
});

it('tells what stands where single lists are missing, and makes just those', async () => {
  await site.administration().setUp(team, ignore, undefined);
  await askSite(site.siteUrl, people.admin, listOf(lists.reviews.label.de), {}, 'DELETE');
  await askSite(site.siteUrl, people.admin, 'web/recyclebin/deleteall', {});

  const { standing } = await site.administration().setUpState();
  expect(standing).toEqual(listKeys.filter((key) => key !== 'reviews'));
  await site.administration().setUp(team, ignore, undefined);

  expect((await site.administration().inspect('2026-06-01')).findings).toEqual([]);
});

it('names the pages on which people are put into groups', async () => {
  await site.administration().setUp(team, ignore, undefined);

  const pages = await site.administration().groupPages();

  expect(pages.map(({ group }) => group).sort()).toEqual(['contributors', 'crisis', 'readers', 'service', 'team']);
  expect(pages[0]?.url).toMatch(/\/_layouts\/15\/people\.aspx\?MembershipGroupId=\d+$/);
});

it('refuses whoever does not administer the site', async () => {
  await expect(site.administration('reader').setUp(team, ignore, undefined)).rejects.toMatchObject({
    name: 'NotAllowed',
  });
  expect((await site.administration().setUpState()).standing).toEqual([]);
});
