import { createSearch, createThesaurus, usualSynonyms } from '../../../../src/register';
import { hasRealNames, inventedNames, readRealNames } from '../../../bench/searchNames';
import { everydayQueries } from '../../../bench/everydayQueries';
import { categories, judgedQueries } from '../../../bench/searchQueries';

if (!hasRealNames()) console.warn('The real service names are not there: search quality is judged on invented names.');
const names = hasRealNames() ? readRealNames() : inventedNames();
const perCategory = 150;
const queries = judgedQueries(names, perCategory, 20_270_301);

type Field = 'name' | 'otherNames';
const thesaurus = createThesaurus(usualSynonyms());
const searchIn = (field: Field) =>
  createSearch(
    names.map((text, id) => ({
      id,
      texts:
        field === 'name'
          ? [{ field: 'name', weight: 10, text }]
          : [
              { field: 'name', weight: 10, text: `Vorgang ${id}` },
              { field: 'otherNames', weight: 8, text: `Aufgabe ${id}\n${text}` },
            ],
    })),
    thesaurus,
  );

/** Share of the queries whose target is among the first ten, and the queries that missed it. */
function judge(field: Field, category: string): { readonly share: number; readonly missed: readonly string[] } {
  const search = searchIn(field);
  const asked = queries.filter((each) => each.category === category);
  expect(asked.length).toBeGreaterThan(perCategory / 2);
  const missed = asked.filter(
    ({ query, target }) =>
      !search
        .find(query)
        .slice(0, 10)
        .some(({ id }) => id === target),
  );
  return { share: 1 - missed.length / asked.length, missed: missed.map(({ query }) => query) };
}

describe(`Among ${names.length} service names, the one that is meant is in the top ten`, () => {
  it.each(categories.filter((category) => category !== 'own words'))('for 90 of 100 queries by %s', (category) => {
    const { share, missed } = judge('name', category);

    expect({ missed, good: share >= 0.9 }).toMatchObject({ good: true });
  });

  it('for 97 of 100 queries by words of the name', () => {
    const { share, missed } = judge('name', 'own words');

    expect({ missed, good: share >= 0.97 }).toMatchObject({ good: true });
  });

  it('for 90 of 100 queries by everyday words', () => {
    const search = searchIn('name');
    const asked = everydayQueries(names);

    const missed = asked.filter(
      ({ query, target }) =>
        !search
          .find(query)
          .slice(0, 10)
          .some(({ id }) => target.includes(id)),
    );

    expect({ missed: missed.map(({ query }) => query), good: missed.length <= asked.length / 10 }).toMatchObject({
      good: true,
    });
  });

  it('for 90 of 100 queries by a former name', () => {
    const { share, missed } = judge('otherNames', 'own words');

    expect({ missed, good: share >= 0.9 }).toMatchObject({ good: true });
  });
});
