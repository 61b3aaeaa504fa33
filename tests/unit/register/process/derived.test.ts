import { classOfFigure } from '../../../../src/register';

describe('The class of a figure', () => {
  it.each([
    ['knowledgeRisk', 50, 'high'],
    ['knowledgeRisk', 49, 'medium'],
    ['knowledgeRisk', 19, 'low'],
    ['priority', 67, 'high'],
    ['priority', 34, 'medium'],
    ['digitalMaturity', 33, 'low'],
    ['digitalMaturity', 0, 'low'],
    ['digitalMaturity', null, null],
    ['digitalMaturity', Number.NaN, null],
  ] as const)('%s %p is %p', (name, figure, expected) => {
    expect(classOfFigure(name, figure)).toBe(expected);
  });
});
