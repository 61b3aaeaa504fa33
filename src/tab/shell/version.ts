const form = /^(.*),(\d+)"?$/;

/** How often an entry has been saved, from the end of its ETag (`"<guid>,<n>"`); null where it doesn't say. */
export function versionOf({ etag }: { readonly etag: string }): number | null {
  const number = form.exec(etag)?.[2];
  return number === undefined ? null : Number(number);
}

/** The ETag the entry had when it was new: with it, every save since shows as a conflict. */
export const firstEtag = (etag: string): string => etag.replace(/,\d+("?)$/, ',1$1');

/**
 * Whether the first is a later version of the very same entry. Counted, because clocks can't tell: a site's clock may be
 * put back, and another entry may come to have the same id.
 */
export function isLater(one: { readonly etag: string }, other: { readonly etag: string }): boolean {
  const [left, right] = [form.exec(one.etag), form.exec(other.etag)];
  return left !== null && right !== null && left[1] === right[1] && Number(left[2]) > Number(right[2]);
}
