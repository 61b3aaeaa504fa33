import { randomUUID } from 'node:crypto';
import type { List } from '../lists/list';
import { directoryOf } from '../lists/list';
import type { Site } from '../site/site';

/** A file that hangs on an item; its bytes stay in the table until asked for. */
export interface Attachment {
  readonly id: string;
  readonly list: number;
  readonly item: number;
  readonly name: string;
  readonly size: number;
  /** Entry of the recycle bin it lies in. */
  readonly recycled: string | null;
}

const columns = 'id, list, item, name, size, recycled';

/** Attachments of an item by name, without those in the recycle bin. */
export function attachmentsOf({ database }: Site, list: List, item: number): Attachment[] {
  const sql = `SELECT ${columns} FROM attachments WHERE list = ? AND item = ? AND recycled IS NULL ORDER BY folded`;
  return database.all<Attachment>(sql, list.number, item);
}

/** One attachment by name, without case. */
export function attachmentNamed(site: Site, list: List, item: number, name: string): Attachment | undefined {
  const wanted = name.toLowerCase();
  return attachmentsOf(site, list, item).find((one) => one.name.toLowerCase() === wanted);
}

/** The attachment that went into the recycle bin under this id. */
export function attachmentInBin({ database }: Site, recycled: string): Attachment | undefined {
  return database.first<Attachment>(`SELECT ${columns} FROM attachments WHERE recycled = ?`, recycled);
}

/** Keeps the bytes in the transaction of the item. */
export function storeAttachment({ database }: Site, list: List, item: number, name: string, bytes: Uint8Array): void {
  const sql = 'INSERT INTO attachments (id, list, item, name, folded, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)';
  database.runWithBytes(sql, [randomUUID(), list.number, item, name, name.toLowerCase(), bytes.length], bytes);
}

/** Replaces the bytes. */
export function overwriteAttachment({ database }: Site, { id, list, item, name }: Attachment, bytes: Uint8Array): void {
  const sql = 'REPLACE INTO attachments (id, list, item, name, folded, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)';
  database.runWithBytes(sql, [id, list, item, name, name.toLowerCase(), bytes.length], bytes);
}

/** The bytes as they were uploaded. */
export function readAttachment({ database }: Site, { id }: Attachment): Buffer {
  const [bytes] = database.bytes('SELECT bytes FROM attachments WHERE id = ?', id);
  if (!bytes) throw new Error(`Attachment ${id} is gone.`);
  return bytes;
}

/** Deletes for good. */
export function dropAttachment({ database }: Site, { id }: Attachment): void {
  database.run('DELETE FROM attachments WHERE id = ?', id);
}

/** Puts an attachment into the recycle bin, or takes it out with null. */
export function moveAttachment({ database }: Site, { id }: Attachment, recycled: string | null): void {
  database.run('UPDATE attachments SET recycled = ? WHERE id = ?', recycled, id);
}

/** `/sites/x/Lists/Tasks/Attachments/7` */
export function attachmentsFolder(site: Site, list: List, item: number): string {
  return `${directoryOf(site.path, list)}/Attachments/${item}`;
}
