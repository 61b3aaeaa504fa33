import { nameTaken, touch } from '../attachments/resource';
import {
  attachmentInBin,
  attachmentNamed,
  attachmentsFolder,
  moveAttachment,
  type Attachment,
} from '../attachments/store';
import type { Call } from '../http/call';
import { itemMissing, itemRow } from '../items/store';
import type { List } from '../lists/list';
import { isOfAttachment, keep, type Recycled } from './recycle';

/** Puts an attachment into the recycle bin; its bytes stay where they are. */
export function recycleAttachment(call: Call, list: List, attachment: Attachment): string {
  const { item, name, size } = attachment;
  const id = keep(call, {
    list: list.number,
    item,
    title: name,
    leaf: name,
    directory: attachmentsFolder(call.site, list, item).slice(1),
    author: call.person.id,
    row: JSON.stringify({ attachment: attachment.id, size }),
  });
  moveAttachment(call.site, attachment, id);
  return id;
}

/** Hangs an attachment on its item again; false when the entry of the bin is something else. */
export function restoreAttachment(call: Call, list: List, recycled: Recycled): boolean {
  const attachment = attachmentInBin(call.site, recycled.id);
  // An older file may name an attachment whose item is gone for good.
  if (!attachment && isOfAttachment(recycled)) throw itemMissing();
  if (!attachment) return false;
  const row = itemRow(call.site, list, attachment.item);
  if (!row) throw itemMissing();
  if (attachmentNamed(call.site, list, attachment.item, attachment.name)) throw nameTaken();
  moveAttachment(call.site, attachment, null);
  touch(call, list, row);
  return true;
}
