import type { ReviewRules } from '../../../../src/register';
import { readReviewRules, readSettings, settingText, usualReviewRules } from '../../../../src/register';

const rowOf = (value: string) => [{ values: { title: 'reviewRules', value } }];

describe('the rules of the reviews', () => {
  it('are two weeks of notice, two at each level, messages from seven to six, and release by the owner alone', () => {
    expect(readSettings([]).reviewRules).toEqual({
      noticeDays: 14,
      daysAtLevel: { owner: 14, deputy: 14, head: 14 },
      messagesFrom: 7,
      messagesUntil: 18,
      fallback: 'none',
      releaseByHead: false,
    });
  });

  it('read what was written', () => {
    const rules: ReviewRules = {
      noticeDays: 30,
      daysAtLevel: { owner: 7, deputy: 5, head: 21 },
      messagesFrom: 0,
      messagesUntil: 24,
      fallback: 'mail',
      releaseByHead: true,
    };

    const settings = readSettings(rowOf(settingText('reviewRules', rules)));

    expect(settings.reviewRules).toEqual(rules);
    expect(settings.problems).toEqual([]);
  });

  it('are as usual where the row says nothing', () => {
    const { rules, wrong } = readReviewRules('{"noticeDays":3,"daysAtLevel":{"head":1}}');

    expect(rules).toEqual({
      ...usualReviewRules,
      noticeDays: 3,
      daysAtLevel: { ...usualReviewRules.daysAtLevel, head: 1 },
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['{"noticeDays":0}', 'noticeDays'],
    ['{"noticeDays":"14"}', 'noticeDays'],
    ['{"noticeDays":91}', 'noticeDays'],
    ['{"noticeDays":null}', 'noticeDays'],
    ['{"daysAtLevel":{"owner":1.5}}', 'owner'],
    ['{"daysAtLevel":{"deputy":-1}}', 'deputy'],
    ['{"daysAtLevel":{"head":1e999}}', 'head'],
    ['{"daysAtLevel":14}', 'daysAtLevel'],
    ['{"messagesFrom":24}', 'messagesFrom'],
    ['{"messagesUntil":0}', 'messagesUntil'],
    ['{"fallback":"fax"}', 'fallback'],
    ['{"releaseByHead":"ja"}', 'releaseByHead'],
    ['{"messagesFrom":20,"messagesUntil":8}', 'messagesUntil'],
    ['{"messagesFrom":18}', 'messagesUntil'],
  ])('are as usual for %s, which the settings name as a problem', (text, part) => {
    const settings = readSettings(rowOf(text));

    expect(settings.reviewRules).toEqual(usualReviewRules);
    expect(settings.problems).toEqual([{ setting: 'reviewRules', part }]);
  });

  it.each(['{', '[]', '14', 'null', 'zwei Wochen'])('are as usual as a whole when the row holds %j', (text) => {
    const settings = readSettings(rowOf(text));

    expect(settings.reviewRules).toEqual(usualReviewRules);
    expect(settings.problems).toEqual([{ setting: 'reviewRules', part: null }]);
  });

  it('leave the other parts as they were given when one is wrong', () => {
    const { rules, wrong } = readReviewRules('{"noticeDays":0,"fallback":"mail"}');

    expect(rules.fallback).toBe('mail');
    expect(wrong).toEqual(['noticeDays']);
  });
});
