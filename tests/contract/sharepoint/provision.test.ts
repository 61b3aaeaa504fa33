import { lists, listKeys, schemaVersion } from '../../../src/register';
import type { RegisterSite } from '../../support/registerSite';
import { people, startSite } from '../../support/registerSite';

const rest = async (site: RegisterSite, path: string, person: string = people.admin) => {
  const answer = await fetch(`${site.siteUrl}/_api/web/${path}`, {
    headers: { Authorization: `Bearer local.${person}`, Accept: 'application/json;odata=nometadata' },
  });
  return (await answer.json()) as { value: readonly Record<string, unknown>[] };
};

describe('provisioning', () => {
  let site: RegisterSite;

  beforeAll(async () => {
    site = await startSite();
  });

  afterAll(() => site.close());

  it('creates every list with its columns, indexes and unique columns', async () => {
    const report = await site.provision();

    expect(report.schemaVersion).toBe(schemaVersion);
    for (const key of listKeys) {
      const { value: columns } = await rest(
        site,
        `lists/getByTitle('${encodeURIComponent(lists[key].label.de)}')/fields`,
      );
      for (const field of Object.values(lists[key].fields)) {
        const column = columns.find(({ InternalName }) => InternalName === field.column);
        expect(column).toMatchObject({
          Title: field.label.de,
          Indexed: Boolean(field.indexed ?? field.unique),
          EnforceUniqueValues: Boolean(field.unique),
        });
      }
    }
  });

  it('changes nothing when it runs again', async () => {
    const report = await site.provision();

    expect(report.steps).toEqual([]);
  });

  it('puts back what somebody removed or renamed by hand, and leaves what they added', async () => {
    const list = `${site.siteUrl}/_api/web/lists/getByTitle('Prozesse')/fields/getByInternalNameOrTitle('Summary')`;
    const headers = {
      Authorization: `Bearer local.${people.admin}`,
      'Content-Type': 'application/json;odata=verbose',
      Accept: 'application/json',
    };
    const renamed = await fetch(list, {
      method: 'POST',
      headers: { ...headers, 'X-HTTP-Method': 'MERGE' },
      body: JSON.stringify({ __metadata: { type: 'SP.FieldMultiLineText' }, Title: 'Umbenannt' }),
    });
    expect(renamed.status).toBe(204);

    const report = await site.provision();

    expect(report.steps).toEqual([{ action: 'changed', kind: 'column', name: 'Processes.Summary' }]);
  });
});
