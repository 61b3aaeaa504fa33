/** One process runs the round at a time, whatever its clock says and whenever it dies. */
import { Conflict, Unavailable } from '../../../src/register';
import type { Lease, LeaseTimes } from '../../../src/reminder/round/lease';
import { LeaseLost, takeLease } from '../../../src/reminder/round/lease';
import { createMemoryStore, type MemoryStore } from '../../support/memoryStore';

/** A clock that only moves when somebody waits; `meanwhile` happens during each wait. */
function clock(meanwhile: () => Promise<unknown> = async () => undefined) {
  let seconds = 0;
  const times: LeaseTimes = {
    staleAfter: 100,
    renewEvery: 10,
    now: () => seconds,
    wait: async (length) => {
      seconds += length;
      await meanwhile();
    },
  };
  return { times, pass: (length: number) => (seconds += length) };
}

const taken = async (store: MemoryStore, holder: string, times: LeaseTimes): Promise<Lease> => {
  const lease = await takeLease(store, holder, times);
  if (!lease) throw new Error(`${holder} did not get the lease`);
  return lease;
};

it('the first one gets it, and a second one learns that the first is alive', async () => {
  const store = createMemoryStore();
  const first = await taken(store, 'a', clock().times);
  const aliveEachTime = clock(async () => store.saveAs('a', 'serviceState', 1, { value: `${Math.random()}` }));

  const second = await takeLease(store, 'b', aliveEachTime.times);

  expect(second).toBeNull();
  expect(first).toBeDefined();
});

it('whoever gives it back leaves it to the next one at once', async () => {
  const store = createMemoryStore();
  const { times } = clock(async () => Promise.reject(new Error('nobody has to wait')));
  const first = await taken(store, 'a', times);

  await first.release();

  await expect(takeLease(store, 'b', times)).resolves.not.toBeNull();
});

it('a holder who is silent for too long is dead: the next one takes it, and the dead one learns it before it sends', async () => {
  const store = createMemoryStore();
  const late = clock();
  const first = await taken(store, 'a', late.times);

  const second = await taken(store, 'b', clock().times);

  late.pass(50);
  await expect(first.hold()).rejects.toThrow(LeaseLost);
  await expect(second.hold()).resolves.toBeUndefined();
});

it('a long wait renews it, so that nobody who watches takes it over', async () => {
  const store = createMemoryStore();
  const etags = new Set<string>();
  const own = clock(async () => etags.add((await store.one('serviceState', 1)).etag));
  const first = await taken(store, 'a', own.times);

  await first.wait(95);

  expect(etags.size).toBeGreaterThan(8);
});

it('a holder that another has pushed aside while it was renewing stops', async () => {
  const store = createMemoryStore();
  const own = clock();
  const first = await taken(store, 'a', own.times);
  own.pass(10);
  jest.spyOn(store, 'update').mockRejectedValueOnce(new Conflict('somebody else'));

  await expect(first.hold()).rejects.toThrow(LeaseLost);
});

it('renewing that took longer than the others wait is no renewing', async () => {
  const store = createMemoryStore();
  const own = clock();
  const first = await taken(store, 'a', own.times);
  own.pass(5);
  await expect(first.hold()).resolves.toBeUndefined();
  own.pass(200);
  jest.spyOn(store, 'update').mockRejectedValueOnce(new Unavailable('down'));

  await expect(first.hold()).rejects.toThrow(Unavailable);
});

it('several cards at once renew it together, and none takes the other’s renewal for a stranger’s', async () => {
  const store = createMemoryStore();
  const own = clock();
  const first = await taken(store, 'a', own.times);
  own.pass(10);

  await expect(Promise.all([first.hold(), first.hold(), first.hold()])).resolves.toHaveLength(3);
});

it('of many that come at the same moment exactly one gets it', async () => {
  const store = createMemoryStore();
  const winners: string[] = [];
  let signs = 0;
  const rival = async (name: string) => {
    // Whoever has it shows a sign of life while the others watch.
    const { times } = clock(async () => store.saveAs('x', 'serviceState', 1, { value: `sign ${++signs}` }));
    if (await takeLease(store, name, times)) winners.push(name);
  };

  await Promise.all(['a', 'b', 'c', 'd', 'e'].map(rival));

  expect(winners).toHaveLength(1);
});
