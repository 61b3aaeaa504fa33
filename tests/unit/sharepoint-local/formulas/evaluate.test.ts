import { evaluate } from '../../../../src/sharepoint-local/formulas/evaluate';
import { parseFormula } from '../../../../src/sharepoint-local/formulas/parse';
import { Fault, type Value } from '../../../../src/sharepoint-local/formulas/value';
import { calendarOf } from '../../../../src/sharepoint-local/site/calendar';

const columns: Readonly<Record<string, Value>> = {
  Cost: 2.5,
  Title: 'Bau',
  Empty: null,
  Ok: true,
  Bad: new Fault('#N/A'),
};
const clock = { calendar: calendarOf('Europe/Berlin'), now: () => new Date('2026-03-01T23:30:00Z') };

const result = (formula: string): Value => {
  const value = evaluate(parseFormula(formula), (name) => columns[name] ?? null, clock);
  return value instanceof Fault ? value.text : value;
};

describe('a formula (DOC: as in Excel)', () => {
  it.each<[string, Value]>([
    ['1+2*3^2', 19],
    ['(1+2)*3', 9],
    ['-2^2', 4],
    ['2^-1', 0.5],
    ['10-2-3', 5],
    ['50%*4', 2],
    ['"a""b"&1', 'a"b1'],
    ['1=1&""', false],
    ['"ABC"="abc"', true],
    ['2<>2', false],
    ['3>=3', true],
    ['"a"<"b"', true],
    ['99<"a"', true],
    ['TRUE', true],
    ['[Cost]*2', 5],
    ['Empty+1', 1],
    ['Empty=""', true],
    ['Empty=0', true],
    ['"3"+4', 7],
    ['"x"+4', '#VALUE!'],
    ['1/0', '#DIV/0!'],
    ['(-1)^0.5', '#NUM!'],
  ])('%s is %p', (formula, value) => {
    expect(result(formula)).toBe(value);
  });

  it.each<[string, Value]>([
    ['IF(Cost>2,"big","small")', 'big'],
    ['IF(FALSE,1)', false],
    ['IF(TRUE,1,1/0)', 1],
    ['IF(1/0,1,2)', '#DIV/0!'],
    ['AND(TRUE,1)', true],
    ['OR(FALSE,0)', false],
    ['NOT(FALSE)', true],
    ['ISBLANK(Empty)', true],
    ['ISERROR(Bad)', true],
    ['ISERR(Bad)', false],
    ['ISNA(Bad)', true],
    ['ISNUMBER(Cost)', true],
    ['SUM(1,"2",Empty)', 3],
    ['MAX(1,Bad)', '#N/A'],
    ['ROUND(2.345,2)', 2.35],
    ['CONCATENATE(Title,"-",1)', 'Bau-1'],
    ['MID("abcdef",2,3)', 'bcd'],
    ['LEN(Title)', 3],
    ['SEARCH("A","Bau")', 2],
    ['MOD(-3,2)', 1],
    ['INT(-1.5)', -2],
    ['REPT("ab",2)', 'abab'],
    ['REPT("ab",1E10)', '#VALUE!'],
    ['FACT(5)', 120],
    ['FACT(100000)', '#NUM!'],
    ['FIXED(1,200)', '#NUM!'],
    ['NOPE(1)', '#NAME?'],
  ])('%s is %p', (formula, value) => {
    expect(result(formula)).toBe(value);
  });

  it.each<[string, Value]>([
    ['TODAY()', 46083],
    ['NOW()-TODAY()', 30 / 1440],
    ['DATE(2026,1,31)+1=DATE(2026,2,1)', true],
    ['DATE(2026,14,1)=DATE(2027,2,1)', true],
    ['DATEVALUE("2026-03-01")', 46082],
    ['DATEVALUE("3/1/2026")', 46082],
    ['WEEKDAY(DATE(2026,3,1))', 1],
    ['WEEKDAY(DATE(2026,3,1),2)', 7],
    ['WEEKDAY(DATE(2026,3,1),3)', 6],
    ['HOUR(TIME(13,45,10))&":"&MINUTE(TIME(13,45,10))&":"&SECOND(TIME(13,45,10))', '13:45:10'],
    ['DATEDIF(DATE(2024,2,29),DATE(2026,3,1),"d")', 731],
    ['DATEDIF(DATE(2024,2,29),DATE(2026,3,1),"m")', 24],
    ['DATEDIF(DATE(2024,1,15),DATE(2026,3,10),"md")', 23],
    ['DATEDIF(DATE(2026,3,1),DATE(2024,2,29),"d")', '#NUM!'],
    ['YEAR("never")', '#VALUE!'],
  ])('%s is %p on the clock of the site', (formula, value) => {
    const found = result(formula);
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 6);
    else expect(found).toBe(value);
  });

  it.each<[string, Value]>([
    ['TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['TEXT(-0.256,"0.0%")', '-25.6%'],
    ['TEXT(5,"000")', '005'],
    ['TEXT(DATE(2026,3,1)+0.5,"dddd, d. mmmm yyyy hh:mm")', 'Sunday, 1. March 2026 12:00'],
    ['TEXT(Title,"0")', 'Bau'],
    ['TEXT(1,"[red]0")', '#VALUE!'],
  ])('%s is %p', (formula, value) => {
    expect(result(formula)).toBe(value);
  });

  it.each(['', '1+', '(1', '1)', '1 2', 'IF(1,', '"a', '[Cost', '1,2', '#', 'IF(1 2)', `${'-'.repeat(200)}1`])(
    'is refused as %j',
    (formula) => {
      expect(() => parseFormula(formula)).toThrow('The formula contains a syntax error');
    },
  );
});
