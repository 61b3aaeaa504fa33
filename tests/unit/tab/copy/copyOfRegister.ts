/** The copy over a register in memory, on a device whose storage the tests can look into. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Language } from '../../../../src/register';
import type { News, ProcessTable } from '../../../../src/tab/copy';
import { nameAt } from '../../../../src/tab/copy';
import { CopyEngine } from '../../../../src/tab/copy/engine';
import { openCopyStorage } from '../../../../src/tab/copy/storage';
import type { DataFeed } from '../../../../src/tab/shell/dataState';
import { createDataFeed } from '../../../../src/tab/shell/dataState';
import type { MemoryStore } from '../../../support/memoryStore';

export const petra = 'petra.lang@stadt.example';
export const site = { tenantId: 'tenant', siteUrl: 'https://stadt.sharepoint.com/sites/prozessregister' };

/** A device without anything on it. */
export function freshDevice(): void {
  globalThis.indexedDB = new IDBFactory();
}

export interface Window {
  readonly engine: CopyEngine;
  readonly feed: DataFeed;
  readonly told: readonly News[];
}

interface Opening {
  readonly person?: string | null;
  readonly language?: Language;
  readonly owner?: typeof site;
  readonly openStorage?: typeof openCopyStorage;
}

/** Opens the register in a window of its own, and waits for the first answer only. */
export async function openWindow(store: MemoryStore, opening: Opening = {}): Promise<Window> {
  const { person = petra, language = 'de', owner = site, openStorage = openCopyStorage } = opening;
  const engine = new CopyEngine({ register: store, openStorage, breath: 0 });
  const feed = createDataFeed();
  const told: News[] = [];
  const onNews = (news: News): void => {
    told.push(news);
    feed.tell(news);
  };
  await engine.open({ owner, person, language, onNews });
  return { engine, feed, told };
}

/** The same, and waits until it is in step with the site and written down. */
export async function openSettled(store: MemoryStore, opening: Opening = {}): Promise<Window> {
  const window = await openWindow(store, opening);
  await window.engine.refresh();
  await window.engine.settled();
  return window;
}

export const namesIn = (table: ProcessTable): readonly string[] =>
  Array.from(table.ids, (_, row) => nameAt(table, row));
export const names = ({ feed }: Window): readonly string[] => namesIn(feed.loaded().front.table);
