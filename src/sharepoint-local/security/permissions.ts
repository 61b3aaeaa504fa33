import type { JsonObject } from '../json';

/** A set of SharePoint's base permissions as one 64-bit number. */
export type Rights = bigint;

const bit = (kind: number): Rights => 1n << BigInt(kind - 1);

/** The base permissions this room asks for; numbers are `SP.PermissionKind`. */
export const permission = {
  viewListItems: bit(1),
  addListItems: bit(2),
  editListItems: bit(3),
  deleteListItems: bit(4),
  viewVersions: bit(7),
  deleteVersions: bit(8),
  cancelCheckout: bit(9),
  manageLists: bit(12),
  open: bit(17),
  createGroups: bit(25),
  managePermissions: bit(26),
  browseDirectories: bit(27),
  browseUserInfo: bit(28),
  manageWeb: bit(31),
  enumeratePermissions: bit(63),
} as const;

export type PermissionName = keyof typeof permission;

/** What site collection administrators hold. */
export const allRights: Rights = 0x7fffffffffffffffn;
export const noRights: Rights = 0n;

/** Rights from the two halves SharePoint writes as decimal texts. */
export function rightsFrom(high: string | number, low: string | number): Rights {
  return (BigInt(high) << 32n) | BigInt(low);
}

/** `{High, Low}` as decimal texts (REC). */
export function toBasePermissions(rights: Rights): JsonObject {
  return { High: (rights >> 32n).toString(), Low: (rights & 0xffffffffn).toString() };
}
