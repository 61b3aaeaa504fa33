import type { Call } from '../http/call';
import type { Entity } from '../odata/entity';
import { principalEntity } from '../users/entity';
import { principalById } from '../users/principals';
import { demand } from './access';
import { rightsOfRole, type Role } from './roles';
import { toBasePermissions, type Rights } from './permissions';
import { assignmentsAt, type Assignment, type Scope } from './scopes';

/** A permission level; keys as recorded (REC). */
export function roleEntity(role: Role): Entity {
  return {
    type: 'SP.RoleDefinition',
    set: 'SP.ApiData.RoleDefinitions',
    editLink: `Web/RoleDefinitions(${role.id})`,
    properties: {
      BasePermissions: toBasePermissions(rightsOfRole(role)),
      Description: role.description,
      Hidden: role.hidden === 1,
      Id: role.id,
      Name: role.name,
      Order: role.position,
      RoleTypeKind: role.kind,
    },
  };
}

/** One principal's levels. */
export function assignmentEntity(call: Call, assignment: Assignment, parentLink: string): Entity {
  const member = principalById(call.site, assignment.principal);
  return {
    type: 'SP.RoleAssignment',
    set: 'SP.ApiData.RoleAssignments',
    editLink: `${parentLink}/RoleAssignments/GetByPrincipalId(${assignment.principal})`,
    properties: { PrincipalId: assignment.principal },
    related: {
      Member: () => (member ? principalEntity(call, member) : null),
      RoleDefinitionBindings: () => assignment.roles.map(roleEntity),
    },
  };
}

/** All assignments at a scope; seeing them takes a right of its own at the place asked about. */
export function roleAssignmentEntities(call: Call, rights: Rights, scope: Scope, parentLink: string): Entity[] {
  demand(rights, 'enumeratePermissions');
  return assignmentsAt(call.site, scope).map((assignment) => assignmentEntity(call, assignment, parentLink));
}
