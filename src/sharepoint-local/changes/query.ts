import { noSuchProperty, wrongPrimitive } from '../errors';
import type { Json, JsonObject } from '../json';
import { flag, object, required, text } from '../odata/input';
import type { Site } from '../site/site';
import { changeTypes, type ChangeTarget } from '../storage/changes';
import { boundOf, type Bound, type ChangeScope } from './scope';

/** `SP.ChangeQuery` as it was understood. */
export interface ChangeQuery {
  readonly targets: readonly ChangeTarget[];
  readonly types: readonly number[];
  readonly start: Bound | null;
  readonly end: Bound | null;
  readonly limit: number;
  readonly isLatestFirst: boolean;
}

/** More is not answered at once (DOC: SPChangeQuery.FetchLimit; bb417456 "a batch of 1000 changes"). */
const mostChanges = 1000;

const targetFlags: Readonly<Record<string, ChangeTarget>> = {
  ContentType: 'contentType',
  Field: 'field',
  File: 'file',
  Folder: 'folder',
  Group: 'group',
  Item: 'item',
  List: 'list',
  User: 'user',
  View: 'view',
  Web: 'web',
};

/** That a scope of its own is asked for with the assignments is believed (MEM): SharePoint has no flag of its own for it. */
const typeFlags: Readonly<Record<string, readonly number[]>> = {
  Add: [changeTypes.add],
  DeleteObject: [changeTypes.delete],
  GroupMembershipAdd: [changeTypes.memberAdd],
  GroupMembershipDelete: [changeTypes.memberDelete],
  Move: [changeTypes.moveAway, changeTypes.moveInto],
  Rename: [changeTypes.rename],
  Restore: [changeTypes.restore],
  RoleAssignmentAdd: [changeTypes.assignmentAdd, changeTypes.scopeAdd],
  RoleAssignmentDelete: [changeTypes.assignmentDelete, changeTypes.scopeDelete],
  RoleDefinitionAdd: [changeTypes.roleAdd],
  RoleDefinitionDelete: [changeTypes.roleDelete],
  RoleDefinitionUpdate: [changeTypes.roleUpdate],
  SystemUpdate: [changeTypes.systemUpdate],
  Update: [changeTypes.update],
};

/**
 * Flags (DOC: koltyakov/sp-metadata, SP.ChangeQuery) that change nothing here: what they ask for never happens in this room, or it
 * always does (one web; every answer is trimmed).
 */
const silentFlags = new Set([
  'Activity',
  'Alert',
  'Navigation',
  'RecursiveAll',
  'RequireSecurityTrim',
  'SecurityPolicy',
  'Site',
]);
const others = new Set([
  'ChangeTokenStart',
  'ChangeTokenEnd',
  'FetchLimit',
  'LatestFirst',
  'IgnoreStartTokenNotFoundError',
]);

/** Reads the query of `getchanges`; unknown names, wrong types and tokens of something else are refused. */
export function readChangeQuery(site: Site, scope: ChangeScope, query: JsonObject): ChangeQuery {
  const asked = Object.entries(query).flatMap(([name, value]) => (isAsked(name, value) ? [name] : []));
  return {
    targets: asked.flatMap((name) => targetFlags[name] ?? []),
    types: asked.flatMap((name) => typeFlags[name] ?? []),
    start: readBound(site, scope, query['ChangeTokenStart']),
    end: readBound(site, scope, query['ChangeTokenEnd']),
    limit: Math.min(limitOf(query['FetchLimit']), mostChanges),
    isLatestFirst: query['LatestFirst'] === undefined ? false : flag(query['LatestFirst']),
  };
}

function isAsked(name: string, value: Json): boolean {
  if (others.has(name)) return false;
  const isKnown = Object.hasOwn(targetFlags, name) || Object.hasOwn(typeFlags, name) || silentFlags.has(name);
  if (!isKnown) throw noSuchProperty(name, 'SP.ChangeQuery');
  return flag(value);
}

function readBound(site: Site, scope: ChangeScope, given: Json | undefined): Bound | null {
  if (given === undefined || given === null) return null;
  return boundOf(site, scope, required(object(given), 'StringValue', text));
}

/** An Int64: OData v3 writes it as text, PnPjs as a number. */
function limitOf(value: Json | undefined): number {
  if (value === undefined || value === null) return mostChanges;
  const limit = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1) throw wrongPrimitive('Edm.Int64');
  return limit;
}
