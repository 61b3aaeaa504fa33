import type { Call } from '../http/call';
import { itemRow } from '../items/store';
import { logChange, logWebChange } from '../storage/changes';
import type { Securable } from './securitySteps';

/** Notes in the change log that permissions of the web, a list or an item changed. */
export function logSecurityChange({ site, person }: Call, securable: Securable, type: number): void {
  if (securable.kind === 'web') return logWebChange(site, { target: 'web', type, editor: person.login });
  const { list } = securable;
  const item = securable.kind === 'item' ? securable.item : null;
  const row = item === null ? undefined : itemRow(site, list, item);
  logChange(site, {
    target: securable.kind,
    type,
    list: list.id,
    item,
    object: row ? String(row['unique_id']) : list.id,
    editor: person.login,
  });
}
