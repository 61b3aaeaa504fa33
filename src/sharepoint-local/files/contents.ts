import type { List } from '../lists/list';
import type { Site } from '../site/site';

/** Keeps bytes for a file, in the transaction of the item; answers the row they lie in. */
export function storeContent({ database }: Site, list: List, item: number, bytes: Uint8Array): number {
  return database.runWithBytes('INSERT INTO contents (list, item, bytes) VALUES (?, ?, ?)', [list.number, item], bytes);
}

/** The bytes of a file or of one of its versions. */
export function readContent({ database }: Site, content: number | null): Buffer {
  if (content === null) return Buffer.alloc(0);
  const [bytes] = database.bytes('SELECT bytes FROM contents WHERE id = ?', content);
  if (!bytes) throw new Error(`Content ${content} is gone.`);
  return bytes;
}

/** Drops what no version of a file needs any more. */
export function dropUnusedContents({ database }: Site, list: List, item: number): void {
  database.run(
    `DELETE FROM contents WHERE list = ? AND item = ? AND id NOT IN (
       SELECT json_extract(row, '$.content') FROM versions
       WHERE list = ? AND item = ? AND json_extract(row, '$.content') IS NOT NULL)`,
    list.number,
    item,
    list.number,
    item,
  );
}
