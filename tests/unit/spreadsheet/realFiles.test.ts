import { readSpreadsheet } from '../../../src/spreadsheet';
import { hasSharedData, sharedFile, sharedFiles } from '../../support/sharedData';

const inline = { name: 'a file written here', bytes: new TextEncoder().encode('Name;Typ\nA;1') };
const real = hasSharedData('spreadsheets')
  ? [...sharedFiles('spreadsheets'), ...sharedFiles('spreadsheets/odd-xlsx')].map((name) => ({
      name,
      bytes: sharedFile(name),
    }))
  : [];

test.each([inline, ...real])('$name is either read or refused with a reason', async ({ bytes }) => {
  const reading = await readSpreadsheet(bytes);

  if ('sheet' in reading) expect(reading.sheet.rows.length).toBeGreaterThan(0);
  else expect(reading.unreadable.code).toBe('empty');
});

test('the service catalogue has the same rows as UTF-8 with commas and as Windows-1252 with semicolons', async () => {
  const [first, second] = hasSharedData('leika')
    ? [sharedFile('leika/leika_ozg_nrw_2019.utf8.csv'), sharedFile('leika/leika_ozg_nrw_2019.cp1252-semikolon.csv')]
    : [inline.bytes, inline.bytes];

  const [unicode, windows] = await Promise.all([readSpreadsheet(first), readSpreadsheet(second)]);

  expect('sheet' in unicode && unicode.sheet.rows.length).toBe(hasSharedData('leika') ? 5_252 : 2);
  expect('sheet' in windows && windows.sheet.rows).toEqual('sheet' in unicode && unicode.sheet.rows);
});
