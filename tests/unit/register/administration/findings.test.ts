import type { EntrySurroundings, Field, FoundColumn, FoundEntry } from '../../../../src/register';
import {
  columnFindings,
  countFindings,
  entryFindings,
  finding,
  findingKinds,
  groupFindings,
  lists,
  meantChoice,
  processFields,
  rightsFindings,
} from '../../../../src/register';

const asWanted = (field: Field): FoundColumn => ({
  name: field.column,
  kind: field.kind,
  type: 'Any',
  label: field.label.de,
  choices: 'choices' in field ? Object.keys(field.choices) : [],
  minimum: field.kind === 'number' ? field.minimum : null,
  maximum: field.kind === 'number' || field.kind === 'text' ? field.maximum : null,
  indexed: field.indexed === true || field.unique === true,
  unique: field.unique === true,
  required: false,
});
const fields = Object.values<Field>(processFields);
const codes = (changed: Partial<FoundColumn>, field: Field, items = 0) =>
  columnFindings('processes', [field], [{ ...asWanted(field), ...changed }], items).map(({ code }) => code);

describe('columns', () => {
  it('are fine as the schema describes them, whatever others there are', () => {
    const others = { ...asWanted(processFields.name), name: 'Zusatz' };

    expect(columnFindings('processes', fields, [...fields.map(asWanted), others], 0)).toEqual([]);
  });

  it('are named one by one when they are missing', () => {
    const found = columnFindings('processes', fields, fields.slice(1).map(asWanted), 0);

    expect(found).toEqual([
      finding('columnMissing', 'processes', { column: { name: 'Title', label: processFields.name.label } }),
    ]);
  });

  it('may offer more choices than the schema, not fewer', () => {
    expect(codes({ choices: ['core', 'support', 'management', 'eigene'] }, processFields.category)).toEqual([]);
    expect(codes({ choices: ['core'] }, processFields.category)).toEqual(['choicesRemoved']);
  });

  it('can get an index up to 20,000 entries and no longer above', () => {
    expect(codes({ indexed: false }, processFields.owner, 20_000)).toEqual(['indexMissing']);
    expect(codes({ indexed: false }, processFields.owner, 20_001)).toEqual(['indexTooLate']);
  });

  it('say nothing about details when the whole type is another', () => {
    expect(codes({ kind: null, label: 'Anders', indexed: false }, processFields.owner)).toEqual(['columnOfOtherType']);
  });
});

describe('rights', () => {
  const holder = (group: 'readers' | null, ...levels: ('read' | 'capture' | 'edit' | 'other')[]) => ({
    principal: 1,
    name: 'Jemand',
    group,
    levels,
  });
  const onlyReaders = {
    ...lists.processes,
    rights: { ...lists.conversations.rights, readers: 'capture', service: 'none' },
  } as const;
  const found = (...holders: ReturnType<typeof holder>[]) =>
    rightsFindings('processes', onlyReaders, { inherited: false, holders }).map(({ code }) => code);

  it('are fine when every group has exactly its level', () => {
    expect(found(holder('readers', 'capture'))).toEqual([]);
  });

  it('are too low without a level, too high with a higher one or with a second one', () => {
    expect(found()).toEqual(['levelTooLow']);
    expect(found(holder('readers', 'read'))).toEqual(['levelTooLow']);
    expect(found(holder('readers', 'edit'))).toEqual(['levelTooHigh']);
    expect(found(holder('readers', 'capture', 'other'))).toEqual(['levelTooHigh']);
  });

  it('are too high, not too low, where a group writes that should only keep rights', () => {
    const keeper = { ...onlyReaders, rights: { ...onlyReaders.rights, readers: 'keepRights' } } as const;
    const code = (level: 'read' | 'edit' | 'capture') =>
      rightsFindings('preparedness', keeper, { inherited: false, holders: [holder('readers', level)] })[0]?.code;

    expect([code('read'), code('capture'), code('edit')]).toEqual(['levelTooLow', 'levelTooHigh', 'levelTooHigh']);
  });

  it('of strangers are told by name', () => {
    expect(found(holder('readers', 'capture'), holder(null, 'read'))).toEqual(['strangerHasRights']);
    expect(found(holder('readers', 'capture'), holder(null))).toEqual([]);
  });
});

describe('entries', () => {
  const around: EntrySurroundings = {
    today: '2026-06-01',
    ids: { units: new Set([1, 2]), processes: new Set([1, 2, 3]) },
    unitEnds: new Map([[2, '2026-05-31']]),
    gone: new Set(['fort@stadt.example']),
    mayRelease: (person) => person === 'karl@stadt.example',
  };
  const entry = (values: FoundEntry['values'], more: Partial<FoundEntry> = {}): FoundEntry => ({
    id: 1,
    key: 'k',
    author: 'karl@stadt.example',
    saved: true,
    values: { name: 'Hund anmelden', unit: 1, status: 'draft', ...values },
    ...more,
  });
  const of = (...entries: readonly FoundEntry[]) => entryFindings('processes', entries, around);
  const codesOf = (...entries: readonly FoundEntry[]) => of(...entries).map(({ code }) => code);

  it('without anything odd bring no finding', () => {
    expect(codesOf(entry({ owner: 'da@stadt.example', weakPoints: ['loops'] }))).toEqual([]);
  });

  it('with the same oddity are told together', () => {
    const found = of(
      entry({ category: 'x' }),
      entry({ category: 'x' }, { id: 2, key: 'l' }),
      entry({ category: 'y' }, { id: 3, key: 'm' }),
    );

    expect(found.map(({ entries, facts }) => [entries, facts['value']])).toEqual([
      [[1, 2], 'x'],
      [[3], 'y'],
    ]);
  });

  it.each([
    ['Kernprozess', 'core'],
    [' core process ', 'core'],
    ['FÜHRUNGSPROZESS', 'management'],
    ['Prozess', null],
  ])('with «%s» as their category mean %s', (text, meant) => {
    expect(meantChoice(processFields.category, text)).toBe(meant);
  });

  it('are found among several choices of one field', () => {
    expect(codesOf(entry({ weakPoints: ['loops', 'Doppelarbeit', 'Kaffee'] }))).toEqual([
      'choiceByLabel',
      'unknownChoice',
    ]);
  });

  it('tell a pointer at nothing from a unit that is needed', () => {
    expect(codesOf(entry({ supersededBy: 99 }))).toEqual(['deadReference']);
    expect(codesOf(entry({ unit: 99 }))).toEqual(['unitMissing']);
    expect(codesOf(entry({ participatingUnits: [1, 99] }))).toEqual(['deadReference']);
  });

  it('may belong to a unit up to its last day, and to one that has ended once they are retired', () => {
    expect(codesOf(entry({ unit: 2 }))).toEqual(['unitEnded']);
    expect(codesOf(entry({ unit: 2, status: 'retired' }))).toEqual([]);
    expect(entryFindings('processes', [entry({ unit: 2 })], { ...around, today: '2026-05-31' })).toEqual([]);
  });

  it('say nothing about lists that were not read', () => {
    expect(entryFindings('processes', [entry({ unit: 99 })], { ...around, ids: {} })).toEqual([]);
  });

  it('name people who are gone, except where nobody has to answer any more', () => {
    expect(codesOf(entry({ deputy: 'fort@stadt.example' }))).toEqual(['personGone']);
    expect(codesOf(entry({ deputy: 'fort@stadt.example', status: 'retired' }))).toEqual([]);
  });

  it('were released past the tab only if nobody who may release has touched them', () => {
    const byReader = { author: 'rita@stadt.example', saved: false };

    expect(codesOf(entry({ status: 'released' }, byReader))).toEqual(['releasedPastTheTab']);
    expect(codesOf(entry({ lastReviewed: '2026-01-01' }, byReader))).toEqual(['releasedPastTheTab']);
    expect(codesOf(entry({ status: 'released' }, { ...byReader, saved: true }))).toEqual([]);
    expect(codesOf(entry({ status: 'released' }, { ...byReader, author: 'karl@stadt.example' }))).toEqual([]);
    expect(
      entryFindings('processes', [entry({ status: 'released' }, byReader)], { ...around, mayRelease: null }),
    ).toEqual([]);
  });

  it('keep their key if they are the oldest with it, whatever the order and the case', () => {
    const found = of(entry({}, { id: 3, key: 'A' }), entry({}, { id: 2, key: 'a' }), entry({}, { id: 4, key: null }));

    expect(found.map(({ code, entries }) => [code, entries])).toEqual([
      ['keyTwice', [3]],
      ['keyMissing', [4]],
    ]);
  });
});

describe('findings', () => {
  it('are told by area, the gravest first, then list by list', () => {
    const found = [
      finding('labelAltered', 'processes'),
      finding('unknownChoice', 'units'),
      finding('notUnique', 'reviews'),
      finding('listMissing', 'units'),
      finding('columnMissing', 'processes'),
    ];

    const groups = groupFindings(found).map(({ area, findings }) => [area, findings.map(({ code }) => code)]);

    expect(groups).toEqual([
      ['schema', ['listMissing']],
      ['columns', ['columnMissing', 'notUnique', 'labelAltered']],
      ['entries', ['unknownChoice']],
    ]);
    expect(countFindings(found)).toEqual({ error: 3, warning: 1, hint: 1 });
  });

  it('that take something away or change content are never repaired in a row', () => {
    const careful = ['takeRightsAway', 'separateRights', 'setToDraft', 'removeDeadReference', 'restorePermissionLevel'];
    const kinds = Object.values<{ repair: string | null; asks?: true }>(findingKinds);

    expect(kinds.filter(({ repair }) => careful.includes(String(repair))).every(({ asks }) => asks === true)).toBe(
      true,
    );
  });
});
