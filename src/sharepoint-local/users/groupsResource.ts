import { accessDenied, failedInSharePoint, noSuchProperty, refusedBySharePoint, SharePointError } from '../errors';
import { unknownUser } from '../fields/kinds/reference';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import type { JsonObject } from '../json';
import { deleted, merged, nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { flag, required, text } from '../odata/input';
import { first, numberOf, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand, holds } from '../security/access';
import { changeTypes } from '../storage/changes';
import { flagsOf, groupEntity, groupFlags, userEntity } from './entity';
import {
  addPerson,
  everyoneTitle,
  addEveryone,
  logPrincipal,
  membersOf,
  principalById,
  principalByLogin,
  principalType,
  removePrincipal,
  siteGroups,
  type Principal,
} from './principals';
import { userMissing, userResource } from './usersResource';

/** Text as in cli-microsoft365. */
export function groupMissing(): SharePointError {
  return new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');
}

/** `web/sitegroups` */
export function groupsResource(call: Call, parameters: Parameters): Resource {
  const byId = (given: Parameters) => found(call, (group) => group.id === numberOf(first(given)));
  if (parameters.size > 0) return byId(parameters);
  return {
    verbs: {
      GET: () => {
        demand(call.access.onWeb(), 'browseUserInfo');
        return answerCollection(
          'SP.ApiData.Groups',
          siteGroups(call.site).map((group) => groupEntity(call, group)),
          call.query,
        );
      },
      POST: () => create(call),
    },
    steps: {
      getbyid: byId,
      getbyname: (name) => found(call, (group) => group.title.toLowerCase() === textOf(first(name)).toLowerCase()),
      removebyid: (id) => action(() => remove(call, principalById(call.site, numberOf(first(id))))),
      removebyloginname: (name) => action(() => remove(call, principalByLogin(call.site, textOf(first(name))))),
    },
  };
}

function found(call: Call, matches: (group: Principal) => boolean): Resource {
  demand(call.access.onWeb(), 'browseUserInfo');
  const group = siteGroups(call.site).find(matches);
  if (!group) throw groupMissing();
  return groupResource(call, group);
}

/** One group. */
export function groupResource(call: Call, group: Principal): Resource {
  return {
    entity: () => groupEntity(call, group),
    verbs: {
      GET: () => ({ kind: 'entity', entity: groupEntity(call, group) }),
      MERGE: () => update(call, group),
      DELETE: () => {
        remove(call, group);
        return deleted;
      },
    },
    steps: {
      users: (parameters) => membersResource(call, group, parameters),
      setuserasowner: (id) => action(() => setOwner(call, group, numberOf(first(id)))),
    },
  };
}

/** Who may change a group: its owner, members of an owning group, whoever manages permissions; members if it says so. */
function demandManager(call: Call, group: Principal, isMembership: boolean): void {
  const { principals } = call.access;
  const isOwner = group.owner !== null && principals.has(group.owner);
  const isMember = isMembership && flagsOf(group).AllowMembersEditMembership === true && principals.has(group.id);
  if (!isOwner && !isMember && !holds(call.access.onWeb(), 'managePermissions')) throw accessDenied();
}

function create(call: Call): Answer {
  demand(call.access.onWeb(), 'createGroups');
  const { properties } = call.body();
  const title = required(properties, 'Title', text).trim();
  refuseName(call, title, null);
  const settings = JSON.stringify(readFlags(properties, {}));
  const sql = 'INSERT INTO principals (type, login, title, description, owner, settings) VALUES (8, ?, ?, ?, ?, ?)';
  const id = call.site.database.run(
    sql,
    title,
    title,
    descriptionOf(properties, null),
    call.person.id,
    settings,
  ).lastInsertRowid;
  const group = principalById(call.site, id);
  if (!group) throw groupMissing();
  logPrincipal(call.site, id, 'group', changeTypes.add);
  return { kind: 'entity', entity: groupEntity(call, group), isNew: true };
}

/** Texts believed (MEM). A name that anybody ever signed in with is taken as well. */
function refuseName({ site }: Call, title: string, ownId: number | null): void {
  if (title === '' || title.length > 255) {
    throw refusedBySharePoint(-2147024809, 'The parameter name cannot be empty or bigger than 255 characters.');
  }
  const other = site.database.first('SELECT 1 AS found FROM principals WHERE login = ? AND id IS NOT ?', title, ownId);
  if (!other) return;
  throw failedInSharePoint(
    -2130575293,
    'SPException',
    'The specified name is already in use. Please try again with a different name.',
  );
}

const descriptionOf = (properties: JsonObject, current: string | null) => {
  const value = properties['Description'];
  return value === undefined ? current : value === null ? null : text(value);
};

function readFlags(
  properties: JsonObject,
  current: Record<string, string | boolean>,
): Record<string, string | boolean> {
  const flags = { ...current };
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'Title' || name === 'Description') continue;
    if (!Object.hasOwn(groupFlags, name)) throw noSuchProperty(name, 'SP.Group');
    flags[name] = name === 'RequestToJoinLeaveEmailSetting' ? text(value) : flag(value);
  }
  return flags;
}

function update(call: Call, group: Principal): Answer {
  demandManager(call, group, false);
  const { properties } = call.body();
  const title = properties['Title'] === undefined ? group.title : text(properties['Title']).trim();
  refuseName(call, title, group.id);
  const settings = JSON.stringify(
    readFlags(properties, JSON.parse(group.settings) as Record<string, string | boolean>),
  );
  const sql = 'UPDATE principals SET title = ?, login = ?, description = ?, settings = ? WHERE id = ?';
  call.site.database.run(sql, title, title, descriptionOf(properties, group.description), settings, group.id);
  logPrincipal(call.site, group.id, 'group', changeTypes.update);
  return merged();
}

/** The name is given up as well, so that a new group can have it. */
function remove(call: Call, group: Principal | undefined): Answer {
  if (group?.type !== principalType.group) throw groupMissing();
  demandManager(call, group, false);
  removePrincipal(call.site, group.id);
  call.site.database.run("UPDATE principals SET login = login || '|removed|' || id WHERE id = ?", group.id);
  return nothing;
}

function setOwner(call: Call, group: Principal, id: number): Answer {
  demandManager(call, group, false);
  if (!principalById(call.site, id)) throw userMissing();
  call.site.database.run('UPDATE principals SET owner = ? WHERE id = ?', id, group.id);
  return nothing;
}

function membersResource(call: Call, group: Principal, parameters: Parameters): Resource {
  const member = (matches: (user: Principal) => boolean) => {
    const user = viewMembers(call, group).find(matches);
    if (!user) throw userMissing();
    return user;
  };
  const byId = (id: number) => (user: Principal) => user.id === id;
  const byLogin = (login: string) => (user: Principal) => user.login.toLowerCase() === login.toLowerCase();
  const only = [...parameters.values()][0];
  if (only) return userResource(call, member(only.type === 'number' ? byId(only.value) : byLogin(textOf(only))));
  return {
    verbs: {
      GET: () =>
        answerCollection(
          'SP.ApiData.Users',
          viewMembers(call, group).map((user) => userEntity(call, user)),
          call.query,
        ),
      POST: () => add(call, group),
    },
    steps: {
      getbyid: (id) => userResource(call, member(byId(numberOf(first(id))))),
      getbyemail: (email) =>
        userResource(
          call,
          member((user) => user.email.toLowerCase() === textOf(first(email)).toLowerCase()),
        ),
      removebyid: (id) => action(() => removeMember(call, group, member(byId(numberOf(first(id)))))),
      removebyloginname: (login) => action(() => removeMember(call, group, member(byLogin(textOf(first(login)))))),
    },
  };
}

/** A group may keep its members to itself. */
function viewMembers(call: Call, group: Principal): Principal[] {
  const { principals, onWeb } = call.access;
  const isInside = principals.has(group.id) || (group.owner !== null && principals.has(group.owner));
  if (flagsOf(group).OnlyAllowMembersViewMembership === true && !isInside && !holds(onWeb(), 'managePermissions'))
    throw accessDenied();
  return membersOf(call.site, group.id);
}

function add(call: Call, group: Principal): Answer {
  demandManager(call, group, true);
  const login = required(call.body().properties, 'LoginName', text);
  const user = resolve(call, login);
  if (!user) throw unknownUser();
  call.site.database.run('INSERT OR IGNORE INTO memberships (group_id, user_id) VALUES (?, ?)', group.id, user.id);
  logPrincipal(call.site, group.id, 'group', changeTypes.memberAdd);
  return { kind: 'entity', entity: userEntity(call, user), isNew: true };
}

/** Whoever is added to a group becomes a site user on the way. */
function resolve({ site }: Call, login: string): Principal | undefined {
  const known = principalByLogin(site, login);
  if (known) return known.type === principalType.group ? undefined : known;
  const everyone = everyoneTitle(login);
  if (everyone) return addEveryone(site, login.toLowerCase(), everyone);
  const person = site.directory.resolve(login);
  return person && addPerson(site, person);
}

function removeMember(call: Call, group: Principal, user: Principal): Answer {
  demandManager(call, group, true);
  call.site.database.run('DELETE FROM memberships WHERE group_id = ? AND user_id = ?', group.id, user.id);
  logPrincipal(call.site, group.id, 'group', changeTypes.memberDelete);
  return nothing;
}
