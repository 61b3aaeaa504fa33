import type { FieldKind } from './field';
import type { KindRules } from './kind';
import { calculatedKind } from './kinds/calculated';
import { dateTimeKind } from './kinds/date';
import { booleanKind, counterKind, currencyKind, integerKind, numberKind } from './kinds/number';
import { lookupKind, lookupMultiKind, userKind, userMultiKind } from './kinds/reference';
import { locationKind, thumbnailKind } from './kinds/structured';
import { attachmentsKind, computedKind, contentTypeIdKind, fileKind, guidKind } from './kinds/system';
import { choiceKind, multiChoiceKind, noteKind, textKind, urlKind } from './kinds/text';

/** The one table of what differs between kinds. */
export const kinds: Readonly<Record<FieldKind, KindRules>> = {
  Attachments: attachmentsKind,
  Boolean: booleanKind,
  Calculated: calculatedKind,
  Choice: choiceKind,
  Computed: computedKind,
  ContentTypeId: contentTypeIdKind,
  Counter: counterKind,
  Currency: currencyKind,
  DateTime: dateTimeKind,
  File: fileKind,
  Guid: guidKind,
  Integer: integerKind,
  Location: locationKind,
  Lookup: lookupKind,
  LookupMulti: lookupMultiKind,
  MultiChoice: multiChoiceKind,
  Note: noteKind,
  Number: numberKind,
  Text: textKind,
  Thumbnail: thumbnailKind,
  URL: urlKind,
  User: userKind,
  UserMulti: userMultiKind,
};

/** True for one of SharePoint's type names this room knows. */
export function isFieldKind(name: string): name is FieldKind {
  return Object.hasOwn(kinds, name);
}

/** The kind behind a `FieldTypeKind`; people and lookups have one for several values. */
export function kindOf(typeKind: number, isMultiple: boolean): FieldKind | undefined {
  const names = Object.keys(kinds).filter(isFieldKind);
  const candidates = names.filter((name) => kinds[name].typeKind === typeKind);
  return candidates.find((name) => kinds[name].isMultiple === isMultiple) ?? candidates[0];
}
