import type { Field, FieldKind, ListFacts } from '../../../../src/register';
import { listKeys, lists } from '../../../../src/register';

/** Bytes of a row of 8,000 that a column takes in SharePoint (documented boundaries; see the wire contract). */
const rowBytes: Readonly<Record<FieldKind, number>> = {
  text: 30,
  longText: 22,
  choice: 30,
  choices: 22,
  number: 14,
  date: 14,
  person: 10,
  reference: 10,
  references: 10,
  yesNo: 7,
};
/** Columns that provisioning adds, and those that SharePoint has in every list and joins (author, editor). */
const own = { bytes: 30, indexes: 1 };
const joinedBySharePoint = 2;

const factsOf = (key: (typeof listKeys)[number]): ListFacts => lists[key];
const fieldsOf = (key: (typeof listKeys)[number]): readonly Field[] => Object.values(factsOf(key).fields);

describe.each(listKeys)('the schema of %s', (key) => {
  it('names every column once, in ASCII and at most 32 characters', () => {
    const columns = fieldsOf(key).map(({ column }) => column);

    expect(new Set(columns.map((name) => name.toLowerCase())).size).toBe(columns.length);
    expect(columns.filter((name) => !/^[A-Z][A-Za-z0-9]{0,31}$/.test(name))).toEqual([]);
  });

  it('stays within 12 joins, 20 indexes and the bytes of a row', () => {
    const fields = fieldsOf(key);
    const joins = fields.filter(({ kind }) => ['person', 'reference', 'references'].includes(kind));
    const indexes = fields.filter(({ indexed, unique }) => indexed || unique);

    expect(joins.length + joinedBySharePoint).toBeLessThanOrEqual(12);
    expect(indexes.length + own.indexes).toBeLessThanOrEqual(20);
    expect(fields.reduce((sum, { kind }) => sum + rowBytes[kind], own.bytes)).toBeLessThanOrEqual(7_700);
  });

  it('indexes only what SharePoint can index', () => {
    const indexed = fieldsOf(key).filter((field) => field.indexed || field.unique);

    expect(indexed.filter(({ kind }) => ['longText', 'choices', 'references'].includes(kind))).toEqual([]);
  });

  it('points only into lists of the register, and shows only fields it has', () => {
    const targets = fieldsOf(key).flatMap((field) => ('target' in field ? [field.target] : []));

    expect(targets.filter((target) => !(target in lists))).toEqual([]);
    expect(factsOf(key).view.filter((name) => !(name in factsOf(key).fields))).toEqual([]);
  });

  it('never lets anybody follow a reference into a list that they may not read', () => {
    const open = Object.entries(factsOf(key).rights).filter(([, level]) => level !== 'none');

    for (const field of fieldsOf(key)) {
      if (!('target' in field)) continue;
      const target = factsOf(field.target as (typeof listKeys)[number]).rights as Readonly<Record<string, string>>;
      const blind = open.filter(([group]) => target[group] === 'none' && target['readers'] === 'none');
      expect(blind).toEqual([]);
    }
  });

  it('explains every field in whole sentences, in both languages', () => {
    const sentence = /^\S.*[.?!]$/;

    for (const { column, label, help } of fieldsOf(key)) {
      expect([column, label.de.trim(), label.en.trim()]).toEqual([column, label.de, label.en]);
      expect([column, sentence.test(help.de), sentence.test(help.en)]).toEqual([column, true, true]);
    }
  });

  it('keeps choices under stable ASCII keys with two labels', () => {
    for (const field of fieldsOf(key)) {
      if (!('choices' in field)) continue;
      for (const [choice, { de, en }] of Object.entries(field.choices)) {
        expect([field.column, choice, /^[a-z][A-Za-z0-9]*$/.test(choice)]).toEqual([field.column, choice, true]);
        expect([de, en].every((text) => text.trim() !== '')).toBe(true);
      }
    }
  });
});

describe('the lists together', () => {
  it('have names of their own, in ASCII, and labels of their own', () => {
    const facts = listKeys.map(factsOf);

    expect(facts.filter(({ name }) => !/^[A-Z][A-Za-z]{0,31}$/.test(name))).toEqual([]);
    expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
    expect(new Set(facts.map(({ label }) => label.de)).size).toBe(facts.length);
  });

  it('are those of the domain', () => {
    expect(listKeys.map((key) => lists[key].name).sort()).toEqual(
      [
        'Processes',
        'OrgUnits',
        'Resources',
        'Suggestions',
        'Reviews',
        'Analyses',
        'Measures',
        'Preparedness',
        'Catalogue',
        'ServiceState',
        'Settings',
        'Synonyms',
        'Bookmarks',
        'Diagrams',
        'Conversations',
      ].sort(),
    );
  });
});
