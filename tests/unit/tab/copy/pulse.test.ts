import { watchPulse } from '../../../../src/tab/copy/pulse';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const patience = { every: 1_000, atMost: 3 };
const never = new Promise<never>(() => undefined);

describe('The watch over a worker', () => {
  it('is patient with one that is busy, as long as it answers in between', async () => {
    const onSilence = jest.fn();
    const awaited = watchPulse(async () => true, onSilence, patience);

    void awaited(never);
    await jest.advanceTimersByTimeAsync(60_000);

    expect(onSilence).not.toHaveBeenCalled();
  });

  it('says once that nothing comes back', async () => {
    const onSilence = jest.fn();
    const awaited = watchPulse(() => never, onSilence, patience);

    void awaited(never);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(onSilence).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(60_000);

    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('asks nothing while nobody waits', async () => {
    const ask = jest.fn(async () => true);
    const awaited = watchPulse(ask, jest.fn(), patience);

    await expect(awaited(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(await awaited(Promise.resolve(7))).toBe(7);
    await jest.advanceTimersByTimeAsync(60_000);

    expect(ask).not.toHaveBeenCalled();
  });
});
