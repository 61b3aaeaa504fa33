import type { IFields } from '@pnp/sp/fields';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('columns', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Tasks');
  });
  afterEach(() => site.close());

  const list = () => site.as('ada').web.lists.getByTitle('Tasks');
  const inTasks = (): IFields => list().fields;

  it('get an internal name from their first title, and keep it when the title changes', async () => {
    await inTasks().addText('Prüfung nötig?');
    await inTasks().addText('ProcessId', { Description: 'key' });
    await inTasks().getByInternalNameOrTitle('ProcessId').update({ Title: 'Nummer' });

    const names = await inTasks()
      .filter('FromBaseType eq false')
      .select('InternalName', 'Title', 'EntityPropertyName')();

    expect(names).toMatchObject([
      { InternalName: 'Pr_x00fc_fung_x0020_n_x00f6_tig_', Title: 'Prüfung nötig?' },
      { InternalName: 'ProcessId', Title: 'Nummer', EntityPropertyName: 'ProcessId' },
    ]);
    expect((await inTasks().getByTitle('Nummer')()).InternalName).toBe('ProcessId');
  });

  it('get a digit behind a name that is taken', async () => {
    await inTasks().addText('State');
    await inTasks().addText('State');

    const names = await inTasks().filter("Title eq 'State'").select('InternalName')();

    expect(names.map(({ InternalName }) => InternalName)).toEqual(['State', 'State0']);
  });

  it('come in every kind a list needs', async () => {
    const fields = inTasks();
    const { Id } = await site.as('ada').web.lists.add('Units');
    await fields.addText('T', { MaxLength: 50 });
    await fields.addMultilineText('N', {
      RichText: false,
      NumberOfLines: 3,
      RestrictedMode: true,
      AppendOnly: false,
      AllowHyperlink: false,
    });
    await fields.addDateTime('D', { DisplayFormat: 0, DateTimeCalendarType: 1, FriendlyDisplayFormat: 1 });
    await fields.addChoice('C', { Choices: ['a', 'b'], FillInChoice: false });
    await fields.addMultiChoice('M', { Choices: ['a', 'b'] });
    await fields.addNumber('Z', { MinimumValue: 0, MaximumValue: 5 });
    await fields.addCurrency('E', { CurrencyLocaleId: 1031 });
    await fields.addBoolean('B');
    await fields.addUrl('U');
    await fields.addUser('P', { SelectionMode: 0 });
    await fields.add('PP', 20, { AllowMultipleValues: true } as never);
    await fields.addLookup('L', { LookupListId: Id, LookupFieldName: 'Title' });

    const made = await fields.filter('FromBaseType eq false').select('Title', 'TypeAsString', 'FieldTypeKind')();

    expect(made.map(({ Title, TypeAsString, FieldTypeKind }) => [Title, TypeAsString, FieldTypeKind])).toEqual([
      ['T', 'Text', 2],
      ['N', 'Note', 3],
      ['D', 'DateTime', 4],
      ['C', 'Choice', 6],
      ['M', 'MultiChoice', 15],
      ['Z', 'Number', 9],
      ['E', 'Currency', 10],
      ['B', 'Boolean', 8],
      ['U', 'URL', 11],
      ['P', 'User', 20],
      ['PP', 'UserMulti', 20],
      ['L', 'Lookup', 7],
    ]);
    expect(await fields.getByTitle('C')()).toMatchObject({ Choices: ['a', 'b'], 'odata.type': 'SP.FieldChoice' });
  });

  it('come from XML, whose Name counts only with AddFieldInternalNameHint', async () => {
    const xml =
      '<Field Type="Choice" Name="State" DisplayName="Stand &amp; Lage" Format="Dropdown" Required="TRUE"><CHOICES><CHOICE>a &lt; b</CHOICE></CHOICES><Default>a &lt; b</Default></Field>';
    await inTasks().createFieldAsXml({ SchemaXml: xml, Options: 8 } as never);
    await inTasks().createFieldAsXml(xml);
    await inTasks().createFieldAsXml(
      '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team" UserSelectionMode="PeopleOnly" />',
    );

    const made = await inTasks()
      .filter('FromBaseType eq false')
      .select('InternalName', 'Title', 'Required', 'DefaultValue', 'Choices')();

    expect(made).toMatchObject([
      { InternalName: 'State', Title: 'Stand & Lage', Required: true, DefaultValue: 'a < b', Choices: ['a < b'] },
      { InternalName: 'Stand_x0020__x0026__x0020_Lage' },
      { InternalName: 'Team' },
    ]);
  });

  it('fill in their default in new items', async () => {
    await inTasks().addChoice('State', { Choices: ['open', 'done'], DefaultValue: 'open' } as never);
    await inTasks().addBoolean('Ok', { DefaultValue: '1' } as never);

    const item = await list().items.add({ Title: 'x' });
    const other = await list().items.add({ Title: 'x', State: 'done', Ok: null });

    expect(item).toMatchObject({ State: 'open', Ok: true });
    expect(other).toMatchObject({ State: 'done', Ok: null });
  });

  it('are unique only with an index and only while nothing is there twice (MEM: the order)', async () => {
    await inTasks().addText('Key');
    const withoutIndex = await refusalOf(inTasks().getByTitle('Key').update({ EnforceUniqueValues: true }));
    await inTasks().getByTitle('Key').update({ Indexed: true, EnforceUniqueValues: true });
    await list().items.add({ Key: 'Ämter' });

    const twice = await refusalOf(list().items.add({ Key: 'ÄMTER' }));
    await list().items.add({ Title: 'without' });
    await list().items.add({ Title: 'without' });
    await inTasks().getByTitle('Key').update({ EnforceUniqueValues: false });
    await list().items.add({ Key: 'ämter' });
    const again = await refusalOf(inTasks().getByTitle('Key').update({ EnforceUniqueValues: true }));

    expect(withoutIndex.status).toBe(400);
    expect(twice).toEqual({
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      text: 'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].',
    });
    expect(again.status).toBe(500);
  });

  it('can be indexed twenty times, no more (MEM), and not in every kind', async () => {
    for (let at = 0; at < 21; at += 1) await inTasks().addNumber(`N${at}`);
    for (let at = 0; at < 20; at += 1) await inTasks().getByTitle(`N${at}`).update({ Indexed: true });
    await inTasks().addMultilineText('Note');

    const tooMany = await refusalOf(inTasks().getByTitle('N20').update({ Indexed: true }));
    const wrongKind = await refusalOf(inTasks().getByTitle('Note').update({ Indexed: true }));

    expect([tooMany.status, wrongKind.status]).toEqual([500, 400]);
  });

  it('fill a row of 7,700 bytes and not one more (DOC: 30 bytes a text)', async () => {
    const xml = (at: number) => `<Field Type="URL" DisplayName="U${at}" />`;
    for (let at = 0; at < 128; at += 1) await inTasks().createFieldAsXml(xml(at));

    const refusal = await refusalOf(inTasks().createFieldAsXml(xml(128)));

    expect(refusal).toMatchObject({ status: 500 });
    expect(refusal.text).toContain('exceeds the limit');
  });

  it('forget their values when deleted, and a new one of the same name starts empty', async () => {
    await inTasks().addText('State');
    await list().items.add({ State: 'open' });
    await inTasks().getByTitle('State').delete();
    await inTasks().addText('State');

    expect(await list().items.getById(1)()).toMatchObject({ State: null });
    expect((await refusalOf(inTasks().getByTitle('Title').delete())).status).toBe(400);
  });

  it.each([
    ['a column that only appends', () => inTasks().addMultilineText('X', { AppendOnly: true } as never), 501],
    [
      'code that validates in the browser',
      () => inTasks().addText('X', { ClientValidationFormula: '=1' } as never),
      501,
    ],
    ['an unknown property', () => inTasks().addText('X', { Colour: 'red' } as never), 400],
    ['choices that are no list', () => inTasks().add('X', 6, { Choices: 'a' } as never), 400],
    [
      'a lookup into nowhere',
      () =>
        inTasks().addLookup('X', { LookupListId: '11111111-1111-1111-1111-111111111111', LookupFieldName: 'Title' }),
      400,
    ],
    ['XML that is none', () => inTasks().createFieldAsXml('<Field'), 400],
    [
      'an attribute nobody knows',
      () => inTasks().createFieldAsXml('<Field Type="Text" DisplayName="X" Mood="good" />'),
      501,
    ],
  ])('refuse %s', async (_, make, status) => {
    expect((await refusalOf(make())).status).toBe(status);
    expect(await inTasks().filter('FromBaseType eq false')()).toEqual([]);
  });

  it('answer in verbose JSON when they are made so, as PnPjs does (SRC)', async () => {
    const response = await site.fetch('ada', "web/lists/getbytitle('Tasks')/fields", {
      method: 'POST',
      headers: { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' },
      body: JSON.stringify({
        __metadata: { type: 'SP.FieldChoice' },
        FieldTypeKind: 6,
        Title: 'State',
        Choices: { results: ['a'] },
      }),
    });

    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      d: { InternalName: 'State', Choices: { results: ['a'] }, __metadata: { type: 'SP.FieldChoice' } },
    });
  });
});
