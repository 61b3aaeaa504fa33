import { refusedBySharePoint, SharePointError } from '../errors';
import { refuseBadName } from '../files/names';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import { itemRow, updateItem } from '../items/store';
import type { StoredRow } from '../items/values';
import { isLibrary, type List } from '../lists/list';
import { deleted, merged, nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { recycleAttachment } from '../recycle/attachments';
import { demand } from '../security/access';
import { attachmentEntities, attachmentEntity } from './entity';
import {
  attachmentNamed,
  attachmentsFolder,
  attachmentsOf,
  dropAttachment,
  overwriteAttachment,
  readAttachment,
  storeAttachment,
  type Attachment,
} from './store';

/** `items(7)/AttachmentFiles` */
export function attachmentsResource(call: Call, list: List, row: StoredRow, parameters: Parameters): Resource {
  if (parameters.size > 0) return attachmentResource(call, list, row, parameters);
  return {
    verbs: {
      GET: () => answerCollection('SP.ApiData.Attachments', attachmentEntities(call, list, row.id), call.query),
    },
    steps: {
      getbyfilename: (name) => attachmentResource(call, list, row, name),
      getbyfilenameaspath: (name) => attachmentResource(call, list, row, name),
      add: (given) => action(() => add(call, list, row, textOf(given.get('filename') ?? first(given)))),
      addusingpath: (given) => action(() => add(call, list, row, textOf(given.get('decodedurl') ?? first(given)))),
    },
  };
}

/** 200, not 201; the item counts a version on, as with every other change (MEM). */
function add(call: Call, list: List, row: StoredRow, name: string): Answer {
  const { site } = call;
  demand(call.access.onItem(list, row.id), 'editListItems');
  if (isLibrary(list) || !list.settings.EnableAttachments) throw notAllowed();
  refuseBadName(name, attachmentsFolder(site, list, row.id));
  if (attachmentNamed(site, list, row.id, name)) throw nameTaken();
  storeAttachment(site, list, row.id, name, call.bytes());
  touch(call, list, row);
  const added = attachmentNamed(site, list, row.id, name);
  if (!added) throw new Error('An attachment that was just stored is gone.');
  return { kind: 'entity', entity: attachmentEntity(call, list, added) };
}

function attachmentResource(call: Call, list: List, row: StoredRow, parameters: Parameters): Resource {
  const name = textOf(first(parameters));
  const attachment = attachmentNamed(call.site, list, row.id, name);
  if (!attachment) throw missing(`${attachmentsFolder(call.site, list, row.id)}/${name}`);
  const entity = () => attachmentEntity(call, list, attachment);
  const change = (work: (one: Attachment) => void) => {
    demand(call.access.onItem(list, row.id), 'editListItems');
    work(attachment);
    touch(call, list, row);
  };
  const recycle = () => change((one) => recycleAttachment(call, list, one));
  return {
    entity,
    verbs: {
      GET: () => ({ kind: 'entity', entity: entity() }),
      DELETE: () => {
        change((one) => dropAttachment(call.site, one));
        return deleted;
      },
    },
    steps: {
      $value: () => contentResource(call, attachment, change),
      recycleobject: () => ({
        verbs: {
          POST: () => {
            recycle();
            return nothing;
          },
          DELETE: () => {
            recycle();
            return deleted;
          },
        },
      }),
    },
  };
}

function contentResource(
  call: Call,
  attachment: Attachment,
  change: (work: (one: Attachment) => void) => void,
): Resource {
  return {
    verbs: {
      GET: () => ({
        kind: 'content',
        bytes: readAttachment(call.site, attachment),
        etag: `"{${attachment.id.toUpperCase()}},1"`,
      }),
      PUT: () => {
        change((one) => overwriteAttachment(call.site, one, call.bytes()));
        return merged();
      },
    },
  };
}

/** Writes the flag the item answers, and counts the item on. */
export function touch(call: Call, list: List, { id }: Pick<StoredRow, 'id'>): void {
  const row = itemRow(call.site, list, id);
  if (!row) throw new Error('The item of an attachment is gone.');
  const attachments = attachmentsOf(call.site, list, id).length > 0 ? 1 : 0;
  updateItem(call.site, list, call.person, row, new Map(), { attachments });
}

/** Texts and codes believed (MEM). */
function notAllowed(): SharePointError {
  return refusedBySharePoint(-2130575299, 'Attachments have been disabled for this list.');
}

export function nameTaken(): SharePointError {
  return refusedBySharePoint(
    -2130575257,
    'The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name to a different value, close this dialog and edit the properties of the document or folder.',
  );
}

function missing(address: string): SharePointError {
  return new SharePointError(
    404,
    '-2147024894, System.IO.FileNotFoundException',
    `The attachment ${address} does not exist.`,
  );
}
