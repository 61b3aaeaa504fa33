import { answerCamlQuery } from '../caml/getItems';
import { answerChanges } from '../changes/changesEndpoint';
import { logOfList } from '../changes/scope';
import { customActionsResource } from '../customActions/customActions';
import { contentTypesResource } from '../contentTypes/resource';
import { etagMismatch, failedInSharePoint, notInTheStandIn } from '../errors';
import { fieldsResource } from '../fields/fieldsResource';
import { fieldsOf } from '../fields/store';
import { folderResource } from '../files/foldersResource';
import { answerItemChanges } from '../itemChanges/answer';
import { renderFormData } from '../items/formData';
import { itemsResource } from '../items/itemsResource';
import { takeNextId } from '../items/store';
import { addValidated } from '../items/formUpdate';
import { checkedFormula, renamed } from '../formulas/columns';
import type { Call } from '../http/call';
import { action, reader, type Resource, type Step } from '../http/resource';
import { deleted, merged, type Answer } from '../odata/answer';
import { optional, text } from '../odata/input';
import { answerListData, answerListDataAsStream } from '../renderList/answer';
import { recycleList } from '../recycle/recycle';
import { demand } from '../security/access';
import { securitySteps } from '../security/securitySteps';
import type { Site } from '../site/site';
import { emptyCollection } from '../site/emptyCollections';
import { changeTypes, logChange } from '../storage/changes';
import { subscriptionsResource } from '../subscriptions/subscriptionsResource';
import { listEntity } from './entity';
import type { List, ListSettings } from './list';
import { relatedFields } from './relatedFields';
import { rightsManagementEntity } from './rightsManagement';
import { readSettings } from './settings';
import { ownOnly } from '../security/ownItems';
import { changeList, listById, refuseTakenTitle } from './store';
import { defaultViewResource, viewById, viewsResource } from './viewsResource';

/** Functions of a list that this room does not do; each is named in its refusal. */
const absent = ['additem', 'additemusingpath', 'workflowassociations', 'getitembystringid'];

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
      eventreceivers: () => emptyCollection(call, 'eventReceivers', 'SP.ApiData.EventReceiverDefinitions'),
      usercustomactions: (parameters) => customActionsResource(call, { kind: 'list', list }, parameters),
      informationrightsmanagementsettings: () => ({
        verbs: { GET: () => ({ kind: 'entity', entity: rightsManagementEntity(list) }) },
      }),
      getrelatedfields: () => reader(() => relatedFields(call, list)),
      renderlistformdata: (given) => reader(() => renderFormData(call, list, given)),
      reservelistitemid: () => action(() => reserveId(call, list)),
      contenttypes: (parameters) => contentTypesResource(call, list, parameters),
      rootfolder: () => folderResource(call, { kind: 'root', list }),
      views: (parameters) => viewsResource(call, list, parameters),
      getview: (parameters) => viewById(call, list, parameters),
      defaultview: () => defaultViewResource(call, list),
      getitembyid: (parameters) => itemsResource(call, list, parameters),
      recycle: () => action(() => ({ kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: remove(call, list) })),
      getitems: () => reader(() => answerCamlQuery(call, list)),
      renderlistdata: (viewXml) => reader(() => answerListData(call, list, viewXml)),
      renderlistdataasstream: () => action(() => answerListDataAsStream(call, list)),
      getlistitemchangessincetoken: () => reader(() => answerItemChanges(call, list)),
      subscriptions: (parameters) => subscriptionsResource(call, list, parameters),
      getchanges: () => reader(() => answerChanges(call, logOfList(list))),
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
  const settings = withListFormula(call.site, list, readSettings(list.settings, properties, ['Title', 'BaseTemplate']));
  if (settings.ReadSecurity === ownOnly) refuseUniqueColumns(call, list);
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

function reserveId(call: Call, list: List): Answer {
  demand(call.access.onList(list), 'addListItems');
  return { kind: 'value', name: 'ReserveListItemId', type: 'Edm.Int32', value: takeNextId(call.site, list) };
}

/** The list's validation may name any column formulas can read; a new list has only its base columns. */
function withListFormula(site: Site, list: List, settings: ListSettings): ListSettings {
  const formula = settings.ValidationFormula;
  if (!formula || formula === list.settings.ValidationFormula) return settings;
  const fields = fieldsOf(site, list.number);
  checkedFormula(formula, fields);
  return { ...settings, ValidationFormula: renamed(formula, fields, 'internalName') };
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

/** Unique values would tell of items that somebody may not see (DOC, ee536168); text and code believed (MEM). */
function refuseUniqueColumns({ site }: Call, list: List): void {
  if (!fieldsOf(site, list.number).some(({ isUnique }) => isUnique)) return;
  throw failedInSharePoint(
    -2130575170,
    'SPException',
    'Item-level permissions cannot be set because the list has a column that enforces unique values.',
  );
}
