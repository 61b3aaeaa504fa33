import { csvText } from '../../../../src/register';
import { hasSharedData, sharedFile } from '../../../support/sharedData';

const formulas = hasSharedData('naughty')
  ? new TextDecoder().decode(sharedFile('naughty/csv-payload.txt')).split('\n').filter(Boolean)
  : ['=1+1', '+1', '-1', '@SUM(1)', '\t=1'];

test('a table opens in German Excel: byte order mark, semicolons, quotes doubled', () => {
  expect(
    csvText([
      ['Zeile', 'Grund'],
      [2, 'mit ; und "so"'],
    ]),
  ).toBe('\ufeffZeile;Grund\r\n2;"mit ; und ""so"""\r\n');
});

test.each(formulas.filter((formula) => /^[=+\-@\t]/.test(formula)))(
  '%j is text in the report, not a formula',
  (formula) => {
    const [, line = ''] = csvText([['Grund'], [formula]]).split('\r\n');

    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);
