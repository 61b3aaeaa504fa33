import { sdkLog } from '../../../src/reminder/bot/sdkLog';

const olga = 'olga.brandt@stadt.example';
const httpError = Object.assign(new Error(`no chat with ${olga}`), {
  name: 'AxiosError',
  isAxiosError: true,
  response: { status: 404 },
});

function logged(...parts: unknown[]) {
  const lines: unknown[] = [];
  const [first, ...more] = parts;
  sdkLog((event, facts) => void lines.push({ event, ...facts })).error(first, ...more);
  return lines;
}

describe('what the SDK logs about a failure', () => {
  it('keeps its own words beside the error, the error’s name and the status, not the error’s text', () => {
    expect(logged('JWT verification failed:', httpError)).toEqual([
      { event: 'bot.sdkError', about: 'JWT verification failed:', error: 'AxiosError', status: 404 },
    ]);
    expect(logged(httpError, 'flush failed')).toEqual([
      { event: 'bot.sdkError', about: null, error: 'AxiosError', status: 404 },
    ]);
  });

  it.each([[[`no chat with ${olga}`]], [['Decoded token:', `ey.${olga}`]], [[{ data: olga }]]])(
    'tells nothing of a text that may be anybody’s (%j)',
    (parts) => {
      expect(logged(...parts)).toEqual([expect.objectContaining({ event: 'bot.sdkError', error: null, status: null })]);
      expect(JSON.stringify(logged(...parts))).not.toContain('olga');
    },
  );
});
