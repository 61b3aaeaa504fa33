import type { Hit } from '../../../../src/register';
import { whyOf } from '../../../../src/tab/copy/why';
import type { RegisterRow } from '../../../../src/tab/register/rows';
import { markedName, whyFound } from '../../../../src/tab/register/whyFound';
import { texts } from '../../../../src/text';

const row: RegisterRow = {
  id: 12,
  number: 'P-000012',
  name: 'Hundesteuer festsetzen',
  unitName: '',
  ownerName: '',
  review: { light: 'none', due: null, isConfirmed: false, isRetired: false },
  percent: 0,
  isSealed: false,
  status: null,
};
const aHit = (field: string, text = '', marks: Hit['marks'] = []): Hit => ({ id: 12, score: 1, field, text, marks });
const why = (hit: Hit, isShown: Parameters<typeof whyFound>[4] = () => true) => {
  const found = whyFound(row, whyOf(hit), texts('de'), 'de', isShown);
  return found && [found.text, found.marks.map(([start, end]) => found.text.slice(start, end))];
};

describe('Why a process was found', () => {
  it('shows in the name itself', () => {
    const inName = aHit('name', row.name, [[0, 4]]);

    expect(markedName(row, whyOf(inName)).marks).toEqual([[0, 4]]);
    expect(markedName(row, whyOf(aHit('otherNames', 'Hund', [[0, 4]]))).marks).toEqual([]);
    expect(why(inName)).toBeNull();
  });

  it('names the one other name that was meant', () => {
    const otherNames = 'Tierabgabe\nHundeanmeldung\nHund abmelden';

    expect(why(aHit('otherNames', otherNames, [[11, 15]]))).toEqual(['auch: Hundeanmeldung', ['Hund']]);
  });

  it('cuts a long text to the place of the find', () => {
    const summary = `${'Lorem ipsum dolor '.repeat(10)}Hundesteuer ${'sit amet '.repeat(30)}`;
    const at = summary.indexOf('Hund');

    const [text, marked] = why(aHit('summary', summary, [[at, at + 11]])) as [string, string[]];

    expect(text).toMatch(/^Kurzbeschreibung: … .*Hundesteuer/);
    expect(text.length).toBeLessThan(150);
    expect(marked).toEqual(['Hundesteuer']);
  });

  it('says nothing that the line shows anyway', () => {
    expect(why(aHit('unit', 'Steuern'))).toBeNull();
    expect(why(aHit('owner', 'Olga Brandt'))).toBeNull();
  });

  it('shows the number when that was looked for', () => {
    expect(why(aHit('number'))).toEqual(['P-000012', []]);
  });

  it('is not told by what stands in a hidden section', () => {
    const isHidden = (name: string) => name !== 'trigger';
    const found = 'Gefunden in einem Abschnitt, den das Prozessteam ausgeblendet hat';

    expect(why(aHit('trigger', 'Antrag der Halterin', [[0, 6]]), isHidden)).toEqual([found, []]);
    expect(why(aHit('summary', 'Antrag der Halterin', [[0, 6]]), isHidden)).toEqual([
      'Kurzbeschreibung: Antrag der Halterin',
      ['Antrag'],
    ]);
  });
});
