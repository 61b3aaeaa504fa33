import type { Hit, ProcessValues } from '../../../../src/register';
import { makeRows } from '../../../../src/tab/register/rows';
import { markedName, whyFound } from '../../../../src/tab/register/whyFound';
import { texts } from '../../../../src/text';
import { aProcess } from '../../../support/builders';

function aRow(values: Partial<ProcessValues>) {
  const data = { processes: [aProcess(values, 12)], unitName: () => '', personName: () => '' };
  return makeRows(data, '2026-06-01')[0]!;
}
const aHit = (field: string, marks: Hit['marks'] = []): Hit => ({ id: 12, score: 1, field, marks });
const why = (values: Partial<ProcessValues>, hit: Hit) => {
  const found = whyFound(aRow(values), hit, texts('de'), 'de');
  return found && [found.text, found.marks.map(([start, end]) => found.text.slice(start, end))];
};

describe('Why a process was found', () => {
  it('shows in the name itself', () => {
    const row = aRow({ name: 'Hundesteuer festsetzen' });

    expect(markedName(row, aHit('name', [[0, 4]])).marks).toEqual([[0, 4]]);
    expect(markedName(row, aHit('otherNames', [[0, 4]])).marks).toEqual([]);
    expect(why({}, aHit('name', [[0, 4]]))).toBeNull();
  });

  it('names the one other name that was meant', () => {
    const otherNames = 'Tierabgabe\nHundeanmeldung\nHund abmelden';

    expect(why({ otherNames }, aHit('otherNames', [[11, 15]]))).toEqual(['auch: Hundeanmeldung', ['Hund']]);
  });

  it('cuts a long text to the place of the find', () => {
    const summary = `${'Lorem ipsum dolor '.repeat(10)}Hundesteuer ${'sit amet '.repeat(30)}`;
    const at = summary.indexOf('Hund');

    const [text, marked] = why({ summary }, aHit('summary', [[at, at + 11]])) as [string, string[]];

    expect(text).toMatch(/^Kurzbeschreibung: … .*Hundesteuer/);
    expect(text.length).toBeLessThan(150);
    expect(marked).toEqual(['Hundesteuer']);
  });

  it('says nothing that the line shows anyway', () => {
    expect(why({}, aHit('unit'))).toBeNull();
    expect(why({}, aHit('owner'))).toBeNull();
  });

  it('shows the number when that was looked for', () => {
    expect(why({}, aHit('number'))).toEqual(['P-000012', []]);
  });
});
