import { readPastedList, resembles } from '../../../../src/register';

const units = ['22.1', 'Steuern', 'Bürgerbüro'];
const people = ['Olga Brandt', 'Brandt, Olga', 'kai.holz@stadt.example'];
const read = (text: string) =>
  readPastedList(text, { isUnit: (one) => units.includes(one), isPerson: (one) => people.includes(one) });
const named = (...names: readonly string[]) => names.map((name) => ({ name, unit: '', owner: '', summary: '' }));

describe('a pasted list', () => {
  it('is one process a line, without empty lines and blanks around', () => {
    expect(read('  Hund anmelden\r\n\r\nReisepass   ausstellen \n')).toEqual(
      named('Hund anmelden', 'Reisepass ausstellen'),
    );
  });

  it('loses bullets and numbers of lists', () => {
    expect(read('• Hund anmelden\n- Hund abmelden\n3. Hundesteuer erheben\n4) 50 Jahre feiern')).toEqual(
      named('Hund anmelden', 'Hund abmelden', 'Hundesteuer erheben', '50 Jahre feiern'),
    );
    expect(read('•\tHund anmelden\n•\tHund abmelden')).toEqual(named('Hund anmelden', 'Hund abmelden'));
  });

  it('knows its columns by a header, in any order and in both languages', () => {
    const wanted = [{ name: 'Hund anmelden', unit: '22.1', owner: 'Olga Brandt', summary: 'Meldet einen Hund an.' }];

    expect(
      read('Amt\tProzess\tVerantwortlich\tBeschreibung\n22.1\tHund anmelden\tOlga Brandt\tMeldet einen Hund an.'),
    ).toEqual(wanted);
    expect(read('Name\tUnit\tOwner\tDescription\nHund anmelden\t22.1\tOlga Brandt\tMeldet einen Hund an.')).toEqual(
      wanted,
    );
  });

  it('leaves out columns that it has no place for', () => {
    expect(read('Nr.\tProzess\tFarbe\n1\tHund anmelden\tblau')).toEqual(named('Hund anmelden'));
  });

  it('knows its columns by what stands in them', () => {
    const text = [
      '1\tHund anmelden\tSteuern\tkai.holz@stadt.example\tEin Hund wird zur Steuer angemeldet.',
      '2\tReisepass ausstellen\tBürgerbüro\t\tEin Pass wird beantragt und ausgehändigt.',
    ].join('\n');

    expect(read(text)).toEqual([
      {
        name: 'Hund anmelden',
        unit: 'Steuern',
        owner: 'kai.holz@stadt.example',
        summary: 'Ein Hund wird zur Steuer angemeldet.',
      },
      {
        name: 'Reisepass ausstellen',
        unit: 'Bürgerbüro',
        owner: '',
        summary: 'Ein Pass wird beantragt und ausgehändigt.',
      },
    ]);
  });

  it('reads cells that hold line breaks, tabs and quotes, as a spreadsheet copies them', () => {
    expect(read('"Hund\n""anmelden"""\tSteuern\nPass ausstellen\tBürgerbüro')).toEqual([
      { name: 'Hund "anmelden"', unit: 'Steuern', owner: '', summary: '' },
      { name: 'Pass ausstellen', unit: 'Bürgerbüro', owner: '', summary: '' },
    ]);
  });

  it('keeps a quote that closes nowhere', () => {
    expect(read('"Hund anmelden\tSteuern\nPass "neu"\tSteuern').map(({ name }) => name)).toEqual([
      '"Hund anmelden',
      'Pass "neu"',
    ]);
  });

  it('splits at semicolons only when every line has one', () => {
    expect(read('Hund anmelden;Steuern\nPass ausstellen;Bürgerbüro')[1]).toMatchObject({ unit: 'Bürgerbüro' });
    expect(read('Hund anmelden; abmelden\nPass ausstellen')).toEqual(
      named('Hund anmelden; abmelden', 'Pass ausstellen'),
    );
  });

  it('takes a first process that is called like a header for a process when nothing else of the row is known', () => {
    expect(read('Aufgabe\tblau\tgrün\trot\nHund anmelden\tgelb')).toHaveLength(2);
  });

  it('reads a thousand lines, and markup as text', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `<b>Hund ${index}</b> anmelden`);

    expect(read(lines.join('\n'))).toEqual(named(...lines));
  });

  it('takes a line alone for a process, even when it is called like a header', () => {
    expect(read('Aufgabe')).toEqual(named('Aufgabe'));
  });

  it('is empty for nothing', () => {
    expect(read('')).toEqual([]);
    expect(read('\n\t\t\n')).toEqual([]);
  });
});

describe('names about the same thing', () => {
  it.each([
    ['Hund anmelden', 'Anmeldung eines Hundes'],
    ['Reisepass ausstellen', 'Reisepass Ausstellung'],
    ['Personalausweis verlängern', 'Personalausweis Verlängerung'],
  ])('are %s and %s', (left, right) => {
    expect(resembles(left, right)).toBe(true);
  });

  it.each([
    ['Hund anmelden', 'Gewerbe anmelden'],
    ['Baugenehmigung erteilen', 'Fischereischein Erteilung'],
    ['', 'Hund anmelden'],
  ])('are not %s and %s', (left, right) => {
    expect(resembles(left, right)).toBe(false);
  });
});
