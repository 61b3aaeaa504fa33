import {
  derivedFigureNames,
  hideableSections,
  isShown,
  processFieldNames,
  processFields,
} from '../../../../src/register';

describe('What the process team hides', () => {
  it.each(hideableSections)('is the whole section «%s» and nothing else', (section) => {
    const hidden = processFieldNames.filter((name) => !isShown(name, { hiddenSections: [section] }));

    expect(hidden).toEqual(processFieldNames.filter((name) => processFields[name].section === section));
    expect(hidden.length).toBeGreaterThan(0);
  });

  it.each([
    ['digital', 'digitalMaturity'],
    ['knowledge', 'knowledgeRisk'],
    ['priority', 'priority'],
    ['quantities', 'staffCost'],
  ] as const)('takes along what follows from «%s»: %s', (section, figure) => {
    const others = hideableSections.filter((one) => one !== section);

    expect(isShown(figure, { hiddenSections: [section] })).toBe(false);
    expect(isShown(figure, { hiddenSections: others })).toBe(true);
  });

  it('never takes along what an entry is judged by', () => {
    for (const name of ['number', 'light', 'seal', 'completeness'] as const)
      expect(isShown(name, { hiddenSections: hideableSections })).toBe(true);
  });

  it('is nothing as long as the team hides nothing', () => {
    for (const name of [...processFieldNames, ...derivedFigureNames])
      expect(isShown(name, { hiddenSections: [] })).toBe(true);
  });
});
