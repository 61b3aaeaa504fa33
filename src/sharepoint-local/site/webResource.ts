import { answerChanges } from '../changes/changesEndpoint';
import { logOfWeb } from '../changes/scope';
import { noSuchProperty, notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { action, reader, type Resource } from '../http/resource';
import { availableContentTypes, contentTypesResource } from '../contentTypes/resource';
import { customActionsResource } from '../customActions/customActions';
import { fieldsResource } from '../fields/fieldsResource';
import { siteAsOwner } from '../fields/siteColumns';
import { uploadImage } from '../files/uploadImage';
import { fileSteps } from '../files/webSteps';
import { listByAddress } from '../lists/byAddress';
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
import { absentSteps } from './absent';
import { emptyCollection } from './emptyCollections';
import { changeSetting } from './settings';
import { userInfoListResource } from './userInfoList';
import { associated, webEntity } from './webEntity';

/** `_api/web` */
export function webResource(call: Call): Resource {
  return {
    entity: () => webEntity(call),
    verbs: { GET: () => ({ kind: 'entity', entity: webEntity(call) }), MERGE: () => update(call) },
    steps: {
      ...absentSteps('web'),
      ...securitySteps(call, { kind: 'web' }),
      ...fileSteps(call),
      uploadimage: (parameters) => action(() => uploadImage(call, parameters)),
      fields: (parameters) => fieldsResource(call, siteAsOwner(call.site), parameters),
      availablefields: (parameters) => fieldsResource(call, siteAsOwner(call.site), parameters),
      webs: () => emptyCollection(call, 'webs', 'SP.ApiData.Webs'),
      webinfos: () => emptyCollection(call, 'webinfos', 'SP.ApiData.WebInformations'),
      eventreceivers: () => emptyCollection(call, 'eventReceivers', 'SP.ApiData.EventReceiverDefinitions'),
      usercustomactions: (parameters) => customActionsResource(call, { kind: 'web' }, parameters),
      siteuserinfolist: () => userInfoListResource(call),
      contenttypes: (parameters) => contentTypesResource(call, null, parameters),
      availablecontenttypes: () => availableContentTypes(call),
      lists: (parameters) => listsResource(call, parameters),
      getlist: (address) => listByAddress(call, address),
      getlistusingpath: (address) => listByAddress(call, address),
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
      getchanges: () => reader(() => answerChanges(call, logOfWeb(call.site))),
    },
  };
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
