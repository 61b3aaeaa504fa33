import { readConditions } from '../../../src/start/local/conditions';

/** What the throttle says to `count` requests, with dice that fall as given, over and over. */
function ask(options: Parameters<typeof readConditions>[0], dice: readonly number[], count: number) {
  let at = 0;
  const conditions = readConditions(options, () => dice[at++ % dice.length] ?? 0);
  conditions.begin();
  const asked = { method: 'GET', path: '/', isPart: false };
  return Array.from({ length: count }, () => conditions.throttle(asked));
}

describe('the conditions the stand-in is started with', () => {
  it('are none without settings', () => {
    const conditions = readConditions({});
    conditions.begin();

    expect(conditions.throttle({ method: 'GET', path: '/', isPart: false })).toBeNull();
    expect((conditions.latency as () => number)()).toBe(0);
  });

  it('hold only from when the site is ready, so that setting it up is not slowed down', () => {
    const conditions = readConditions({ latency: '300', throttle: '1' });
    const asked = { method: 'GET', path: '/', isPart: false };
    const before = [(conditions.latency as () => number)(), conditions.throttle(asked)];

    conditions.begin();

    expect(before).toEqual([0, null]);
    expect((conditions.latency as () => number)()).toBe(300);
    expect(conditions.throttle(asked)).toEqual({ status: 429, retryAfterSeconds: 1 });
  });

  it('refuse the share that was asked for, 429 and 503 in turns, with the seconds to wait', () => {
    const told = ask({ throttle: '0.25,7' }, [0.1, 0.3, 0.6, 0.9], 8);

    expect(told.map((one) => one?.status ?? null)).toEqual([429, null, null, null, 503, null, null, null]);
    expect(told[0]?.retryAfterSeconds).toBe(7);
  });

  it.each(['0', '0.0', '1.5', '-0.2', 'much', '0.2,', '0.2,x', '0.2,-1', '0.2,601', '0,2,3', '20%', ''])(
    'refuse --throttle %s in a sentence',
    (throttle) => {
      expect(() => readConditions({ throttle })).toThrow(/--throttle .*0\.2,5/);
    },
  );

  it.each(['-1', '0.5', 'far', '60001', '1e3', ''])('refuse --latency %s in a sentence', (latency) => {
    expect(() => readConditions({ latency })).toThrow(/--latency .*300/);
  });
});
