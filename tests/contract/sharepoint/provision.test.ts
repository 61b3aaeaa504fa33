import { listFacts, lists, listKeys, schemaVersion } from '../../../src/register';
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

  it('gives a level the bits back that somebody changed by hand', async () => {
    const { value: levels } = await rest(site, 'roledefinitions');
    const level = levels.find(({ Name }) => Name === 'Prozessregister Entwurf') as {
      Id: number;
      BasePermissions: object;
    };
    const changed = await fetch(`${site.siteUrl}/_api/web/roledefinitions/getById(${level.Id})`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer local.${people.admin}`,
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'X-HTTP-Method': 'MERGE',
      },
      body: JSON.stringify({ BasePermissions: { ...level.BasePermissions, Low: '1011028719' } }),
    });
    expect(changed.status).toBe(204);

    const report = await site.provision();

    expect(report.steps).toEqual([{ action: 'changed', kind: 'level', name: 'Prozessregister Entwurf' }]);
    const { value: after } = await rest(site, 'roledefinitions');
    expect(after.find(({ Id }) => Id === level.Id)).toMatchObject({ BasePermissions: level.BasePermissions });
  });

  it('keeps what few may read out of the search index, and nothing else', async () => {
    const { value: rows } = await rest(site, 'lists?$select=EntityTypeName,NoCrawl');

    for (const key of listKeys) {
      const { name, kind, rights } = listFacts[key];
      const row = rows.find(({ EntityTypeName }) => EntityTypeName === (kind === 'library' ? name : `${name}List`));
      expect({ key, ...row }).toMatchObject({ key, NoCrawl: rights.readers === 'none' });
    }
  });
});
