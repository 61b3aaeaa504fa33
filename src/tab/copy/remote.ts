import type { Remote } from 'comlink';
import { proxy, wrap } from 'comlink';
import type { Creation, CreationResult, ListKey, Progress, RegisterStore } from '../../register';
import type { RegisterCopy } from './copy';
import type { CopyServer, PlainMethod } from './serve';
import { keepErrorClasses } from './wire';

/**
 * The copy in a worker that runs `serveCopy`. Rejects when the worker's script does not arrive: a newer version may have taken
 * its place, or the host forbids workers.
 */
export async function openRemoteCopy(
  worker: Worker,
  siteUrl: string,
  getToken: () => Promise<string>,
): Promise<RegisterCopy> {
  keepErrorClasses();
  const server = wrap<CopyServer>(worker);
  await Promise.race([server.start(siteUrl, proxy(getToken)), failureOf(worker)]);
  return {
    open: ({ onNews, ...options }) => server.open(options, proxy(onNews)),
    refresh: () => server.refresh(),
    take: (entry) => server.take(entry),
    entry: (id) => server.entry(id),
    reviewsOf: (process) => server.reviewsOf(process),
    find: (query) => server.find(query),
    whys: (query, ids) => server.whys(query, ids),
    suggest: (query, atMost) => server.suggest(query, atMost),
    similar: (name, except, atMost) => server.similar(name, except, atMost),
    forget: () => server.forget(),
    store: remoteStore(server),
  };
}

function failureOf(worker: Worker): Promise<never> {
  return new Promise((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker did not start')), {
      once: true,
    });
  });
}

function remoteStore(server: Remote<CopyServer>): RegisterStore {
  const plain =
    (method: PlainMethod) =>
    (...args: readonly unknown[]): Promise<unknown> =>
      server.ask(method, args);
  const methods = ['me', 'people', 'findPeople', 'one', 'create', 'update', 'history'] as const;
  const store = Object.fromEntries(methods.map((method) => [method, plain(method)])) as unknown as RegisterStore;
  return {
    ...store,
    // A function can't cross as it is: pages are told at the end.
    all: async (list, onPage) => {
      const entries = (await plain('all')(list)) as Awaited<ReturnType<typeof store.all<typeof list>>>;
      onPage?.(entries);
      return entries;
    },
    createMany: <Key extends ListKey>(list: Key, creations: readonly Creation<Key>[], progress?: Progress) =>
      createMany(server, list, creations, progress ?? {}) as Promise<readonly CreationResult<Key>[]>,
  };
}

async function createMany(
  server: Remote<CopyServer>,
  list: ListKey,
  creations: readonly Creation<ListKey>[],
  { onProgress, signal }: Progress,
): Promise<readonly CreationResult<ListKey>[]> {
  const action = crypto.randomUUID();
  const report = (done: number, total: number): boolean => {
    onProgress?.(done, total);
    return signal?.aborted ?? false;
  };
  const cancel = (): void => void server.cancel(action);
  if (signal instanceof AbortSignal) signal.addEventListener('abort', cancel);
  try {
    return await server.createMany(list, creations, action, proxy(report));
  } finally {
    if (signal instanceof AbortSignal) signal.removeEventListener('abort', cancel);
  }
}
