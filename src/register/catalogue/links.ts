import type { ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';

const key = new RegExp(processFields.serviceKeys.linePattern ?? '', 'u');

/** Whether processes can name the key: what no official catalogue numbers is none to them. */
export const isLinkableKey = (text: string | null): text is string => text !== null && key.test(text);

/** The keys that a process names, one per line. */
export const keysOf = ({ serviceKeys }: Pick<ProcessValues, 'serviceKeys'>): readonly string[] =>
  (serviceKeys ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The lines with a key more; null when they have it, or there is no room for it. */
export function withKey(lines: string | null, added: string): string | null {
  const keys = keysOf({ serviceKeys: lines });
  const text = [...keys, added].join('\n');
  return keys.includes(added) || text.length > processFields.serviceKeys.maximum ? null : text;
}

/** The lines without a key; null when none is left. */
export const withoutKey = (lines: string | null, removed: string): string | null =>
  keysOf({ serviceKeys: lines })
    .filter((one) => one !== removed)
    .join('\n') || null;
