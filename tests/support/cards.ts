/** Looks into a card as a person would: its texts and its buttons, wherever they stand. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export function textsOf(card: unknown): readonly string[] {
  return objectsIn(card).flatMap((part) => (part.type === 'TextBlock' ? [String(part.text)] : []));
}

export function buttonsOf(card: unknown): readonly Button[] {
  return objectsIn(card).flatMap((part) =>
    part.type === 'Action.Execute'
      ? [{ title: String(part.title), verb: String(part.verb), data: part.data as Button['data'] }]
      : [],
  );
}

export function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Readonly<Record<string, unknown>>;
  return [part, ...Object.values(part).flatMap(objectsIn)];
}
