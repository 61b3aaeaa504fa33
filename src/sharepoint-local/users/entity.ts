import type { Call } from '../http/call';
import type { Entity } from '../odata/entity';
import { groupsOf, membersOf, principalById, principalType, type Principal } from './principals';

/** A site user or group, whichever it is. */
export function principalEntity(call: Call, principal: Principal): Entity {
  return principal.type === principalType.group ? groupEntity(call, principal) : userEntity(call, principal);
}

/** A site user; keys as recorded (REC). */
export function userEntity(call: Call, user: Principal): Entity {
  const nameId = user.object_id ?? user.login;
  return {
    type: 'SP.User',
    set: 'SP.ApiData.Users',
    editLink: `Web/GetUserById(${user.id})`,
    properties: {
      Id: user.id,
      IsHiddenInUI: false,
      LoginName: user.login,
      Title: user.title,
      PrincipalType: user.type,
      Email: user.email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: user.is_admin === 1,
      UserId: user.upn ? { NameId: nameId, NameIdIssuer: 'urn:federation:microsoftonline' } : null,
      UserPrincipalName: user.upn,
    },
    onDemand: {
      AadObjectId: () =>
        user.object_id ? { NameId: user.object_id, NameIdIssuer: 'urn:federation:microsoftonline' } : null,
    },
    related: { Groups: () => groupsOf(call.site, user.id).map((group) => groupEntity(call, group)) },
  };
}

/** Flags of a group that clients may set, with their defaults. */
export const groupFlags = {
  AllowMembersEditMembership: false,
  AllowRequestToJoinLeave: false,
  AutoAcceptRequestToJoinLeave: false,
  OnlyAllowMembersViewMembership: true,
  RequestToJoinLeaveEmailSetting: '',
} as const;

/** Flags as stored on a group. */
export function flagsOf(group: Principal): Record<keyof typeof groupFlags, string | boolean> {
  return {
    ...groupFlags,
    ...(JSON.parse(group.settings) as Partial<Record<keyof typeof groupFlags, string | boolean>>),
  };
}

/** A SharePoint group; keys as recorded (REC). */
export function groupEntity(call: Call, group: Principal): Entity {
  const owner = group.owner === null ? undefined : principalById(call.site, group.owner);
  return {
    type: 'SP.Group',
    set: 'SP.ApiData.Groups',
    editLink: `Web/SiteGroups/GetById(${group.id})`,
    properties: {
      Id: group.id,
      IsHiddenInUI: false,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: group.type,
      ...flagsOf(group),
      Description: group.description,
      OwnerTitle: owner?.title ?? '',
    },
    related: {
      Users: () => membersOf(call.site, group.id).map((user) => userEntity(call, user)),
      Owner: () => (owner ? principalEntity(call, owner) : null),
    },
  };
}
