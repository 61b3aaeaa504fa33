import { SharePointError } from '../errors';
import type { Call } from '../http/call';
import { action, reader, type Resource, type Step } from '../http/resource';
import { editLinkOf, type List } from '../lists/list';
import { deleted, nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { first, numberOf, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { changeTypes } from '../storage/changes';
import { groupMissing } from '../users/groupsResource';
import { principalById, principalByLogin } from '../users/principals';
import { userMissing } from '../users/usersResource';
import { accessOf, demand, type Access } from './access';
import { assignmentEntity, roleAssignmentEntities, roleEntity } from './assignmentEntities';
import { breakInheritance, resetInheritance } from './inheritance';
import { toBasePermissions, type Rights } from './permissions';
import { allRoles } from './roles';
import { logSecurityChange } from './securityChanges';
import {
  assign,
  assignmentsAt,
  scopeOfItem,
  scopeOfList,
  unassign,
  unassignAll,
  webScope,
  type Assignment,
  type Scope,
} from './scopes';

/** What permissions hang on. */
export type Securable =
  | { readonly kind: 'web' }
  | { readonly kind: 'list'; readonly list: List }
  | { readonly kind: 'item'; readonly list: List; readonly item: number };

/** The steps that webs, lists and items have in common. */
export function securitySteps(call: Call, securable: Securable): Record<string, Step> {
  const permissions = (name: string, rights: () => Rights) =>
    reader(() => ({ kind: 'value', name, type: 'SP.BasePermissions', value: toBasePermissions(rights()) }));
  return {
    effectivebasepermissions: () => permissions('EffectiveBasePermissions', () => rightsOn(call.access, securable)),
    getusereffectivepermissions: (user) =>
      permissions('GetUserEffectivePermissions', () => rightsOfOther(call, securable, user)),
    roleassignments: (parameters) => assignmentsResource(call, securable, parameters),
    breakroleinheritance: (parameters) => action(() => breakInheritance(call, securable, parameters)),
    resetroleinheritance: () => action(() => resetInheritance(call, securable)),
  };
}

/** Rights a person has on something. */
export function rightsOn(access: Access, securable: Securable): Rights {
  if (securable.kind === 'web') return access.onWeb();
  return securable.kind === 'list' ? access.onList(securable.list) : access.onItem(securable.list, securable.item);
}

/** The scope that decides for something. */
export function scopeOf(call: Call, securable: Securable): Scope {
  if (securable.kind === 'web') return webScope;
  return securable.kind === 'list'
    ? scopeOfList(securable.list)
    : scopeOfItem(call.site, securable.list, securable.item);
}

/** Where a new assignment goes, then every scope above it. */
function pathOf(call: Call, securable: Securable): Scope[] {
  const own = scopeOf(call, securable);
  const above = securable.kind === 'item' ? [scopeOfList(securable.list), webScope] : [webScope];
  return [...new Set([own, ...above])];
}

function linkOf(securable: Securable): string {
  if (securable.kind === 'web') return 'Web';
  const link = editLinkOf(securable.list);
  return securable.kind === 'list' ? link : `${link}/Items(${securable.item})`;
}

/** Oneself is free to ask; others are for whoever may see permissions. */
function rightsOfOther(call: Call, securable: Securable, parameters: Parameters): Rights {
  const login = textOf(first(parameters));
  const person = principalByLogin(call.site, login);
  if (person?.id !== call.person.id) demand(rightsOn(call.access, securable), 'enumeratePermissions');
  if (!person) throw userMissing();
  return rightsOn(accessOf(call.site, person), securable);
}

function assignmentsResource(call: Call, securable: Securable, parameters: Parameters): Resource {
  if (parameters.size > 0) return assignmentResource(call, securable, parameters);
  const change = (run: (principal: number, role: number) => void) => (given: Parameters) =>
    action(() => {
      demand(rightsOn(call.access, securable), 'managePermissions');
      refuseInherited(securable);
      run(
        principalOf(call, given.get('principalid') ?? given.get('0')),
        roleOf(call, given.get('roledefid') ?? given.get('1')),
      );
      return nothing;
    });
  return {
    verbs: {
      GET: () =>
        answerCollection(
          'SP.ApiData.RoleAssignments',
          roleAssignmentEntities(call, rightsOn(call.access, securable), scopeOf(call, securable), linkOf(securable)),
          call.query,
        ),
    },
    steps: {
      getbyprincipalid: (id) => assignmentResource(call, securable, id),
      addroleassignment: change((principal, role) => {
        assign(call.site, pathOf(call, securable), principal, role);
        logSecurityChange(call, securable, changeTypes.assignmentAdd);
      }),
      removeroleassignment: change((principal, role) => {
        if (!unassign(call.site, scopeOf(call, securable), principal, role)) throw assignmentMissing(principal);
        logSecurityChange(call, securable, changeTypes.assignmentDelete);
      }),
    },
  };

  /** Text believed (MEM). */
  function refuseInherited(target: Securable): void {
    const isOwn =
      target.kind === 'web' || scopeOf(call, target) !== (target.kind === 'list' ? webScope : scopeOfList(target.list));
    if (!isOwn) {
      throw new SharePointError(
        500,
        '-2146233079, System.InvalidOperationException',
        'You cannot customize permissions for a list or list item that is inheriting permissions.',
      );
    }
  }
}

function principalOf(
  call: Call,
  literal: Parameters extends ReadonlyMap<string, infer Value> ? Value | undefined : never,
): number {
  const id = literal ? numberOf(literal) : NaN;
  if (!principalById(call.site, id)) throw groupMissing();
  return id;
}

function roleOf(
  call: Call,
  literal: Parameters extends ReadonlyMap<string, infer Value> ? Value | undefined : never,
): number {
  const id = literal ? numberOf(literal) : NaN;
  if (!allRoles(call.site).some((role) => role.id === id)) throw roleMissing(id);
  return id;
}

/** Text believed (MEM). */
export function roleMissing(id: number | string): SharePointError {
  return new SharePointError(
    404,
    '-2146232832, Microsoft.SharePoint.SPException',
    `Can not find the role definition ${id}.`,
  );
}

function assignmentMissing(principal: number): SharePointError {
  return new SharePointError(
    404,
    '-2146232832, Microsoft.SharePoint.SPException',
    `Can not find the principal with id: ${principal}.`,
  );
}

function assignmentResource(call: Call, securable: Securable, parameters: Parameters): Resource {
  const principal = numberOf(first(parameters));
  const scope = scopeOf(call, securable);
  const find = (): Assignment => {
    demand(rightsOn(call.access, securable), 'enumeratePermissions');
    const found = assignmentsAt(call.site, scope).find((one) => one.principal === principal);
    if (!found) throw assignmentMissing(principal);
    return found;
  };
  const remove = (): Answer => {
    demand(rightsOn(call.access, securable), 'managePermissions');
    unassignAll(call.site, scope, find().principal);
    logSecurityChange(call, securable, changeTypes.assignmentDelete);
    return deleted;
  };
  return {
    entity: () => assignmentEntity(call, find(), linkOf(securable)),
    verbs: {
      GET: () => ({ kind: 'entity', entity: assignmentEntity(call, find(), linkOf(securable)) }),
      DELETE: remove,
    },
    steps: {
      roledefinitionbindings: () =>
        reader(() => answerCollection('SP.ApiData.RoleDefinitions', find().roles.map(roleEntity), call.query)),
      deleteobject: () => action(remove),
    },
  };
}
