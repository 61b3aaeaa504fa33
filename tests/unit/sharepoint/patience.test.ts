import { Refused, Unavailable } from '../../../src/register';
import { Patience, pauseAfter } from '../../../src/sharepoint/patience';

/** What @pnp/sp throws for an answer that isn't good. */
const answered = (status: number, retryAfter?: string) =>
  Object.assign(new Error(`Error making HttpClient request in queryable [${status}]  ::> `), {
    status,
    response: new Response(null, { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } }),
  });

/** A call that fails with these errors and then answers. */
function aCall(...failures: Error[]) {
  return jest.fn(async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return 'answer';
  });
}

describe('patience with SharePoint', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks again when the time is over that SharePoint named, and not before', async () => {
    const call = aCall(answered(429, '7'));
    const asked = new Patience().insist(call);

    await jest.advanceTimersByTimeAsync(6_999);
    expect(call).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);

    await expect(asked).resolves.toBe('answer');
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('understands a date instead of seconds', () => {
    const inTenSeconds = new Date(Date.now() + 10_000).toUTCString();

    expect(pauseAfter(answered(503, inTenSeconds), 1)).toBeGreaterThan(8_000);
    expect(pauseAfter(answered(503, inTenSeconds), 1)).toBeLessThanOrEqual(10_000);
  });

  it('keeps every other call back meanwhile', async () => {
    const patience = new Patience();
    const refused = patience.insist(aCall(answered(429, '7')));
    await jest.advanceTimersByTimeAsync(10);
    const other = aCall();
    const asked = patience.insist(other);

    await jest.advanceTimersByTimeAsync(6_900);
    expect(other).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(100);

    await expect(Promise.all([refused, asked])).resolves.toEqual(['answer', 'answer']);
  });

  it('waits longer each time, and never just as long, when the time cannot be read', () => {
    const waits = [1, 2, 3, 4].map((attempt) => {
      const some = Array.from({ length: 50 }, () => pauseAfter(answered(429), attempt) ?? NaN);
      expect(new Set(some).size).toBeGreaterThan(1);
      return { least: Math.min(...some), most: Math.max(...some) };
    });

    expect(waits[2]!.least).toBeGreaterThan(waits[0]!.most / 2);
    expect(waits[3]!.most).toBeGreaterThan(waits[1]!.most);
    for (const { least, most } of waits) {
      expect(least).toBeGreaterThanOrEqual(250);
      expect(most).toBeLessThanOrEqual(30_000);
    }
  });

  it('ends a wait soon after the signal', async () => {
    const signal = { aborted: false };
    const call = aCall(answered(429, '120'));
    const asked = new Patience().insist(call, signal);
    const ended = expect(asked).rejects.toBeInstanceOf(Unavailable);
    await jest.advanceTimersByTimeAsync(5_000);
    signal.aborted = true;

    await jest.advanceTimersByTimeAsync(200);

    await ended;
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('tries a broken connection three times', async () => {
    const broken = () => new TypeError('Failed to fetch');
    const call = aCall(broken(), broken(), broken(), broken());
    const ended = expect(new Patience().insist(call)).rejects.toBeInstanceOf(Unavailable);

    await jest.advanceTimersByTimeAsync(10_000);

    await ended;
    expect(call).toHaveBeenCalledTimes(3);
  });

  describe('in a browser', () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    const browser = { onLine: true };

    beforeEach(() => Object.defineProperty(globalThis, 'navigator', { value: browser, configurable: true }));
    afterEach(() => {
      browser.onLine = true;
      if (original) Object.defineProperty(globalThis, 'navigator', original);
      else Reflect.deleteProperty(globalThis, 'navigator');
    });

    const broken = () => new TypeError('Failed to fetch');

    it('tries a broken connection longer for work in the background, because a refusal looks the same there', async () => {
      const call = aCall(broken(), broken(), broken(), broken(), broken());
      const asked = new Patience().insist(call, { aborted: false });

      await jest.advanceTimersByTimeAsync(60_000);

      await expect(asked).resolves.toBe('answer');
    });

    /** One thing that somebody waits for, in calls one after the other: each is made although the one before has failed. */
    async function inTurn(patience: Patience, calls: readonly (() => Promise<string>)[]): Promise<readonly unknown[]> {
      const outcomes: unknown[] = [];
      for (const call of calls) outcomes.push(await patience.insist(call).catch((error: unknown) => error));
      return outcomes;
    }
    const alwaysBroken = () => jest.fn(() => Promise.reject(broken()));

    it('gives up within ten seconds when somebody waits, however many calls follow each other', async () => {
      const calls = [alwaysBroken(), alwaysBroken(), alwaysBroken()];
      const told = jest.fn();
      const done = inTurn(new Patience(), calls).then(told);

      await jest.advanceTimersByTimeAsync(10_000);

      expect(told).toHaveBeenCalledWith(calls.map(() => expect.any(Unavailable)));
      expect(calls[0]!.mock.calls.length).toBeGreaterThan(2);
      expect(calls[2]).toHaveBeenCalledTimes(1);
      await done;
    });

    it('is as patient as before when somebody tries again later', async () => {
      const patience = new Patience();
      const first = inTurn(patience, [alwaysBroken()]);
      await jest.advanceTimersByTimeAsync(30_000);
      await first;
      const again = patience.insist(aCall(broken(), broken()));

      await jest.advanceTimersByTimeAsync(10_000);

      await expect(again).resolves.toBe('answer');
    });

    it('is as patient as before after an answer', async () => {
      const patience = new Patience();
      const calls = [alwaysBroken(), aCall(), aCall(broken(), broken())];
      const asked = inTurn(patience, calls);

      await jest.advanceTimersByTimeAsync(20_000);

      expect(await asked).toEqual([expect.any(Unavailable), 'answer', 'answer']);
    });

    it('tries once without a network', async () => {
      browser.onLine = false;
      const call = aCall(broken());

      await expect(new Patience().insist(call)).rejects.toBeInstanceOf(Unavailable);
      expect(call).toHaveBeenCalledTimes(1);
    });
  });

  it('does not wait longer than five minutes in all', async () => {
    const call = aCall(answered(429, '200'), answered(429, '200'));
    const ended = expect(new Patience().insist(call)).rejects.toBeInstanceOf(Unavailable);

    await jest.advanceTimersByTimeAsync(200_000);

    await ended;
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('asks once for what will not change by asking again', async () => {
    const call = aCall(answered(400));

    await expect(new Patience().insist(call)).rejects.toBeInstanceOf(Refused);
    expect(call).toHaveBeenCalledTimes(1);
  });
});
