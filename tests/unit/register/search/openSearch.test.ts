import fc from 'fast-check';
import { createSearch, createThesaurus, openSearch, usualSynonyms } from '../../../../src/register';

const words = ['Hundesteuer', 'Fahrerlaubnis', 'Straße', 'KFZ-Zulassung', 'Gebühr', '34c', '00012', 'für', 'ändern'];
const aText = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((chosen) => chosen.join(' '));
const thesaurus = createThesaurus(usualSynonyms());

describe('A search that was handed over', () => {
  it('finds the same, as well, for the same reason and in the same places', () => {
    const aQuery = fc.oneof(
      aText,
      fc.constantFrom('führerschein', 'gebuhr', 'hund steuer', 'strase', 'auto', '12', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(aText, aText), { maxLength: 8 }), aQuery, (texts, query) => {
        const entries = texts.map(([name, summary], id) => ({
          id,
          texts: [
            { field: 'name', weight: 10, text: name },
            { field: 'summary', weight: 2, text: summary },
          ],
        }));
        const first = createSearch(entries, thesaurus);
        const textOf = (id: number, field: string) => texts[id]?.[field === 'name' ? 0 : 1] ?? '';

        const other = openSearch(structuredClone(first.columns()), thesaurus, textOf);

        const plain = (search: typeof first) =>
          search.find(query).map(({ id, score, field, text, marks, because, isNear }) => ({
            ...{ id, score, field, text, marks, because, isNear },
          }));
        expect(plain(other)).toEqual(plain(first));
      }),
    );
  });
});
