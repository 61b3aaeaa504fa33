import { runWithin } from '../../../../src/sharepoint-local/batch/bounded';

const replyOf = (body: string) => ({ status: 200, headers: {}, body });

describe('answers of a batch within a bound', () => {
  it('are all given while they stay below it', () => {
    const replies = runWithin(['a', 'b'], 3, replyOf, () => replyOf('refused'));

    expect(replies.map(({ body }) => body)).toEqual(['a', 'b']);
  });

  it('keep what was run and do not run what comes after the bound is reached, counted in bytes', () => {
    const run: string[] = [];
    const replies = runWithin(
      ['a', 'üü', 'c', 'd'],
      5,
      (part) => {
        run.push(part);
        return replyOf(part);
      },
      () => replyOf('refused'),
    );

    expect(replies.map(({ body }) => body)).toEqual(['a', 'üü', 'refused', 'refused']);
    expect(run).toEqual(['a', 'üü']);
  });
});
