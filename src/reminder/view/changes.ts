import type { CompletenessRules, Day, Field, Language, ProcessFieldName, Version } from '../../register';
import { changedFields, isShown, processFields } from '../../register';
import type { FieldChange, Names } from '../card/entry';

/**
 * What people have edited since the day of the last review, the latest first and each field once, without those of hidden sections; since the beginning when there
 * was none. Versions come newest first.
 */
export function changesSince(
  versions: readonly Version<'processes'>[],
  lastReviewed: Day | null,
  language: Language,
  names: Names,
  rules: Pick<CompletenessRules, 'hiddenSections'>,
): readonly FieldChange[] {
  const found = new Map<string, FieldChange>();
  for (const [index, version] of versions.entries()) {
    const before = versions[index + 1];
    const on = version.savedAt.slice(0, 10) as Day;
    if (!before || (lastReviewed !== null && on <= lastReviewed)) break;
    for (const name of changedFields(processFields, before.values, version.values)) {
      const field: Field | undefined = Object.hasOwn(processFields, name)
        ? processFields[name as keyof typeof processFields]
        : undefined;
      if (!field || field.automatic || found.has(name) || !isShown(name as ProcessFieldName, rules)) continue;
      found.set(name, { label: field.label[language], by: names.person(version.savedBy), on });
    }
  }
  return [...found.values()];
}
