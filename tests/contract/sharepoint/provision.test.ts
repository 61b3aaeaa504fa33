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

  it('adds what a newer schema has: a missing column, a missing choice, a missing index', async () => {
    const ask = async (column: string, method: 'MERGE' | 'DELETE', body?: object) => {
      const url = `${site.siteUrl}/_api/web/lists/getByTitle('Prozesse')/fields/getByInternalNameOrTitle('${column}')`;
      const headers = {
        Authorization: `Bearer local.${people.admin}`,
        'Content-Type': 'application/json;odata=verbose',
        Accept: 'application/json',
        'X-HTTP-Method': method,
      };
      const answer = await fetch(url, { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) });
      expect(answer.ok).toBe(true);
    };
    await ask('Steps', 'DELETE');
    await ask('Category', 'MERGE', {
      __metadata: { type: 'SP.FieldChoice' },
      Choices: { results: ['core', 'by hand'] },
    });
    await ask('NextReview', 'MERGE', { __metadata: { type: 'SP.FieldDateTime' }, Indexed: false });

    const report = await site.provision();

    expect(report.steps).toEqual(
      expect.arrayContaining([
        { action: 'created', kind: 'column', name: 'Processes.Steps' },
        { action: 'changed', kind: 'column', name: 'Processes.Category' },
        { action: 'changed', kind: 'column', name: 'Processes.NextReview' },
      ]),
    );
    expect(report.steps).toHaveLength(3);
    const { value: columns } = await rest(site, "lists/getByTitle('Prozesse')/fields");
    const category = columns.find(({ InternalName }) => InternalName === 'Category');
    expect(category).toMatchObject({ Choices: ['core', 'by hand', 'management', 'support'] });
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
