import { attachmentsResource } from '../attachments/resource';
import { notInTheStandIn, refusedBySharePoint } from '../errors';
import { renamingOf } from '../files/renaming';
import type { Call } from '../http/call';
import { action, reader, type Resource, type Step } from '../http/resource';
import { isLibrary, type List } from '../lists/list';
import { refuseStale } from '../lists/listResource';
import { deleted, merged, nothing, type Answer } from '../odata/answer';
import { flag, object, optional, required, text } from '../odata/input';
import { first, numberOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { recycleItem } from '../recycle/recycle';
import { demand, holds } from '../security/access';
import { toBasePermissions } from '../security/permissions';
import { securitySteps } from '../security/securitySteps';
import { validateUpdate } from './formUpdate';
import { answerItem, answerItems } from './read';
import { relationSteps } from './relations';
import { addItem, itemMissing, itemRow, updateItem } from './store';
import { addDefaults, etagOf, readValues, replaceAll, type StoredRow } from './values';
import { versionsResource } from './versionsResource';

/** Functions of an item that this room does not do; each is named in its refusal. */
const absent = [
  'systemupdate',
  'updateoverwriteversion',
  'comments',
  'likedbyinformation',
  'setcommentsdisabled',
  'like',
];

/** `list/items` */
export function itemsResource(call: Call, list: List, parameters: Parameters): Resource {
  if (parameters.size > 0) return itemResource(call, list, numberOf(first(parameters)));
  return {
    verbs: { GET: () => answerItems(call, list), POST: () => create(call, list) },
    steps: { getbyid: (id) => itemResource(call, list, numberOf(first(id))) },
  };
}

function create(call: Call, list: List): Answer {
  demand(call.access.onList(list), 'addListItems');
  if (isLibrary(list)) throw notAFile();
  const values = readValues(call.site, list, call.body());
  addDefaults(call.site, list, values);
  return answerItem(call, list, addItem(call.site, list, call.person, values), true);
}

/** The sentence as in phpSPO#67, its code believed (MEM). */
export function notAFile(): Error {
  const text = 'To add an item to a document library, use SPFileCollection.Add()';
  return refusedBySharePoint(-2147024809, text);
}

/** An item the person may not see answers as if it were not there (MEM). */
export function visibleItem(call: Call, list: List, id: number): StoredRow {
  const row = itemRow(call.site, list, id);
  if (!row || !holds(call.access.onItem(list, id), 'viewListItems')) throw itemMissing();
  return row;
}

function itemResource(call: Call, list: List, id: number): Resource {
  const row = visibleItem(call, list, id);
  const remove = (ifMatch = call.ifMatch) => {
    demand(call.access.onItem(list, id), 'deleteListItems');
    refuseStale({ ...call, ifMatch }, etagOf(row));
    return recycleItem(call, list, row);
  };
  return {
    verbs: {
      GET: () => answerItem(call, list, id),
      MERGE: () => update(call, list, row, false),
      PUT: () => update(call, list, row, true),
      DELETE: () => {
        remove();
        return deleted;
      },
    },
    steps: {
      ...Object.fromEntries(absent.map((name): [string, Step] => [name, () => refuse(name)])),
      ...securitySteps(call, { kind: 'item', list, item: id }),
      ...relationSteps(call, list, id),
      recycle: () => action(() => ({ kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: remove() })),
      attachmentfiles: (parameters) => attachmentsResource(call, list, row, parameters),
      deletewithparameters: () => action(() => deleteWithParameters(call, remove)),
      // No application that opens files is connected to this room; then the answer is empty (SRC).
      getwopiframeurl: () => reader(() => ({ kind: 'value', name: 'GetWOPIFrameUrl', type: 'Edm.String', value: '' })),
      effectivebasepermissionsforui: () =>
        reader(() => ({
          kind: 'value',
          name: 'EffectiveBasePermissionsForUI',
          type: 'SP.BasePermissions',
          value: toBasePermissions(call.access.onItem(list, id)),
        })),
      versions: (parameters) => versionsResource(call, list, row, parameters),
      validateupdatelistitem: () => action(() => validateUpdate(call, list, row)),
    },
  };
}

/** `{parameters:{BypassSharedLock, ETagMatch}}`; nothing here ever locks. */
function deleteWithParameters(call: Call, remove: (ifMatch?: string) => string): Answer {
  const parameters = required(call.body().properties, 'parameters', object);
  optional(parameters, 'BypassSharedLock', flag);
  remove(optional(parameters, 'ETagMatch', text) ?? call.ifMatch);
  return nothing;
}

function refuse(name: string): Resource {
  const run = () => {
    throw notInTheStandIn(`${name} of an item`);
  };
  return { verbs: { GET: run, POST: run }, steps: { add: () => ({ verbs: { POST: run } }) } };
}

function update(call: Call, list: List, row: StoredRow, isReplacing: boolean): Answer {
  demand(call.access.onItem(list, row.id), 'editListItems');
  refuseStale(call, etagOf(row));
  const values = readValues(call.site, list, call.body());
  if (isReplacing) replaceAll(call.site, list, values);
  updateItem(call.site, list, call.person, row, values, renamingOf(call, list, row.id, values));
  return merged(etagOf(itemRow(call.site, list, row.id) ?? row));
}
