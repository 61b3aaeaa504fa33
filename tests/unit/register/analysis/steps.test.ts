import { lists, printAnalysisSteps, readAnalysisSteps, validateField } from '../../../../src/register';

const step = { text: 'Antrag prüfen', role: 'Bürgerservice', minutes: 12, idleDays: 3.5, mediaBreak: true };

describe('the steps of an analysis', () => {
  it('are read as they were written', () => {
    const steps = [step, { text: 'Bescheid senden', role: null, minutes: null, idleDays: null, mediaBreak: false }];

    expect(readAnalysisSteps(printAnalysisSteps(steps))).toEqual(steps);
  });

  it('are none when nothing is written', () => {
    expect(readAnalysisSteps(null)).toEqual([]);
    expect(readAnalysisSteps('')).toEqual([]);
    expect(printAnalysisSteps([])).toBeNull();
  });

  it('may leave out what nobody knows', () => {
    expect(readAnalysisSteps('[{"text":"Antrag prüfen"}]')).toEqual([
      { text: 'Antrag prüfen', role: null, minutes: null, idleDays: null, mediaBreak: false },
    ]);
  });

  it.each([
    '{',
    '{}',
    '[1]',
    '[null]',
    '[{}]',
    '[{"text":""}]',
    '[{"text":"x","minutes":-1}]',
    '[{"text":"x","minutes":"5"}]',
    '[{"text":"x","mediaBreak":1}]',
    '[{"text":"x","role":7}]',
  ])('are not guessed from what somebody typed by hand: %s', (text) => {
    expect(readAnalysisSteps(text)).toBeNull();
  });
});

describe('the workshops of an analysis', () => {
  it('are one day per line', () => {
    const { workshops } = lists.analyses.fields;

    expect(validateField(workshops, '2027-03-01 Auftakt\n\n2027-03-15')).toBeNull();
    expect(validateField(workshops, '2027-03-01 Auftakt\nirgendwann')).toMatchObject({
      code: 'wrongLine',
      facts: { line: 2 },
    });
  });
});
