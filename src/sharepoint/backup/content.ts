import type { FieldValue, ListKey, PersonKey } from '../../register';

/** Format of the backup itself, whatever the schema of the lists. */
export const backupFormat = 1;

/** What `backup.json` says about the rest; the last file to be written, so that a backup without it is known as cut off. */
export interface BackupManifest {
  readonly format: number;
  readonly schemaVersion: number;
  readonly siteUrl: string;
  /** ISO 8601 instant at which the reading began. */
  readonly takenAt: string;
  readonly takenBy: PersonKey;
  readonly lists: Readonly<Partial<Record<ListKey, number>>>;
  /** SHA-256 of every other file, in hexadecimal, by path. */
  readonly parts: Readonly<Record<string, string>>;
}

/** One line of `lists/<list>.ndjson`. Persons are named by their keys, references by the ids of their entries. */
export interface BackupItem {
  readonly id: number;
  /** The unique client key; entries that were typed into the raw list have none. */
  readonly key: string | null;
  readonly createdAt: string;
  readonly createdBy: PersonKey | null;
  readonly modifiedAt: string;
  readonly modifiedBy: PersonKey | null;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Of a library: below it, with slashes. A file lies in the backup under `filePath`; a folder has no file. */
  readonly path?: string;
  readonly isFolder?: true;
}

/** One file of a backup; its path inside has slashes and never leads out. */
export interface BackupPart {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const manifestPath = 'backup.json';
export const peoplePath = 'people.json';
export const listPath = (list: ListKey): string => `lists/${list}.ndjson`;

export const filePath = (list: ListKey, path: string): string => `files/${list}/${path}`;

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lines of JSON, each ended by a line feed: readable by any tool, and by line when it is big. */
export function linesOf(items: readonly BackupItem[]): Uint8Array {
  return new TextEncoder().encode(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
}

/** The items of such a file; throws on a line that is none. */
export function itemsOf(bytes: Uint8Array): readonly BackupItem[] {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.filter((line) => line !== '').map((line) => itemOfLine(JSON.parse(line)));
}

function itemOfLine(parsed: unknown): BackupItem {
  const item = parsed as Partial<BackupItem> | null;
  if (!item || !Number.isInteger(item.id) || typeof item.values !== 'object' || item.values === null)
    throw new TypeError('a line without id and values');
  return item as BackupItem;
}

/** Client key of an empty place that a restoring made; `tag` tells one backup from another. */
export const placeKey = (tag: string, place: string): string => `restore ${tag} ${place}`;

/** The client key an entry gets back; one that had none gets a key that a second run knows again. */
export const keyOf = (item: BackupItem, tag: string): string => item.key ?? `restored ${tag} ${item.id}`;
