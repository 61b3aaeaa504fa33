import { isObject, parsedSetting } from '../settings/json';

/** Title of the setting that says which unit the services of a group belong to. */
export const serviceGroupsSetting = 'serviceGroups';

/** Unit by beginning of a key, such as `99012`: LeiKa keys begin with 99 and three digits for a field of matters. */
export type ServiceGroups = Readonly<Record<string, number>>;

/** The assignments from the setting's row; what somebody wrote by hand into another form is left out. */
export function readServiceGroups(text: string | null): ServiceGroups {
  const value = parsedSetting(text ?? '');
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (pair): pair is [string, number] => isGroup(pair[0]) && Number.isInteger(pair[1]) && Number(pair[1]) > 0,
    ),
  );
}

export const serviceGroupsText = (groups: ServiceGroups): string => JSON.stringify(groups);

/** A beginning of at least two letters or digits, as keys have them. */
export const isGroup = (text: string): boolean => /^[\w.-]{2,60}$/.test(text);

/** The unit that the longest matching beginning names; null when none does. */
export function groupUnit(key: string | null, groups: ServiceGroups): number | null {
  if (key === null) return null;
  for (let length = key.length; length >= 2; length -= 1) {
    const unit = groups[key.slice(0, length)];
    if (unit !== undefined) return unit;
  }
  return null;
}
