import { applyMap, findHeader, importTargets, processFields, proposeMapping, remapped } from '../../../../src/register';

const catalogue = ['Leistungsschluessel', 'Bezeichnung', 'Typ', 'OZG_ID', 'OZG_Leistung', 'Rechtsgrundlage', 'Id'];

describe('the header', () => {
  test('is the row that names most fields, below a title block', () => {
    const header = findHeader([['Prozessliste Stand 2026'], [null], ['Bezeichnung', 'Einheit'], ['Name', 'A']]);

    expect(header).toEqual({ index: 2, names: ['Bezeichnung', 'Einheit'] });
  });

  test('is the first filled row when nothing is recognised', () => {
    expect(findHeader([[null], ['Eins', 'Zwei'], ['a', 'b']])).toEqual({ index: 1, names: ['Eins', 'Zwei'] });
  });
});

describe('the proposed mapping', () => {
  test('knows the columns of the service catalogue', () => {
    expect(proposeMapping(catalogue)).toEqual([
      'serviceKeys',
      'name',
      'serviceType',
      null,
      'product',
      'legalBasis',
      'sourceId',
    ]);
  });

  test.each(['de', 'en'] as const)('knows every label of the schema in %s', (language) => {
    for (const target of importTargets) {
      if (target !== 'processNumber') expect(proposeMapping([processFields[target].label[language]])).toEqual([target]);
    }
  });

  test('forgives case, umlauts, punctuation and units in brackets', () => {
    expect(proposeMapping(['FEDERFÜHRENDE  EINHEIT:', 'Faelle im Jahr', 'Bearbeitungszeit (Minuten)'])).toEqual([
      'unit',
      'casesPerYear',
      'handlingMinutes',
    ]);
  });

  test('takes a service for the name only where no better column is there', () => {
    expect(proposeMapping(['OZG_ID', 'OZG_Leistung'])).toEqual([null, 'name']);
  });

  test('gives every field to one column at most', () => {
    expect(proposeMapping(['Name', 'Bezeichnung'])).toEqual(['name', null]);
  });

  test('never takes a status, because what is imported is a draft', () => {
    expect(proposeMapping(['Status'])).toEqual([null]);
  });
});

describe('an explicit map', () => {
  test('overrides the proposal and takes the field from its proposed column', () => {
    expect(applyMap(['Bezeichnung', 'Kurzname'], { kurzname: 'name' })).toEqual({ mapping: [null, 'name'] });
  });

  test('leaves a column out with null', () => {
    expect(applyMap(['Bezeichnung', 'Typ'], { Typ: null })).toEqual({ mapping: ['name', null] });
  });

  test.each([
    [{ Gibtsnicht: 'name' }, { code: 'unknownHeader', header: 'Gibtsnicht', known: ['Bezeichnung', 'Typ'] }],
    [{ Typ: 'typ' }, { code: 'unknownField', field: 'typ', known: importTargets }],
    [{ Typ: 'status' }, { code: 'unknownField', field: 'status', known: importTargets }],
    [
      { Typ: 'name', Bezeichnung: 'name' },
      { code: 'fieldTwice', field: 'name' },
    ],
    [['name'], { code: 'notAMap' }],
    ['name', { code: 'notAMap' }],
  ])('%j is refused', (map, problem) => {
    expect(applyMap(['Bezeichnung', 'Typ'], map)).toEqual({ problem });
  });
});

test('giving a field to another column takes it from the one that had it', () => {
  expect(remapped(['name', null, 'unit'], 1, 'name')).toEqual([null, 'name', 'unit']);
  expect(remapped(['name'], 2, 'unit')).toEqual(['name', null, 'unit']);
});
