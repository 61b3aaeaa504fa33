import { useSyncExternalStore } from 'react';
import type { RegisterStore } from '../../register';
import { Unavailable } from '../../register';

/** Whether the device says that it has no network at all; having one doesn't mean that SharePoint can be reached. */
export const isOffline = (): boolean => !navigator.onLine;

/** The same, followed. */
export function useIsOffline(): boolean {
  return useSyncExternalStore(watchConnection, isOffline);
}

/** What is refused without a network, before anything of it is under way. */
export class Offline extends Unavailable {
  constructor() {
    super('offline');
  }
}

/** The store, except that nothing is written without a network: waiting for one would leave open what became of it. */
export function writtenOnline(store: RegisterStore): RegisterStore {
  const online = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    if (isOffline()) throw new Offline();
    return write();
  };
  return {
    me: () => store.me(),
    people: () => store.people(),
    findPeople: (text) => store.findPeople(text),
    all: (list, onPage) => store.all(list, onPage),
    one: (list, id) => store.one(list, id),
    file: (list, id) => store.file(list, id),
    history: (list, id) => store.history(list, id),
    create: (list, creation) => online(() => store.create(list, creation)),
    createMany: (list, creations, progress) => online(() => store.createMany(list, creations, progress)),
    update: (list, entry, changes) => online(() => store.update(list, entry, changes)),
    updateMany: (list, changes, progress) => online(() => store.updateMany(list, changes, progress)),
  };
}

function watchConnection(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
