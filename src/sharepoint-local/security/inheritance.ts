import { notInTheStandIn } from '../errors';
import { entryOf } from '../files/library';
import type { Call } from '../http/call';
import { isLibrary } from '../lists/list';
import { changeList } from '../lists/store';
import { nothing, type Answer } from '../odata/answer';
import type { Parameters } from '../odata/path';
import { changeTypes } from '../storage/changes';
import { demand } from './access';
import { fullControl } from './roles';
import {
  assign,
  copyAssignments,
  dropAssignments,
  hasOwnScope,
  itemsWithOwnScope,
  scopeOfList,
  setOwnScopeOfItem,
  webScope,
  type Scope,
} from './scopes';
import { logSecurityChange } from './securityChanges';
import { rightsOn, type Securable } from './securitySteps';

/** Stops inheriting: with a copy of what was inherited, or with nothing but Full Control for whoever asks. Twice does nothing (MEM). */
export function breakInheritance(call: Call, securable: Securable, parameters: Parameters): Answer {
  demand(rightsOn(call.access, securable), 'managePermissions');
  const isTrue = (name: string, place: string) => {
    const literal = parameters.get(name) ?? parameters.get(place);
    return literal?.type === 'boolean' && literal.value;
  };
  if (securable.kind === 'web' || isOwn(call, securable)) return nothing;
  const { site, person } = call;
  // What lies in such a folder inherits from it; here items inherit from their list alone.
  if (
    securable.kind === 'item' &&
    isLibrary(securable.list) &&
    entryOf(site, securable.list, securable.item)?.is_folder === 1
  )
    throw notInTheStandIn('A folder with permissions of its own');
  const { list } = securable;
  const from = securable.kind === 'item' ? scopeOfList(list) : webScope;
  const to: Scope = securable.kind === 'item' ? setOwnScopeOfItem(site, list, securable.item, true) : list.id;
  if (securable.kind === 'list') {
    changeList(site, list, { hasOwnScope: true });
    if (isTrue('clearsubscopes', '1')) clearItemScopes(call, securable);
  }
  dropAssignments(site, to);
  if (isTrue('copyroleassignments', '0')) copyAssignments(site, from, to);
  else assign(site, [to, webScope], person.id, fullControl);
  logSecurityChange(call, securable, changeTypes.scopeAdd);
  return nothing;
}

/** Inherits again; what was assigned here is gone. */
export function resetInheritance(call: Call, securable: Securable): Answer {
  demand(rightsOn(call.access, securable), 'managePermissions');
  if (securable.kind === 'web' || !isOwn(call, securable)) return nothing;
  const { list } = securable;
  const scope = securable.kind === 'item' ? setOwnScopeOfItem(call.site, list, securable.item, false) : list.id;
  dropAssignments(call.site, scope);
  if (securable.kind === 'list') changeList(call.site, list, { hasOwnScope: false });
  logSecurityChange(call, securable, changeTypes.scopeDelete);
  return nothing;
}

type Inheriting = Exclude<Securable, { kind: 'web' }>;

function isOwn({ site }: Call, securable: Inheriting): boolean {
  return securable.kind === 'list' ? securable.list.hasOwnScope : hasOwnScope(site, securable.list, securable.item);
}

function clearItemScopes({ site }: Call, { list }: Inheriting): void {
  for (const item of itemsWithOwnScope(site, list)) dropAssignments(site, setOwnScopeOfItem(site, list, item, false));
}
