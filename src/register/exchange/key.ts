/** What makes two rows of files the same entry. */
export interface RowIdentity {
  readonly unit: number;
  readonly serviceKeys: string | null;
  /** Only asked for where there is no service key. */
  readonly sourceId: string | null;
  /** In full length. */
  readonly name: string;
}

/**
 * The creation key of an imported row: the same for the same row in every import of a unit, different for any other.
 * SharePoint compares unique values by the site's collation (case, «ß» and «ss» alike), so the key is a fingerprint in
 * plain hexadecimal digits and not the text itself.
 */
export function importKey({ unit, serviceKeys, sourceId, name }: RowIdentity): string {
  const source = serviceKeys ? `k:${serviceKeys}` : `s:${sourceId ?? ''}`;
  const identity = [source, name.normalize('NFC').toLowerCase()].join('\u001f');
  return `import-${unit}-${fingerprint(identity)}`;
}

/** Looked up once: names have thousands of letters, and files thousands of names. */
const multiply = Math.imul;

/** 128 bits; among 50,000 rows two different ones meet with a chance below one in 10^28. */
export function fingerprint(text: string): string {
  return hash53(text, 0x9e3779b9) + hash53(text, 0x7f4a7c15);
}

/** Two multiplicative 32-bit hashes that feed each other at the end (cyrb53 by bryc, public domain). */
function hash53(text: string, seed: number): string {
  let first = 0xdeadbeef ^ seed;
  let second = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = multiply(first ^ unit, 2_654_435_761);
    second = multiply(second ^ unit, 1_597_334_677);
  }
  first = multiply(first ^ (first >>> 16), 2_246_822_507) ^ multiply(second ^ (second >>> 13), 3_266_489_909);
  second = multiply(second ^ (second >>> 16), 2_246_822_507) ^ multiply(first ^ (first >>> 13), 3_266_489_909);
  return hexadecimal(first) + hexadecimal(second);
}

const hexadecimal = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
