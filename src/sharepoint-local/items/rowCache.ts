import type { Call } from '../http/call';
import type { List } from '../lists/list';
import type { Plan } from './plan';

/** Different sets of columns kept per list; a client uses few. */
const mostProjections = 6;

/** Ready rows of a list for one set of columns; a throw-away map where a row's text depends on more than the row. */
export function keptRows(call: Call, list: List, plan: Plan): Map<number, string> {
  if (!plan.isKeepable) return new Map();
  const { rows } = call.site.memory;
  const byProjection = rows.get(list.number) ?? new Map<string, Map<number, string>>();
  rows.set(list.number, byProjection);
  // Only verbose rows name the host.
  const key = [call.mode, call.mode === 'verbose' ? call.api : '', ...plan.columns.map(({ name }) => name)].join(' ');
  const known = byProjection.get(key);
  if (known) return known;
  if (byProjection.size >= mostProjections) byProjection.clear();
  const fresh = new Map<number, string>();
  byProjection.set(key, fresh);
  return fresh;
}
