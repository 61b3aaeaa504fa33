import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource, type Step } from '../http/resource';
import type { List } from '../lists/list';
import { refuseStale } from '../lists/listResource';
import { deleted, merged, type Answer } from '../odata/answer';
import { first, numberOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { recycleItem } from '../recycle/recycle';
import { demand, holds } from '../security/access';
import { securitySteps } from '../security/securitySteps';
import { validateUpdate } from './formUpdate';
import { answerItem, answerItems } from './read';
import { addItem, itemMissing, itemRow, updateItem } from './store';
import { addDefaults, etagOf, readValues, replaceAll, type StoredRow } from './values';
import { versionsResource } from './versionsResource';

/** Functions of an item that this room does not do; each is named in its refusal. */
const absent = [
  'attachmentfiles',
  'fieldvaluesashtml',
  'fieldvaluesastext',
  'fieldvaluesforedit',
  'file',
  'folder',
  'contenttype',
  'getwopiframeurl',
  'deletewithparameters',
  'systemupdate',
  'updateoverwriteversion',
  'comments',
  'likedbyinformation',
  'setcommentsdisabled',
  'like',
  'effectivebasepermissionsforui',
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
  if (list.template === 101) throw notInTheStandIn('Adding an item to a document library');
  const values = readValues(call.site, list, call.body());
  addDefaults(call.site, list, values);
  return answerItem(call, list, addItem(call.site, list, call.person, values), true);
}

/** An item the person may not see answers as if it were not there (MEM). */
export function visibleItem(call: Call, list: List, id: number): StoredRow {
  const row = itemRow(call.site, list, id);
  if (!row || !holds(call.access.onItem(list, id), 'viewListItems')) throw itemMissing();
  return row;
}

function itemResource(call: Call, list: List, id: number): Resource {
  const row = visibleItem(call, list, id);
  const remove = () => {
    demand(call.access.onItem(list, id), 'deleteListItems');
    refuseStale(call, etagOf(row));
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
      recycle: () => action(() => ({ kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: remove() })),
      versions: (parameters) => versionsResource(call, list, row, parameters),
      validateupdatelistitem: () => action(() => validateUpdate(call, list, row)),
    },
  };
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
  updateItem(call.site, list, call.person, row, values);
  return merged(etagOf(itemRow(call.site, list, row.id) ?? row));
}
