import { failedInSharePoint, invalidRequest } from '../errors';
import type { Call } from '../http/call';
import type { Resource } from '../http/resource';
import type { Json, JsonObject } from '../json';
import { deleted, merged, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { integer, object, optional, refuseUnknown, required, text } from '../odata/input';
import { first, numberOf, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { changeTypes, logWebChange } from '../storage/changes';
import { demand } from './access';
import { roleEntity } from './assignmentEntities';
import { addRole, allRoles, changeRole, removeRole, type Role } from './roles';
import { roleMissing } from './securitySteps';

/** `web/roledefinitions`: permission levels. */
export function rolesResource(call: Call, parameters: Parameters): Resource {
  const byId = (given: Parameters) => found(call, (role) => role.id === numberOf(first(given)), textOf(first(given)));
  if (parameters.size > 0) return byId(parameters);
  return {
    verbs: {
      GET: () => answerCollection('SP.ApiData.RoleDefinitions', visible(call).map(roleEntity), call.query),
      POST: () => create(call),
    },
    steps: {
      getbyid: byId,
      getbyname: (name) =>
        found(call, (role) => role.name.toLowerCase() === textOf(first(name)).toLowerCase(), textOf(first(name))),
      getbytype: (kind) => found(call, (role) => role.kind === numberOf(first(kind)), textOf(first(kind))),
    },
  };
}

function visible(call: Call): Role[] {
  demand(call.access.onWeb(), 'enumeratePermissions');
  return allRoles(call.site);
}

function found(call: Call, matches: (role: Role) => boolean, name: string): Resource {
  const role = visible(call).find(matches);
  if (!role) throw roleMissing(name);
  return {
    entity: () => roleEntity(role),
    verbs: {
      GET: () => ({ kind: 'entity', entity: roleEntity(role) }),
      MERGE: () => update(call, role),
      DELETE: () => remove(call, role),
    },
  };
}

const ownNames = ['Name', 'Description', 'Order', 'BasePermissions'];

function create(call: Call): Answer {
  demand(call.access.onWeb(), 'managePermissions');
  const { properties } = call.body();
  refuseUnknown(properties, ownNames, 'SP.RoleDefinition');
  const role = addRole(call.site, {
    name: required(properties, 'Name', text).trim(),
    description: descriptionOf(properties) ?? '',
    position: optional(properties, 'Order', integer) ?? 0,
    ...masksOf(required(properties, 'BasePermissions', object)),
  });
  logRole(call, changeTypes.roleAdd);
  return { kind: 'entity', entity: roleEntity(role), isNew: true };
}

/** 512 characters at most, as probed on a tenant by others. */
function descriptionOf(properties: JsonObject): string | undefined {
  const description = optional(properties, 'Description', text);
  if (description === undefined || description.length <= 512) return description;
  throw failedInSharePoint(
    -2146232832,
    'SPException',
    'The parameter Description cannot be bigger than 512 characters.',
  );
}

function masksOf(permissions: JsonObject): { high: string; low: string } {
  return { high: half(permissions['High']), low: half(permissions['Low']) };
}

/** 32 bits, as a decimal text (or a number, which SharePoint's reader refuses for Edm.Int64). */
function half(value: Json | undefined): string {
  if (typeof value !== 'string' || !/^\d{1,10}$/.test(value) || Number(value) > 0xffffffff) {
    throw invalidRequest(
      "Cannot convert a primitive value to the expected type 'Edm.Int64'. See the inner exception for more details.",
    );
  }
  return String(Number(value));
}

function update(call: Call, role: Role): Answer {
  refuseStandard(call, role);
  const { properties } = call.body();
  refuseUnknown(properties, ownNames, 'SP.RoleDefinition');
  const masks = optional(properties, 'BasePermissions', object);
  changeRole(call.site, {
    ...role,
    name: optional(properties, 'Name', text)?.trim() ?? role.name,
    description: descriptionOf(properties) ?? role.description,
    position: optional(properties, 'Order', integer) ?? role.position,
    ...(masks ? masksOf(masks) : {}),
  });
  logRole(call, changeTypes.roleUpdate);
  return merged();
}

function remove(call: Call, role: Role): Answer {
  refuseStandard(call, role);
  removeRole(call.site, role.id);
  logRole(call, changeTypes.roleDelete);
  return deleted;
}

function logRole({ site, person }: Call, type: number): void {
  logWebChange(site, { target: 'web', type, editor: person.login });
}

/** Full Control and the levels given automatically stay as they are (MEM). */
function refuseStandard(call: Call, role: Role): void {
  demand(call.access.onWeb(), 'managePermissions');
  if (role.kind === 5 || role.hidden === 1)
    throw failedInSharePoint(-2130575293, 'SPException', 'You cannot change or delete this permission level.');
}
