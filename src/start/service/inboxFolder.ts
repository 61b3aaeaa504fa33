import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inbox, KeptClick, Log } from '../../reminder';

const ending = '.json';
const unreadable = '.unreadable';
const ownerOnly = 0o600;

/**
 * An inbox in a folder: one file per click, written beside, flushed to the disk and renamed, so that a crash leaves either all
 * of it or nothing. A file that nobody can read is put aside and logged, never deleted.
 */
export async function inboxInFolder(folder: string, log: Log, now: () => Date = () => new Date()): Promise<Inbox> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileOf = (id: string) => join(folder, `${id}${ending}`);
  return {
    async keep(click) {
      const id = `${now().toISOString().replace(/\D/g, '')}-${randomUUID()}`;
      const kept: KeptClick = { ...click, id };
      await writeDurably(fileOf(id), JSON.stringify(kept));
      await flush(folder);
      return kept;
    },
    async pending() {
      const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
      const clicks = await Promise.all(names.map((name) => readClick(join(folder, name), log)));
      return clicks.flatMap((click) => click ?? []);
    },
    async remove(id) {
      await rm(fileOf(id), { force: true });
    },
  };
}

async function writeDurably(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', ownerOnly);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/** A renamed file is only there for good when its folder is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Null when another process has removed it meanwhile, or when it can't be read. */
async function readClick(path: string, log: Log): Promise<KeptClick | null> {
  const text = await textOf(path);
  if (text === null) return null;
  try {
    return clickOf(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    log('inbox.unreadable');
    await rename(path, `${path}${unreadable}`);
    return null;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function clickOf(value: unknown): KeptClick {
  const click = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof KeptClick, unknown>>;
  const { id, directoryId, verb, data, conversation, serviceUrl } = click;
  const texts = [id, directoryId, verb, conversation, serviceUrl];
  if (texts.every((text) => typeof text === 'string') && typeof data === 'object' && data !== null) {
    return value as KeptClick;
  }
  throw new SyntaxError('no click');
}
