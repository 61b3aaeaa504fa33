import { connectorFailure, deliveryOf } from '../../../src/reminder/bot/failure';

const failure = (status: number | null, code = '', retryAfter?: string) =>
  connectorFailure({
    isAxiosError: true,
    ...(status === null
      ? { code }
      : { response: { status, data: { error: { code } }, headers: retryAfter ? { 'retry-after': retryAfter } : {} } }),
  })!;

describe('what the connector answers means', () => {
  it.each([
    ['429 with a time', failure(429, '', '7'), { state: 'later', afterSeconds: 7 }],
    ['429 without one', failure(429), { state: 'later', afterSeconds: 30 }],
    ['403 blocked', failure(403, 'ConversationBlockedByUser'), { state: 'undeliverable', reason: 'blocked' }],
    ['403 not in roster', failure(403, 'BotNotInConversationRoster'), { state: 'undeliverable', reason: 'gone' }],
    [
      '403 blocked by an administrator',
      failure(403, 'BotDisabledByAdmin'),
      { state: 'undeliverable', reason: 'blocked' },
    ],
    ['412', failure(412, 'PreconditionFailed'), { state: 'later', afterSeconds: 30 }],
    ['404', failure(404, 'ConversationNotFound'), { state: 'undeliverable', reason: 'gone' }],
    ['413', failure(413, 'MessageSizeTooBig'), { state: 'undeliverable', reason: 'tooLarge' }],
    ['400', failure(400, 'BadSyntax'), { state: 'undeliverable', reason: 'refused' }],
    ['408', failure(408), { state: 'unknown' }],
    ['500', failure(500), { state: 'unknown' }],
    ['503', failure(503), { state: 'unknown' }],
    ['no answer', failure(null), { state: 'unknown' }],
    ['a time-out', failure(null, 'ECONNABORTED'), { state: 'unknown' }],
    ['nobody at the other end', failure(null, 'ECONNREFUSED'), { state: 'later', afterSeconds: 30 }],
    ['an address that nobody knows', failure(null, 'ENOTFOUND'), { state: 'later', afterSeconds: 30 }],
  ])('%s', (_, given, delivery) => {
    expect(deliveryOf(given)).toEqual(delivery);
  });

  it('401 is the bot’s own trouble and ends the round', () => {
    expect(() => deliveryOf(failure(401))).toThrow('401');
  });

  it('anything that is no HTTP error is a defect, not an outcome', () => {
    expect(connectorFailure(new TypeError('x'))).toBeNull();
  });
});
