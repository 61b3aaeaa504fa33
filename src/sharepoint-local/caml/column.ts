import { notInTheStandIn } from '../errors';
import { entityNameOf, type Field } from '../fields/field';
import type { KindRules } from '../fields/kind';
import { kinds } from '../fields/kinds';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { everything } from '../odata/selection';
import { noSuchColumn } from './errors';

/** A column of a CAML query. */
export interface CamlColumn {
  readonly field: Field;
  readonly rules: KindRules;
  /** `LookupId='TRUE'`: the id counts, not what is shown. */
  readonly isById: boolean;
  /** The same column as the query plan names it; people and lookups go by what they show unless the id counts. */
  target(isId: boolean): { readonly path: string; readonly joining: Call };
}

/** Finds a column by internal name or by id; display names are not known to CAML. */
export function camlColumn(call: Call, list: List, name: string, isById: boolean): CamlColumn {
  const field = camlField(call, list, name);
  const rules = kinds[field.kind];
  if (field.column === null) throw notInTheStandIn(`A query on the column ${field.internalName}`);
  return {
    field,
    rules,
    isById,
    target: (isId) => {
      const entityName = entityNameOf(field);
      if (!rules.reference) return { path: entityName, joining: call };
      if (isById || isId) return { path: `${entityName}Id`, joining: call };
      return { path: `${entityName}/${shownOf(field)}`, joining: joiningWith(call, entityName) };
    },
  };
}

/** Finds a field by internal name or by id. */
export function camlField(call: Call, list: List, name: string): Field {
  const id = name.replace(/[{}]/g, '').toLowerCase();
  const field = fieldsOf(call.site, list.number).find((one) => one.internalName === name || one.id === id);
  if (!field) throw noSuchColumn();
  return field;
}

/** What a people or lookup column shows of the item behind it. */
export function shownOf(field: Field): string {
  if (kinds[field.kind].reference === 'people') return 'Title';
  return entityNameOf({ internalName: String(field.extras['LookupField']) });
}

/** CAML joins what it needs without being told; OData wants it in $expand. */
export function joiningWith(call: Call, name: string): Call {
  const expanded = new Map([...call.selection.expanded, [name, everything] as const]);
  return { ...call, selection: { ...call.selection, expanded } };
}
