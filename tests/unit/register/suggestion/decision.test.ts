import { decisionProblems } from '../../../../src/register';

describe('the decision about a suggestion', () => {
  it.each([
    ['declined', null, true],
    ['declined', ' \n\u200b', true],
    ['declined', 'Das Gesetz verlangt es.', false],
    ['accepted', null, false],
    ['open', null, false],
  ] as const)('%s with the reason %j lacks it: %s', (state, decisionReason, isLacking) => {
    const problems = decisionProblems({ state, decisionReason });

    expect(problems).toEqual(isLacking ? [{ field: 'decisionReason', code: 'required' }] : []);
  });
});
