import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import type { Resource } from '../http/resource';
import { itemMissing } from '../items/store';
import { answerCollection } from '../odata/collection';
import type { Entity } from '../odata/entity';
import { first, numberOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { siteGroups, siteUsers, type Principal } from '../users/principals';

const content = { user: '0x010A', group: '0x010B' } as const;

/** `web/siteUserInfoList`: the hidden list behind the site's users and groups; its items can be read, the list itself is not here. */
export function userInfoListResource(call: Call): Resource {
  const refuse = () => {
    throw notInTheStandIn('The user information list itself (only its items)');
  };
  return {
    verbs: { GET: refuse, MERGE: refuse, DELETE: refuse },
    steps: { items: (parameters) => itemsResource(call, parameters) },
  };
}

function itemsResource(call: Call, parameters: Parameters): Resource {
  demand(call.access.onWeb(), 'browseUserInfo');
  const people = [...siteUsers(call.site), ...siteGroups(call.site)].sort((one, other) => one.id - other.id);
  if (parameters.size > 0) return itemResource(people, parameters);
  return {
    verbs: { GET: () => answerCollection('SP.Data.UserInfoItems', people.map(entityOf), call.query) },
    steps: { getbyid: (id) => itemResource(people, id) },
  };
}

function itemResource(people: readonly Principal[], parameters: Parameters): Resource {
  const id = numberOf(first(parameters));
  const person = people.find((one) => one.id === id);
  if (!person) throw itemMissing();
  return { entity: () => entityOf(person), verbs: { GET: () => ({ kind: 'entity', entity: entityOf(person) }) } };
}

/** Keys as SharePoint names the columns of this list (MEM). */
function entityOf(person: Principal): Entity {
  const isGroup = person.type === 8;
  return {
    type: 'SP.Data.UserInfoItem',
    set: 'SP.Data.UserInfoItems',
    editLink: `Web/SiteUserInfoList/Items(${person.id})`,
    properties: {
      FileSystemObjectType: 0,
      Id: person.id,
      ID: person.id,
      ContentTypeId: isGroup ? content.group : content.user,
      Title: person.title,
      Name: person.login,
      EMail: person.email || null,
      UserName: person.upn,
      SipAddress: person.upn,
      JobTitle: person.job_title,
      Department: person.department,
      IsSiteAdmin: person.is_admin === 1,
      Deleted: false,
      IsActive: true,
    },
  };
}
