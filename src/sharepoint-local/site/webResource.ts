import { noSuchProperty, notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { action, reader, type Resource, type Step } from '../http/resource';
import { first, textOf } from '../odata/parameters';
import { listsResource } from '../lists/listsResource';
import { merged, type Answer } from '../odata/answer';
import { required, text } from '../odata/input';
import { recycleResource } from '../recycle/recycleResource';
import { demand } from '../security/access';
import { rolesResource } from '../security/rolesResource';
import { securitySteps } from '../security/securitySteps';
import { changeTypes, logChange } from '../storage/changes';
import { userEntity } from '../users/entity';
import { groupMissing, groupResource, groupsResource } from '../users/groupsResource';
import { principalById } from '../users/principals';
import { ensureUser, userById, userResource, usersResource } from '../users/usersResource';
import { answerChanges } from './changesEndpoint';
import { changeSetting } from './settings';
import { associated, webEntity } from './webEntity';

/** Parts of a web this room does not have; each is named in its refusal. */
const absent = [
  'fields',
  'contenttypes',
  'webs',
  'webinfos',
  'features',
  'navigation',
  'folders',
  'getfolderbyserverrelativepath',
  'getfilebyserverrelativepath',
  'getfolderbyserverrelativeurl',
  'getfilebyserverrelativeurl',
  'uploadimage',
  'usercustomactions',
  'eventreceivers',
  'alerts',
  'createdefaultassociatedgroups',
  'siteuserinfolist',
  'getcatalog',
  'allproperties',
  'availablefields',
  'availablecontenttypes',
  'defaultdocumentlibrary',
  'getlistusingpath',
];

/** `_api/web` */
export function webResource(call: Call): Resource {
  return {
    entity: () => webEntity(call),
    verbs: { GET: () => ({ kind: 'entity', entity: webEntity(call) }), MERGE: () => update(call) },
    steps: {
      ...Object.fromEntries(absent.map((name): [string, Step] => [name, () => refuse(name)])),
      ...securitySteps(call, { kind: 'web' }),
      lists: (parameters) => listsResource(call, parameters),
      getlist: (url) => listByUrl(call, textOf(first(url))),
      currentuser: () => userResource(call, call.person),
      siteusers: (parameters) => usersResource(call, parameters),
      getuserbyid: (id) => userById(call, id),
      ensureuser: () =>
        action(() => ({
          kind: 'entity',
          entity: userEntity(call, ensureUser(call, required(call.body().properties, 'logonName', text))),
        })),
      sitegroups: (parameters) => groupsResource(call, parameters),
      associatedownergroup: () => associatedGroup(call, associated.owner),
      associatedvisitorgroup: () => associatedGroup(call, associated.visitor),
      associatedmembergroup: () => associatedGroup(call, associated.member),
      roledefinitions: (parameters) => rolesResource(call, parameters),
      recyclebin: (parameters) => recycleResource(call, parameters),
      getchanges: () => reader(() => answerChanges(call, null)),
    },
  };
}

function refuse(name: string): Resource {
  const run = () => {
    throw notInTheStandIn(`web/${name}`);
  };
  return { verbs: { GET: run, POST: run, MERGE: run, DELETE: run }, steps: {} };
}

function listByUrl(_call: Call, url: string): Resource {
  return refuse(`getlist('${url}')`);
}

function associatedGroup(call: Call, id: number): Resource {
  const group = principalById(call.site, id);
  if (!group) throw groupMissing();
  return groupResource(call, group);
}

function update(call: Call): Answer {
  demand(call.access.onWeb(), 'manageWeb');
  for (const [name, value] of Object.entries(call.body().properties)) {
    if (name !== 'Title' && name !== 'Description')
      throw Object.hasOwn(webEntity(call).properties, name)
        ? notInTheStandIn(`Changing ${name} of the web`)
        : noSuchProperty(name, 'SP.Web');
    changeSetting(call.site.database, `web.${name.toLowerCase()}`, text(value));
  }
  const { web } = call.site.ids;
  logChange(call.site, {
    target: 'web',
    type: changeTypes.update,
    list: web,
    item: null,
    object: web,
    editor: call.person.login,
  });
  return merged();
}
