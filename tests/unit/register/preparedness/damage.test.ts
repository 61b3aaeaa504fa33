import { printDamage, readDamage, shrinkingDamage } from '../../../../src/register';

describe('the damage matrix', () => {
  it('is read as it was written, in the order of its tables', () => {
    const matrix = { money: { week1: 3, hours4: 1 }, task: { day1: 2 } } as const;

    const text = printDamage(matrix);

    expect(text).toBe('{"task":{"day1":2},"money":{"hours4":1,"week1":3}}');
    expect(readDamage(text)).toEqual(matrix);
  });

  it('is empty when nothing is written, and keeps no text when it is empty', () => {
    expect(readDamage(null)).toEqual({});
    expect(readDamage('  ')).toEqual({});
    expect(printDamage({})).toBeNull();
    expect(printDamage({ task: {} })).toBeNull();
  });

  it.each([
    '{',
    '[]',
    '"x"',
    '7',
    'null',
    '{"task":[]}',
    '{"fun":{"day1":1}}',
    '{"task":{"day1":5}}',
    '{"task":{"x":1}}',
  ])('says of what somebody typed by hand that it is no matrix: %s', (text) => {
    expect(readDamage(text)).toBeNull();
  });

  it('names the scenarios whose damage shrinks while the outage lasts', () => {
    expect(shrinkingDamage({ task: { hours4: 1, day1: 1, longer: 4 }, law: { day1: 3, week1: 2 } })).toEqual(['law']);
    expect(shrinkingDamage({})).toEqual([]);
  });
});
