import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('formulas', () => {
  let site: TestSite;
  let now = '2026-03-01T23:30:00Z';
  beforeEach(async () => {
    now = '2026-03-01T23:30:00Z';
    site = await startTestSite({ now: () => new Date(now) });
    await site.as('ada').web.lists.add('Tasks');
    await fields().addNumber('Cost');
    await fields().addNumber('Times per year');
    await fields().addDateTime('Due', { DisplayFormat: 0 } as never);
    await fields().addBoolean('Ok');
    await fields().addChoice('State', { Choices: ['open', 'done'] });
  });
  afterEach(() => site.close());

  const list = () => site.as('ada').web.lists.getByTitle('Tasks');
  const fields = () => list().fields;
  const calculate = (title: string, Formula: string, OutputType = 2) =>
    fields().addCalculated(title, { Formula, OutputType, DateFormat: 0 } as never);

  it('answer numbers as a text of fifteen digits (REC), and follow their columns', async () => {
    await calculate('Total', '=[Cost]*[Times per year]', 9);
    await list().items.add({ Title: 'x', Cost: 0.5, Times_x0020_per_x0020_year: 1 });
    const before = await list().items.getById(1)();
    await list().items.getById(1).update({ Times_x0020_per_x0020_year: 200 });

    expect(before.Total).toBe('0.500000000000000');
    expect((await list().items.getById(1)()).Total).toBe('100.000000000000');
  });

  it.each([
    ['=Title&" "&Cost', 'Bau 2.5'],
    ['=IF([Ok],"yes","no")', 'yes'],
    ['=IF(AND(Cost>1;State="OPEN");"soon";"later")', 'soon'],
    ['=UPPER(LEFT(Title,2))', 'BA'],
    ['=TEXT(Due,"dd.mm.yyyy")', '01.05.2026'],
    ['=TEXT(Cost,"0.00")', '2.50'],
    ['=-2^2', '4'],
    ['=50%+ROUND(1.256,2)', '1.76'],
    ['=Cost/0', '#DIV/0!'],
    ['=FIND("z",Title)', '#VALUE!'],
    ['=IF(ISERROR(FIND("z",Title)),"none","some")', 'none'],
    ['=DATEDIF(DATE(2024,2,29),Due,"y")&" "&DATEDIF(DATE(2024,2,29),Due,"ym")', '2 2'],
    ['=WEEKDAY(Due)&" "&YEAR(Due)&" "&MONTH(Due)', '6 2026 5'],
  ])('work out %s as Excel does (DOC: the functions)', async (formula, result) => {
    await calculate('Result', formula);
    await list().items.add({ Title: 'Bau', Cost: 2.5, Due: '2026-05-01', Ok: true, State: 'open' });

    expect((await list().items.getById(1)()).Result).toBe(result);
  });

  it('give dates on the calendar of the site, and TODAY stands still once an item is saved (DOC)', async () => {
    await calculate('Until', '=Due+14', 4);
    await calculate('Saved', '=TODAY()', 4);
    await list().items.add({ Title: 'x', Due: '2026-05-01' });
    now = '2026-06-01T10:00:00Z';
    const untouched = await list().items.getById(1)();
    await list().items.getById(1).update({ Title: 'y' });

    expect(untouched).toMatchObject({ Until: '2026-05-14T22:00:00Z', Saved: '2026-03-01T23:00:00Z' });
    expect((await list().items.getById(1)()).Saved).toBe('2026-05-31T22:00:00Z');
  });

  it('are worked out for every item when they are made or changed (MEM: without a new version)', async () => {
    await list().items.add({ Title: 'a', Cost: 1 });
    await calculate('Twice', '=Cost*2', 9);
    const made = await list().items.getById(1)();
    await fields()
      .getByTitle('Twice')
      .update({ Formula: '=Cost*2+1' } as never);

    expect(made).toMatchObject({ Twice: '2.00000000000000', OData__UIVersionString: '1.0' });
    expect((await list().items.getById(1)()).Twice).toBe('3.00000000000000');
  });

  it('keep to their columns when those get another title', async () => {
    await calculate('Twice', '=[Times per year]*2', 9);
    await fields().getByTitle('Times per year').update({ Title: 'Häufigkeit' });
    await list().items.add({ Title: 'x', Times_x0020_per_x0020_year: 4 });

    expect((await list().items.getById(1)()).Twice).toBe('8.00000000000000');
    expect(await fields().getByTitle('Twice')()).toMatchObject({ Formula: '=[Häufigkeit]*2', OutputType: 9 });
  });

  it('come in field schemas and go back into them', async () => {
    await fields().createFieldAsXml(
      '<Field Type="Calculated" DisplayName="Twice" ResultType="Number" ReadOnly="TRUE"><Formula>=Cost*2</Formula><FieldRefs><FieldRef Name="Cost" /></FieldRefs></Field>',
    );
    await list().items.add({ Cost: 2 });
    const { SchemaXml } = await fields().getByTitle('Twice')();

    expect((await list().items.getById(1)()).Twice).toBe('4.00000000000000');
    expect(SchemaXml).toContain('ResultType="Number"');
    expect(SchemaXml).toContain('<Formula>=Cost*2</Formula>');
  });

  it('filter and sort by what they amount to', async () => {
    await calculate('Twice', '=Cost*2', 9);
    for (const Cost of [10, 1, 2]) await list().items.add({ Cost });

    expect(await list().items.filter('Twice gt 3').orderBy('Twice').select('Cost')()).toMatchObject([
      { Cost: 2 },
      { Cost: 10 },
    ]);
  });

  it.each([
    ['a column that is not there', '=[Colour]*2', 'refers to a column that does not exist'],
    ['a function nobody knows', '=HELLO(1)', 'syntax error'],
    ['an open bracket', '=(1+2', 'syntax error'],
    ['two values side by side', '=1 2', 'syntax error'],
    ['a text without an end', '="a', 'syntax error'],
    ['brackets without end', `=${'('.repeat(500)}1${')'.repeat(500)}`, 'syntax error'],
    ['nothing', '=', 'syntax error'],
  ])('refuse %s (MEM: codes)', async (_, formula, text) => {
    const refusal = await refusalOf(calculate('X', formula));

    expect(refusal.status).toBe(400);
    expect(refusal.text).toContain(text);
  });

  it('cannot be written', async () => {
    await calculate('Twice', '=Cost*2', 9);

    expect((await refusalOf(list().items.add({ Twice: '4' }))).status).toBe(400);
  });

  it('guard a column: nothing is stored that does not satisfy them (sp-dev-docs#4938; code MEM)', async () => {
    await fields()
      .getByTitle('Cost')
      .update({ ValidationFormula: '=[Cost]>=0', ValidationMessage: 'Not below zero.' } as never);
    const refusal = await refusalOf(list().items.add({ Cost: -1 }));
    const form = await list().addValidateUpdateItemUsingPath(
      [
        { FieldName: 'Title', FieldValue: 'x' },
        { FieldName: 'Cost', FieldValue: '-1' },
      ],
      'Lists/Tasks',
    );

    expect(refusal).toMatchObject({ status: 500, text: 'List data validation failed.' });
    expect(form).toContainEqual(
      expect.objectContaining({ FieldName: 'Cost', HasException: true, ErrorMessage: 'Not below zero.' }),
    );
    expect(await list().items()).toEqual([]);
    await list().items.add({ Cost: 1 });
    expect((await refusalOf(list().items.getById(1).update({ Cost: -1 }))).status).toBe(500);
    const two = '=[Cost]>[Times per year]';
    expect(
      (
        await refusalOf(
          fields()
            .getByTitle('Cost')
            .update({ ValidationFormula: two } as never),
        )
      ).status,
    ).toBe(400);
  });

  it('guard a list across its columns (sp-dev-docs#4938)', async () => {
    const formula = '=OR(State<>"done",Due<=TODAY())';
    await list().update({ ValidationFormula: formula, ValidationMessage: 'Not yet.' } as never);

    expect((await refusalOf(list().items.add({ State: 'done', Due: '2026-12-01' }))).text).toBe(
      'List data validation failed.',
    );
    await list().items.add({ State: 'done', Due: '2026-01-01' });
    expect(await list().select('ValidationFormula', 'ValidationMessage')()).toMatchObject({
      ValidationMessage: 'Not yet.',
    });
    await list().update({ ValidationFormula: '' } as never);
    await list().items.add({ State: 'done', Due: '2026-12-01' });
    expect(await list().items()).toHaveLength(2);
  });

  it('are not needed for today as a default, which is the day on the calendar of the site', async () => {
    await fields().getByTitle('Due').update({ DefaultValue: '[today]' });
    await list().items.add({ Title: 'x' });
    await list().items.add({ Title: 'y', Due: null });

    const items = await list().items.select('Due')();
    expect(items.map(({ Due }: { Due: string | null }) => Due)).toEqual(['2026-03-01T23:00:00Z', null]);
  });

  it('are defaults of new items (DOC: no columns in them)', async () => {
    await fields()
      .getByTitle('Due')
      .update({ DefaultFormula: '=TODAY()+7' } as never);
    await list().items.add({ Title: 'x' });
    const refusal = await refusalOf(
      fields()
        .getByTitle('Due')
        .update({ DefaultFormula: '=Cost+7' } as never),
    );

    expect((await list().items.getById(1)()).Due).toBe('2026-03-08T23:00:00Z');
    expect(refusal.status).toBe(400);
  });
});
