import type { Endpoint } from 'comlink';
import { Conflict, Unavailable } from '../../../../src/register';
import type { RegisterCopy } from '../../../../src/tab/copy';
import { openRemoteCopy } from '../../../../src/tab/copy/remote';
import { serveCopy } from '../../../../src/tab/copy/serve';
import type { DataFeed } from '../../../../src/tab/shell/dataState';
import { createDataFeed } from '../../../../src/tab/shell/dataState';
import { aProcess } from '../../../support/builders';
import type { MemoryStore } from '../../../support/memoryStore';
import { createMemoryStore } from '../../../support/memoryStore';
import { closeMessagePorts } from '../../../support/messagePorts';
import { freshDevice, namesIn, petra, site } from './copyOfRegister';

/** A copy on the other end of a channel, as in a worker: nothing gets through that cannot be cloned. */
async function connect(store: MemoryStore, getToken = async () => 'token'): Promise<RegisterCopy> {
  const { port1, port2 } = new MessageChannel();
  serveCopy(
    (_siteUrl, token) => {
      const me = store.me.bind(store);
      store.me = async () => ((await token()) === 'token' ? me() : Promise.reject(new Error('another token')));
      return store;
    },
    port2 as unknown as Endpoint,
  );
  return openRemoteCopy(port1 as unknown as Worker, site.siteUrl, getToken);
}

async function open(copy: RegisterCopy): Promise<DataFeed> {
  const feed = createDataFeed();
  await copy.open({ owner: site, person: petra, language: 'de', onNews: feed.tell });
  await copy.refresh();
  return feed;
}

const aStore = () => createMemoryStore({ entries: { processes: [aProcess({ name: 'Hund anmelden' })] } });

closeMessagePorts();
beforeEach(() => freshDevice());

describe('The copy in another thread', () => {
  it('tells its news, searches and gives entries', async () => {
    const copy = await connect(aStore());
    const feed = await open(copy);

    expect(namesIn(feed.loaded().front.table)).toEqual(['Hund anmelden']);
    expect([...(await copy.find('hund')).rows]).toEqual([0]);
    expect((await copy.entry(1))?.values.name).toBe('Hund anmelden');
  });

  it('asks the page for its token', async () => {
    const copy = await connect(aStore(), async () => 'stolen');

    await expect(open(copy)).rejects.toThrow('another token');
  });

  it('hears from the page why there is no token, as the error it is', async () => {
    const copy = await connect(aStore(), () => Promise.reject(new Unavailable('no sign-in')));

    await expect(open(copy)).rejects.toBeInstanceOf(Unavailable);
  });

  it('answers failures of the store with their class', async () => {
    const store = aStore();
    const copy = await connect(store);
    await open(copy);
    const { etag } = await copy.store.one('processes', 1);
    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { name: 'Hund abmelden' });

    await expect(copy.store.update('processes', { id: 1, etag }, { name: 'Hunde' })).rejects.toBeInstanceOf(Conflict);
  });

  it('answers why an entry of several was not made with the class of the error', async () => {
    const store = aStore();
    const copy = await connect(store);
    await open(copy);
    store.createMany = async () => [{ outcome: 'failed', error: new Unavailable('no answer') }];
    const creations = [{ key: 'one', values: {} }];

    const results = [
      ...(await copy.store.createMany('processes', creations)),
      ...(await copy.store.createMany('processes', creations, { onProgress: () => undefined })),
    ];

    expect(results).toEqual([
      { outcome: 'failed', error: expect.any(Unavailable) },
      { outcome: 'failed', error: expect.any(Unavailable) },
    ]);
  });

  it('changes many, and answers why one of them was not changed with the class of the error', async () => {
    const store = createMemoryStore({ entries: { processes: [aProcess(), aProcess({}, 2)] } });
    const copy = await connect(store);
    await open(copy);
    const [first, second] = await copy.store.all('processes');
    store.saveAs('jan.weiss@stadt.example', 'processes', 2, { name: 'Hund abmelden' });
    const heard: number[] = [];

    const results = await copy.store.updateMany(
      'processes',
      [first!, second!].map(({ id, etag }) => ({ id, etag, values: { name: 'Hunde' } })),
      { onProgress: (done) => heard.push(done) },
    );

    expect(results).toEqual([
      { outcome: 'updated', entry: await store.one('processes', 1) },
      { outcome: 'failed', error: expect.any(Conflict) },
    ]);
    expect(heard).toEqual([1, 2]);
  });

  it('is asked without progress where nobody wants to hear of it', async () => {
    const store = aStore();
    const copy = await connect(store);
    await open(copy);
    const createMany = jest.spyOn(store, 'createMany');

    await copy.store.createMany('processes', [{ key: 'one', values: { name: 'Hund abmelden' } }]);

    expect(createMany.mock.calls[0]?.[2]).toBeUndefined();
  });

  it('tells how far a long action is, and ends it when it is no longer wanted', async () => {
    const store = aStore();
    const copy = await connect(store);
    await open(copy);
    const controller = new AbortController();
    const heard: number[] = [];
    store.createMany = async (_list, creations, { onProgress, signal } = {}) => {
      for (let done = 1; done <= creations.length; done++) {
        onProgress?.(done, creations.length);
        await new Promise((resume) => setTimeout(resume));
        if (signal?.aborted) throw new Unavailable(`ended after ${done}`);
      }
      return [];
    };
    const onProgress = (done: number) => {
      heard.push(done);
      if (done === 2) controller.abort();
    };
    const creations = Array.from({ length: 500 }, (_, key) => ({ key: String(key), values: {} }));

    const acting = copy.store.createMany('processes', creations, { onProgress, signal: controller.signal });

    await expect(acting).rejects.toThrow('ended after');
    expect(heard.slice(0, 2)).toEqual([1, 2]);
    expect(heard.length).toBeLessThan(500);
  });
});
