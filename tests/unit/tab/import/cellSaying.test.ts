import { saidCell } from '../../../../src/tab/import/cellSaying';

const german = { yes: 'Ja', no: 'Nein' };
const english = { yes: 'Yes', no: 'No' };

test.each([
  [true, 'Ja', 'Yes'],
  [0.9876, '0,9876', '0.9876'],
  [12345.5, '12345,5', '12345.5'],
  [99_012_001_000_000, '99012001000000', '99012001000000'],
  ['2020-10-02', '02.10.2020', '02/10/2020'],
  ['2020-13-02', '2020-13-02', '2020-13-02'],
  ['Hund anmelden', 'Hund anmelden', 'Hund anmelden'],
  [null, '', ''],
])('the cell %s is said in either language', (cell, de, en) => {
  expect(saidCell(cell, german, 'de')).toBe(de);
  expect(saidCell(cell, english, 'en')).toBe(en);
});
