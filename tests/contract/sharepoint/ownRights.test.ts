/** Who sets a register up keeps nothing of their own on its lists, and no cut leaves a list open. */
import type { ListKey } from '../../../src/register';
import { lists, listKeys } from '../../../src/register';
import { provision } from '../../../src/sharepoint';
import { pathOf } from '../rights/asking';
import type { RegisterSite } from '../../support/registerSite';
import { people, startSite } from '../../support/registerSite';
import type { UnsteadyLine } from '../../support/unsteadyLine';
import { openLine } from '../../support/unsteadyLine';

const token = async () => `local.${people.admin}`;
const claim = (person: string) => `i:0#.f|membership|${person}`;
const fullControl = 5;

interface Assignment {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly { readonly Id: number; readonly RoleTypeKind: number }[];
}

let site: RegisterSite;
beforeEach(async () => void (site = await startSite()));
afterEach(() => site.close());

async function ask<Value>(path: string, body?: object): Promise<Value> {
  const answer = await fetch(`${site.siteUrl}/_api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...{ Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json' },
      Accept: 'application/json;odata=nometadata',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json().catch(() => null)) as Value;
}

/** Ids of those who hold full control on a list, besides the register's groups. */
async function holders(key: ListKey): Promise<readonly number[]> {
  const path = `${pathOf(site.siteUrl, key)}/roleassignments?$expand=RoleDefinitionBindings`;
  const { value } = await ask<{ value: readonly Assignment[] }>(path);
  return value
    .filter(({ RoleDefinitionBindings }) => RoleDefinitionBindings.some((role) => role.RoleTypeKind === fullControl))
    .map(({ PrincipalId }) => PrincipalId);
}

describe('whoever sets a register up', () => {
  it('keeps no rights of their own on any list, and still may everything as an administrator of the site', async () => {
    await site.provision();

    for (const key of listKeys) expect([key, await holders(key)]).toEqual([key, []]);
    expect((await site.storeOf('admin').me()).may.preparedness).toMatchObject({ read: true, edit: true });
    expect((await site.provision()).steps).toEqual([]);
  });

  it('loses what an earlier version left them with, once', async () => {
    await site.provision();
    const { Id } = await ask<{ Id: number }>('web/currentuser');
    const role = await ask<{ Id: number }>('web/roledefinitions/getbytype(5)');
    const list = pathOf(site.siteUrl, 'preparedness');
    await ask(`${list}/roleassignments/addroleassignment(principalid=${Id},roledefid=${role.Id})`, {});

    const first = await site.provision();
    const second = await site.provision();

    expect(first.steps).toEqual([{ action: 'changed', kind: 'right', name: 'Preparedness administrator' }]);
    expect([await holders('preparedness'), second.steps]).toEqual([[], []]);
  });

  it('keeps them where they do not administer the site, because nothing else would let them in', async () => {
    const { Id } = await ask<{ Id: number }>('web/ensureuser', { logonName: claim(people.team) });
    const role = await ask<{ Id: number }>('web/roledefinitions/getbytype(5)');
    await ask(`web/roleassignments/addroleassignment(principalid=${Id},roledefid=${role.Id})`, {});

    const run = () => provision({ siteUrl: site.siteUrl, token: async () => `local.${people.team}` });
    await run();

    expect(await holders('preparedness')).toEqual([Id]);
    expect((await run()).steps).toEqual([]);
  });
});

describe('a run that is cut off', () => {
  const closed = listKeys.filter((key) => lists[key].rights.readers === 'none');
  const members = { readers: [claim(people.reader)] };
  let line: UnsteadyLine;
  beforeEach(async () => void (line = await openLine(site.siteUrl)));
  afterEach(() => line.close());

  /** Sets up, and has every call refused after so many; whether it got to its end. */
  async function cutAfter(calls: number): Promise<boolean> {
    let left = calls;
    line.decide(() => (left-- > 0 ? 'arrives' : 403));
    return provision({ siteUrl: line.siteUrl, token, members }).then(
      () => true,
      () => false,
    );
  }

  async function statusFor(person: string, key: ListKey): Promise<number> {
    const url = `${site.siteUrl}/_api/${pathOf(site.siteUrl, key)}/items`;
    const headers = { Authorization: `Bearer local.${person}`, Accept: 'application/json' };
    return (await fetch(url, { headers })).status;
  }
  const answered = async (person: string, keys: readonly ListKey[]) => {
    const asked = keys.map(async (key) => [key, await statusFor(person, key)] as const);
    return (await Promise.all(asked)).filter(([, status]) => status === 200).map(([key]) => key);
  };

  it('leaves no list open to readers that the schema closes to them, wherever it was cut', async () => {
    const open: (readonly [number, readonly ListKey[]])[] = [];
    let calls = 0;
    // Every run goes on where the one before was cut, one call further, until all lists stand.
    while ((await answered(people.admin, listKeys)).length < listKeys.length) {
      expect(await cutAfter((calls += 1))).toBe(false);
      const doors = await answered(people.reader, closed);
      if (doors.length > 0) open.push([calls, doors]);
    }
    await site.provision();

    expect(open).toEqual([]);
    expect(calls).toBeGreaterThan(listKeys.length);
    expect(await answered(people.reader, closed)).toEqual([]);
    expect(await answered(people.reader, ['processes', 'units'])).toEqual(['processes', 'units']);
  }, 120_000);
});
