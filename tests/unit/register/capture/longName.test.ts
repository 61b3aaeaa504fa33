import { longestName, splitName } from '../../../../src/register';

describe('a name longer than a title can be', () => {
  it('stays as it is as long as it fits', () => {
    expect(splitName('a'.repeat(longestName))).toEqual({ name: 'a'.repeat(longestName), rest: '' });
  });

  it('is cut between two words, and nothing of it is lost', () => {
    const text = 'Bescheinigung ausstellen '.repeat(12).trim();

    const { name, rest } = splitName(text);

    expect(name.length).toBeLessThanOrEqual(longestName);
    expect(`${name} ${rest}`).toBe(text);
  });

  it('is cut between two characters where there is no blank, never within an emoji', () => {
    const text = `${'a'.repeat(longestName - 1)}👩‍👩‍👧b`;

    expect(splitName(text)).toEqual({ name: 'a'.repeat(longestName - 1), rest: '👩‍👩‍👧b' });
  });
});
