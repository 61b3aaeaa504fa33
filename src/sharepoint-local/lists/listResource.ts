import { etagMismatch, notInTheStandIn } from '../errors';
import { fieldsResource } from '../fields/fieldsResource';
import { itemsResource } from '../items/itemsResource';
import { addValidated } from '../items/formUpdate';
import type { Call } from '../http/call';
import { action, reader, type Resource, type Step } from '../http/resource';
import { deleted, merged, type Answer } from '../odata/answer';
import { optional, text } from '../odata/input';
import { recycleList } from '../recycle/recycle';
import { demand } from '../security/access';
import { securitySteps } from '../security/securitySteps';
import { answerChanges } from '../site/changesEndpoint';
import { changeTypes, logChange } from '../storage/changes';
import { listEntity } from './entity';
import type { List } from './list';
import { readSettings } from './settings';
import { changeList, listById, refuseTakenTitle } from './store';
import { defaultViewResource, viewById, viewsResource } from './viewsResource';

/** Functions of a list that this room does not do; each is named in its refusal. */
const absent = [
  'contenttypes',
  'eventreceivers',
  'subscriptions',
  'usercustomactions',
  'informationrightsmanagementsettings',
  'getrelatedfields',
  'getitems',
  'getlistitemchangessincetoken',
  'reservelistitemid',
  'renderlistdata',
  'renderlistdataasstream',
  'renderlistformdata',
  'additem',
  'additemusingpath',
  'workflowassociations',
  'getitembystringid',
];

/** One list. */
export function listResource(call: Call, list: List): Resource {
  return {
    entity: () => listEntity(call, list),
    verbs: {
      GET: () => ({ kind: 'entity', entity: listEntity(call, list) }),
      MERGE: () => update(call, list),
      DELETE: () => {
        remove(call, list);
        return deleted;
      },
    },
    steps: {
      ...Object.fromEntries(absent.map((name): [string, Step] => [name, () => refuse(name)])),
      ...securitySteps(call, { kind: 'list', list }),
      items: (parameters) => itemsResource(call, list, parameters),
      fields: (parameters) => fieldsResource(call, list, parameters),
      views: (parameters) => viewsResource(call, list, parameters),
      getview: (parameters) => viewById(call, list, parameters),
      defaultview: () => defaultViewResource(call, list),
      getitembyid: (parameters) => itemsResource(call, list, parameters),
      recycle: () => action(() => ({ kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: remove(call, list) })),
      getchanges: () => reader(() => answerChanges(call, list)),
      addvalidateupdateitemusingpath: () => action(() => addValidated(call, list)),
    },
  };
}

function refuse(name: string): Resource {
  const run = () => {
    throw notInTheStandIn(name);
  };
  return { verbs: { GET: run, POST: run, MERGE: run, DELETE: run } };
}

function update(call: Call, list: List): Answer {
  demand(call.access.onList(list), 'manageLists');
  refuseStale(call, `"${list.version}"`);
  const { properties } = call.body();
  const title = optional(properties, 'Title', text)?.trim();
  if (title !== undefined && title.toLowerCase() !== list.title.toLowerCase()) refuseTakenTitle(call.site, title);
  const settings = readSettings(list.settings, properties, ['Title', 'BaseTemplate']);
  changeList(call.site, list, { title: title ?? list.title, settings });
  logChange(call.site, {
    target: 'list',
    type: changeTypes.update,
    list: list.id,
    item: null,
    object: list.id,
    editor: call.person.login,
  });
  return merged(`"${listById(call.site, list.id)?.version ?? list.version}"`);
}

/** `*` and nothing mean no check (DOC); anything else has to be the current ETag. */
export function refuseStale(call: Call, etag: string): void {
  const { ifMatch } = call;
  if (ifMatch !== undefined && ifMatch !== '' && ifMatch !== '*' && ifMatch !== etag) throw etagMismatch(ifMatch, etag);
}

function remove(call: Call, list: List): string {
  demand(call.access.onList(list), 'manageLists');
  refuseStale(call, `"${list.version}"`);
  return recycleList(call, list);
}
