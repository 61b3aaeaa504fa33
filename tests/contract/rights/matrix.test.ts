/**
 * Role × list × operation through the REST interface with each role's own token. What is expected follows from the one table of rights
 * in the schema: whoever changes the table changes what is asked for here.
 */
import type { ListKey } from '../../../src/register';
import { listFacts, listKeys } from '../../../src/register';
import type { LocalSharePoint } from '../../../src/sharepoint-local';
import { askAs, pathOf } from './asking';
import { addTo, operations, reachesInto } from './operations';
import { may, roles, startSiteOfRoles, type Role } from './roles';

describe('who may do what with which list', () => {
  let site: LocalSharePoint;

  beforeAll(async () => {
    site = await startSiteOfRoles();
  });

  afterAll(() => site.close());

  const administration = () => askAs(site.siteUrl, 'administration');

  /** A fresh entry, made by the administration. */
  async function newEntry(list: ListKey): Promise<number> {
    const answer = await addTo({ siteUrl: site.siteUrl, list, ask: administration() });
    const made = answer.json() as { Id?: number; ListItemAllFields?: { Id: number } };
    return made.Id ?? made.ListItemAllFields!.Id;
  }

  /** What the administration sees of an entry, to prove that a refusal has changed nothing. */
  async function stateOf(list: ListKey, item: number): Promise<unknown> {
    const ask = administration();
    const place = pathOf(site.siteUrl, list);
    const [entry, facts] = await Promise.all([
      ask(`${place}/items(${item})?$select=*,HasUniqueRoleAssignments`),
      ask(`${place}?$select=ItemCount,Description,LastItemModifiedDate`),
    ]);
    return [entry.status, entry.text, facts.text];
  }

  const cases = roles.flatMap((role) => listKeys.map((list): [Role, ListKey] => [role, list]));

  it.each(cases)('%s and %s', async (role, list) => {
    const ask = askAs(site.siteUrl, role);
    const attempt = async (name: string, item: number) => {
      const { status, text } = await operations[name]!.try({ siteUrl: site.siteUrl, list, ask, item });
      return outcomeOf(status, text);
    };
    // In a personal list the entry is somebody else's, and only the administration looks past that.
    const isOthers = listFacts[list].isPersonal === true && role !== 'administration';
    const isAllowed = (name: string) =>
      may(role, list, operations[name]!.needs) && !(isOthers && reachesInto.includes(name));
    const names = Object.keys(operations);
    const victim = await newEntry(list);
    const before = await stateOf(list, victim);
    const found: Record<string, string> = {};

    for (const name of names.filter((one) => !isAllowed(one))) found[name] = await attempt(name, victim);
    const after = await stateOf(list, victim);
    for (const name of names.filter(isAllowed)) found[name] = await attempt(name, await itemFor(name, list, victim));

    expect(found).toEqual(Object.fromEntries(names.map((name) => [name, isAllowed(name) ? 'allowed' : 'refused'])));
    expect(after).toEqual(before);
  });

  /** What is allowed may end an entry, so each gets its own; reading leaves it as it is. */
  const itemFor = async (name: string, list: ListKey, victim: number) =>
    operations[name]!.needs === 'read' ? victim : newEntry(list);

  it.each(roles)('the lists of the site are told to %s as far as they are readable', async (role) => {
    const { status, text } = await askAs(site.siteUrl, role)('web/lists?$select=EntityTypeName,ItemCount');
    const names = status === 200 ? (JSON.parse(text) as { value: { EntityTypeName: string }[] }).value : [];

    const seen = listKeys.filter((key) =>
      names.some(({ EntityTypeName }) => [listFacts[key].name, `${listFacts[key].name}List`].includes(EntityTypeName)),
    );

    expect(seen).toEqual(listKeys.filter((key) => may(role, key, 'read')));
  });

  it.each(roles.filter((role) => role !== 'administration'))(
    'no site, level or group is changed by %s',
    async (role) => {
      const ask = askAs(site.siteUrl, role);
      const [group] = (
        (await administration()("web/siteGroups?$filter=Title eq 'Prozessteam'")).json() as { value: { Id: number }[] }
      ).value;
      const attempts = await Promise.all([
        ask('web/lists', { verb: 'POST', body: { Title: `Eigene ${role}`, BaseTemplate: 100 } }),
        ask('web/roleassignments/addroleassignment(principalid=1,roledefid=1073741829)', { verb: 'POST' }),
        ask('web/roledefinitions', {
          verb: 'POST',
          body: { Name: role, Description: '', Order: 1, BasePermissions: { High: '0', Low: '1' } },
        }),
        ask(`web/siteGroups(${group!.Id})/users`, {
          verb: 'POST',
          body: { LoginName: `i:0#.f|membership|${role}@stadt.example` },
        }),
        ask('web', { verb: 'MERGE', body: { Title: 'Übernommen' } }),
      ]);

      expect(attempts.map(({ status, text }) => outcomeOf(status, text))).toEqual(attempts.map(() => 'refused'));
    },
  );
});

/** Refused is 401, 403, and 404 where SharePoint hides that there is something; anything else is said as it came. */
function outcomeOf(status: number, text: string): string {
  if (status >= 200 && status < 300) return /"HasException":true/.test(text) ? 'refused' : 'allowed';
  if ([401, 403, 404].includes(status)) return 'refused';
  return `${status} ${text.slice(0, 200)}`;
}
