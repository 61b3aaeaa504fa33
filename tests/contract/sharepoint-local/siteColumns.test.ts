import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('columns of the site', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
  });
  afterEach(() => site.close());

  const fields = (person: 'ada' | 'ben' = 'ada') => site.as(person).web.fields;

  it('are those every list starts with, then its own (MEM: far fewer than on a tenant)', async () => {
    await fields().addText('Topic', { MaxLength: 50 });
    const names = (await fields()()).map(({ InternalName }) => InternalName);

    expect(names).toEqual(expect.arrayContaining(['Title', 'Modified', 'FileLeafRef', 'Topic']));
    expect(await fields().getByInternalNameOrTitle('Topic')()).toMatchObject({
      Scope: '/sites/prozessregister',
      MaxLength: 50,
      'odata.editLink': expect.stringMatching(/^Web\/Fields\(guid'/) as string,
    });
  });

  it('are made, changed and deleted like those of a list (RUN: verbose bodies, MERGE without If-Match)', async () => {
    await fields().addChoice('Colour', { Choices: ['red'] });
    await fields().getByTitle('Colour').update({ Title: 'Farbe', Description: 'German' });
    await fields().createFieldAsXml('<Field Type="Number" DisplayName="Anzahl" Name="Amount" Min="0" />');

    expect(await fields().getByInternalNameOrTitle('Colour')()).toMatchObject({
      Title: 'Farbe',
      Description: 'German',
    });
    expect(await fields().getByInternalNameOrTitle('Amount')()).toMatchObject({ Title: 'Anzahl', MinimumValue: 0 });
    await fields().getByTitle('Farbe').delete();
    expect((await refusalOf(fields().getByTitle('Farbe')())).status).toBe(404);
    expect(await site.as('ada').site.rootWeb.fields.getByTitle('Anzahl')()).toMatchObject({ InternalName: 'Amount' });
  });

  it('come into a list through their own schema, under the same id and internal name', async () => {
    await fields().addText('Topic');
    await fields().getByTitle('Topic').update({ Title: 'Thema' });
    const { SchemaXml, Id } = await fields().getByTitle('Thema')();
    await site.as('ada').web.lists.add('Tasks');
    const list = site.as('ada').web.lists.getByTitle('Tasks');
    await list.fields.createFieldAsXml(SchemaXml);
    await list.items.add({ Title: 'x', Topic: 'roads' });

    expect(await list.fields.getById(Id)()).toMatchObject({ InternalName: 'Topic', Title: 'Thema' });
    expect(await list.items.getById(1)()).toMatchObject({ Topic: 'roads' });
    await fields().getByTitle('Thema').update({ Title: 'Neu' });
    expect(await list.fields.getById(Id)()).toMatchObject({ Title: 'Thema' });
  });

  it('are not changed by those who may only fill lists', async () => {
    const { Id } = await site.as('ada').web.ensureUser('ben@city.example');
    await site.as('ada').web.roleAssignments.add(Id, 1073741827);

    expect((await refusalOf(fields('ben').addText('Topic'))).status).toBe(403);
    expect((await refusalOf(fields().getByInternalNameOrTitle('Title').delete())).status).toBe(400);
  });
});
