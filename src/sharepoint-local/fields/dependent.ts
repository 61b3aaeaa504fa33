import { refusedBySharePoint } from '../errors';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { listById } from '../lists/store';
import { textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { createField } from './create';
import type { Field } from './field';
import { kinds } from './kinds';
import { fieldsOf, storeField } from './store';

/**
 * `addDependentLookupField(displayName=..,primarylookupfieldid=..,showfield=..)`: shows another column of what a lookup points
 * to. It keeps nothing itself and cannot be written.
 */
export function addDependentLookup(call: Call, list: List, parameters: Parameters): Field {
  const given = (name: string, place: string) => {
    const literal = parameters.get(name) ?? parameters.get(place);
    return literal ? textOf(literal) : '';
  };
  const primary = primaryOf(call, list, given('primarylookupfieldid', '1'));
  const field = createField(call, list, {
    kind: primary.kind,
    title: given('displayname', '0'),
    primary,
    body: {
      properties: {
        LookupList: primary.extras['LookupList'] ?? '',
        LookupField: shownField(call, primary, given('showfield', '2')),
      },
      isVerbose: false,
    },
  });
  const names = dependentNames(primary);
  storeField(call.site, list.number, {
    ...primary,
    extras: { ...primary.extras, DependentLookupInternalNames: [...names, field.internalName] },
  });
  return field;
}

/** Internal names of the columns that hang on a lookup. */
export function dependentNames({ extras }: Field): string[] {
  const names = extras['DependentLookupInternalNames'];
  return Array.isArray(names) ? names.map(String) : [];
}

/** True for a column that only shows more of what another lookup points to. */
export function isDependent({ extras }: Field): boolean {
  return extras['IsDependentLookup'] === true;
}

/** Texts believed (MEM). */
function primaryOf({ site }: Call, list: List, id: string): Field {
  const wanted = id.replace(/[{}]/g, '').toLowerCase();
  const primary = fieldsOf(site, list.number).find((field) => field.id === wanted);
  if (!primary || kinds[primary.kind].reference !== 'list' || isDependent(primary))
    throw refusedBySharePoint(-2147024809, 'The primary lookup column does not exist.');
  return primary;
}

/** By internal name; a title will do too. */
function shownField({ site }: Call, primary: Field, name: string): string {
  const target = listById(site, String(primary.extras['LookupList']).replace(/[{}]/g, ''));
  const known = target ? fieldsOf(site, target.number) : [];
  return (
    (known.find((field) => field.internalName === name) ?? known.find((field) => field.title === name))?.internalName ??
    name
  );
}
