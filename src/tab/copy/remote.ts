import type { Remote } from 'comlink';
import { proxy, wrap } from 'comlink';
import type { Change, ChangeResult, Creation, CreationResult, ListKey, Progress, RegisterStore } from '../../register';
import type { RegisterCopy } from './copy';
import type { Patience } from './pulse';
import { usualPatience, watchPulse } from './pulse';
import type { CopyServer, PlainMethod, Report } from './serve';
import { keepErrorClasses, receivedResult } from './wire';

/**
 * The copy in a worker that runs `serveCopy`. Rejects when the worker's script does not arrive: a newer version may have taken
 * its place, or the host forbids workers. When the worker is lost later, or hangs, `onLost` hears which, and whatever is asked is
 * rejected.
 */
export async function openRemoteCopy(
  worker: Worker,
  siteUrl: string,
  getToken: () => Promise<string>,
  onLost?: (how: 'failed' | 'silent') => void,
  patience: Patience = usualPatience,
): Promise<RegisterCopy> {
  keepErrorClasses();
  const loss = lossOf(worker);
  const remote = wrap<CopyServer>(worker);
  // How long its script is on the way is the network's: nobody's patience ends before that.
  await Promise.race([remote.start(siteUrl, proxy(getToken)), loss.lost]);
  const server = unlessLost(remote, loss, patience);
  loss.lost.catch((error: unknown) => onLost?.(error instanceof SilentWorker ? 'silent' : 'failed'));
  return {
    open: ({ onNews, ...options }) => server.open(options, proxy(onNews)),
    refresh: () => server.refresh(),
    take: (list, entry) => server.take(list, entry),
    entry: (id) => server.entry(id),
    entries: (ids) => server.entries(ids),
    latest: (atMost) => server.latest(atMost),
    reviewsOf: (process) => server.reviewsOf(process),
    find: (query) => server.find(query),
    index: () => server.index(),
    whys: (query, ids) => server.whys(query, ids),
    suggest: (query, atMost) => server.suggest(query, atMost),
    similar: (name, except, atMost) => server.similar(name, except, atMost),
    columns: (names) => server.columns(names),
    services: (text, atMost) => server.services(text, atMost),
    servicesByKey: (keys) => server.servicesByKey(keys),
    allServices: () => server.allServices(),
    forget: () => server.forget(),
    store: remoteStore(server),
  };
}

/** An answer of a lost worker never comes: its failure comes in its place. */
function unlessLost(server: Remote<CopyServer>, { lost, lose }: Loss, patience: Patience): Remote<CopyServer> {
  const awaited = watchPulse(
    () => server.isThere(),
    () => lose(new SilentWorker('the worker does not answer any more')),
    patience,
  );
  return new Proxy(server, {
    get: (target, name) => {
      const method = target[name as keyof CopyServer] as (...given: readonly unknown[]) => Promise<unknown>;
      return (...given: readonly unknown[]) => awaited(Promise.race([method(...given), lost]));
    },
  });
}

/** It hangs: unlike one that fails, another one may do. */
class SilentWorker extends Error {}

interface Loss {
  readonly lost: Promise<never>;
  readonly lose: (error: Error) => void;
}

function lossOf(worker: Worker): Loss {
  let lose: Loss['lose'] = () => undefined;
  const lost = new Promise<never>((_resolve, reject) => (lose = reject));
  worker.addEventListener('error', (event) => lose(new Error(event.message || 'the worker was lost')), { once: true });
  return { lost, lose };
}

function remoteStore(server: Remote<CopyServer>): RegisterStore {
  const plain =
    (method: PlainMethod) =>
    (...args: readonly unknown[]): Promise<unknown> =>
      server.ask(method, args);
  const methods = ['me', 'people', 'findPeople', 'one', 'create', 'update', 'file', 'history'] as const;
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
      reporting(server, progress, (action, report) => server.createMany(list, creations, action, report)).then(
        (sent) => sent.map(receivedResult) as readonly CreationResult<ListKey>[] as readonly CreationResult<Key>[],
      ),
    updateMany: <Key extends ListKey>(list: Key, changes: readonly Change<Key>[], progress?: Progress) =>
      reporting(server, progress, (action, report) => server.updateMany(list, changes, action, report)).then(
        (sent) => sent.map(receivedResult) as readonly ChangeResult<ListKey>[] as readonly ChangeResult<Key>[],
      ),
  };
}

/** A long action over there: what it tells comes back here, and it ends when the signal here says so. */
async function reporting<Answer>(
  server: Remote<CopyServer>,
  progress: Progress | undefined,
  run: (action: string, report: Report | null) => Promise<Answer>,
): Promise<Answer> {
  const action = crypto.randomUUID();
  const { onProgress, signal } = progress ?? {};
  const report = (done: number, total: number): boolean => {
    onProgress?.(done, total);
    return signal?.aborted ?? false;
  };
  const cancel = (): void => void server.cancel(action);
  if (signal instanceof AbortSignal) signal.addEventListener('abort', cancel);
  try {
    return await run(action, progress ? proxy(report) : null);
  } finally {
    if (signal instanceof AbortSignal) signal.removeEventListener('abort', cancel);
  }
}
