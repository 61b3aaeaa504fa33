import { failedInSharePoint, notInTheStandIn, SharePointError } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import { deleted, merged, nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { required, text } from '../odata/input';
import { loginOf } from './directory';
import { first, numberOf, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { groupEntity, userEntity } from './entity';
import {
  addEveryone,
  addPerson,
  everyoneTitle,
  groupsOf,
  principalById,
  principalByLogin,
  principalType,
  removePrincipal,
  siteUsers,
  type Principal,
} from './principals';

/** Text as in python-client#895. */
export function userMissing(): SharePointError {
  return new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');
}

/** `web/siteusers` */
export function usersResource(call: Call, parameters: Parameters): Resource {
  if (parameters.size > 0) return byLogin(call, parameters);
  return {
    verbs: {
      GET: () =>
        answerCollection(
          'SP.ApiData.Users',
          browse(call, siteUsers(call.site)).map((user) => userEntity(call, user)),
          call.query,
        ),
      POST: () => ({
        kind: 'entity',
        entity: userEntity(call, ensureUser(call, required(call.body().properties, 'LoginName', text))),
        isNew: true,
      }),
    },
    steps: {
      getbyid: (id) => userById(call, id),
      getbyemail: (email) => found(call, (user) => user.email.toLowerCase() === textOf(first(email)).toLowerCase()),
      getbyloginname: (login) => byLogin(call, login),
      removebyid: (id) => action(() => remove(call, numberOf(first(id)))),
      removebyloginname: (login) =>
        action(() => remove(call, principalByLogin(call.site, textOf(first(login)))?.id ?? -1)),
    },
  };
}

/** `getUserById(7)`, `siteusers/getbyid(7)` */
export function userById(call: Call, parameters: Parameters): Resource {
  const id = numberOf(first(parameters));
  return found(call, (user) => user.id === id);
}

function byLogin(call: Call, parameters: Parameters): Resource {
  const login = first(parameters);
  if (login.type === 'number') return userById(call, parameters);
  return found(call, (user) => user.login.toLowerCase() === textOf(login).toLowerCase());
}

function found(call: Call, matches: (user: Principal) => boolean): Resource {
  const user = browse(call, siteUsers(call.site)).find(matches);
  if (!user) throw userMissing();
  return userResource(call, user);
}

function browse(call: Call, users: readonly Principal[]): readonly Principal[] {
  demand(call.access.onWeb(), 'browseUserInfo');
  return users;
}

/** One site user; `currentuser` needs no right. */
export function userResource(call: Call, user: Principal): Resource {
  const entity = () => userEntity(call, user);
  return {
    entity,
    verbs: {
      GET: () => ({ kind: 'entity', entity: entity() }),
      MERGE: () => update(call, user),
      DELETE: () => {
        remove(call, user.id);
        return deleted;
      },
    },
    steps: {
      groups: () => ({
        verbs: {
          GET: () =>
            answerCollection(
              'SP.ApiData.Groups',
              groupsOf(call.site, user.id).map((group) => groupEntity(call, group)),
              call.query,
            ),
        },
      }),
    },
  };
}

/** Clients echo the whole entity back; only what differs is a change, and only administrators may make one. */
function update(call: Call, user: Principal): Answer {
  const before = userEntity(call, user).properties;
  const changed = Object.entries(call.body().properties).filter(
    ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
  );
  if (changed.length === 0) return merged();
  demand(call.access.onWeb(), 'manageWeb');
  const [name, value] = changed[0] ?? [];
  if (changed.length > 1 || name !== 'IsSiteAdmin' || typeof value !== 'boolean')
    throw notInTheStandIn(`Changing ${changed.map(([one]) => one).join(', ')} of a user`);
  call.site.database.run('UPDATE principals SET is_admin = ? WHERE id = ?', value ? 1 : 0, user.id);
  return merged();
}

function remove(call: Call, id: number): Answer {
  demand(call.access.onWeb(), 'managePermissions');
  const user = principalById(call.site, id);
  if (!user || user.type === principalType.group) throw userMissing();
  removePrincipal(call.site, id);
  return nothing;
}

/**
 * Makes somebody a site user: a person of the directory or "all staff". Text and code of the refusal: cli-microsoft365; status 500
 * as measured for this code elsewhere. That readers may not add anybody new is believed (MEM: Read lacks BrowseDirectories).
 */
export function ensureUser(call: Call, logonName: string): Principal {
  const { site } = call;
  const person = site.directory.resolve(logonName);
  const everyone = everyoneTitle(logonName);
  if (!person && !everyone)
    throw failedInSharePoint(-2146232832, 'SPException', `The specified user ${logonName} could not be found.`);
  const known = principalByLogin(site, person ? loginOf(person) : logonName);
  demand(call.access.onWeb(), known ? 'browseUserInfo' : 'browseDirectories');
  if (known) return known;
  return person ? addPerson(site, person) : addEveryone(site, logonName.toLowerCase(), everyone ?? '');
}
