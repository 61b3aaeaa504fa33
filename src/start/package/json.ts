/** JSON as it is read from a file: nothing about it is known yet. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a place written like `staticTabs[0].name`; undefined when there is none. */
export function valueAt(root: Json | undefined, place: string): Json | undefined {
  let value: Json | undefined = root;
  for (const key of place.match(/[^.[\]]+/g) ?? []) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(key)];
    else value = isObject(value) ? value[key] : undefined;
  }
  return value;
}

/** A copy in which every text has been replaced; `replace` is told the place, such as `staticTabs[0].name`. */
export function mapTexts(value: Json, replace: (text: string, place: string) => string, place = ''): Json {
  if (typeof value === 'string') return replace(value, place);
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item, n) => mapTexts(item, replace, `${place}[${n}]`));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, mapTexts(item, replace, place === '' ? key : `${place}.${key}`)] as const,
  );
  return Object.fromEntries(entries);
}
