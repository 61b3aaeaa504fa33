import type { Endpoint } from 'comlink';
import type { RegisterCopy } from '../../../../src/tab/copy';
import type { OpenCopy } from '../../../../src/tab/copy/opener';
import { copyOpener } from '../../../../src/tab/copy/opener';
import { serveCopy } from '../../../../src/tab/copy/serve';
import { createDataFeed } from '../../../../src/tab/shell/dataState';
import { aProcess } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { closeMessagePorts } from '../../../support/messagePorts';
import { freshDevice, petra, site } from './copyOfRegister';

const getToken = async () => 'token';

/** One end of a channel in the part of a worker, which can be lost like one. */
class FakeWorker {
  readonly #port: MessagePort;
  readonly #served: MessagePort;
  readonly terminate = jest.fn();

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const store = createMemoryStore({ entries: { processes: [aProcess({ name: 'Hund anmelden' })] } });
    serveCopy(() => store, port2 as unknown as Endpoint);
    this.#port = port1;
    this.#served = port2;
  }

  asWorker(): Worker {
    return Object.assign(this.#port, { terminate: this.terminate }) as unknown as Worker;
  }

  /** It hears nothing from now on, and says nothing about it. */
  hang(): void {
    this.#served.onmessage = null;
    this.#served.close();
  }

  /** It answers nothing from now on. */
  lose(): void {
    this.#port.onmessage = null;
    this.#port.dispatchEvent(new Event('error'));
    this.#port.close();
  }
}

function anOpener() {
  const workers: FakeWorker[] = [];
  const startWorker = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker.asWorker();
  };
  const here = { here: true } as unknown as RegisterCopy;
  const openHere = jest.fn<ReturnType<OpenCopy>, Parameters<OpenCopy>>(async () => here);
  const openCopy = copyOpener({ startWorker, openHere }, { every: 5, atMost: 3 });
  return { workers, here, openHere, open: () => openCopy(site.siteUrl, getToken) };
}

closeMessagePorts();
beforeEach(() => freshDevice());

describe('Opening the copy', () => {
  it('starts the worker before anybody opens, and another one for the next opening', async () => {
    const { workers, open, openHere } = anOpener();
    expect(workers).toHaveLength(1);

    await open();
    await open();

    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminate).toHaveBeenCalled();
    expect(openHere).not.toHaveBeenCalled();
  });

  it('rejects whatever is under way or asked when the worker is lost, and opens in the page then', async () => {
    const { workers, open, here } = anOpener();
    const copy = await open();
    await copy.open({ owner: site, person: petra, language: 'de', onNews: createDataFeed().tell });
    const underWay = copy.find('hund');

    workers[0]!.lose();

    await expect(underWay).rejects.toThrow('the worker was lost');
    await expect(copy.store.one('processes', 1)).rejects.toThrow(Error);
    expect(await open()).toBe(here);
    expect(workers).toHaveLength(1);
  });

  it('notices a worker that hangs without an error, and begins with another one then', async () => {
    const { workers, open, openHere } = anOpener();
    const copy = await open();
    await copy.open({ owner: site, person: petra, language: 'de', onNews: createDataFeed().tell });

    workers[0]!.hang();

    await expect(copy.find('hund')).rejects.toThrow('does not answer any more');
    await expect(copy.store.one('processes', 1)).rejects.toThrow(Error);
    expect(workers[0]!.terminate).toHaveBeenCalled();
    const next = await open();
    expect(await next.store.one('processes', 1)).toMatchObject({ values: { name: 'Hund anmelden' } });
    expect(openHere).not.toHaveBeenCalled();
  });

  it('opens in the page where no worker starts', async () => {
    const here = {} as RegisterCopy;

    const copy = await copyOpener({ startWorker: () => null, openHere: async () => here })(site.siteUrl, getToken);

    expect(copy).toBe(here);
  });
});
