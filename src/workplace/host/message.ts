/** A call of teams-js as it arrives by postMessage; nested app authentication puts its request into `data`. */
export interface TabMessage {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data: unknown;
}

/** What arrived as a call of teams-js, or null: windows post all kinds of things to each other. */
export function tabMessage(posted: unknown): TabMessage | null {
  if (!isRecord(posted)) return null;
  const { id, uuidAsString, func, args, data } = posted;
  if (typeof id !== 'number' || typeof func !== 'string') return null;
  return {
    id,
    uuidAsString: typeof uuidAsString === 'string' ? uuidAsString : undefined,
    func,
    args: Array.isArray(args) ? args : [],
    data,
  };
}

/** The answer to a call: teams-js finds the waiting promise by either id. */
export const answerTo = ({ id, uuidAsString }: TabMessage, args: readonly unknown[]) => ({ id, uuidAsString, args });

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
