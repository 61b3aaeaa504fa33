const name = 'process-register window';

/** What tells this window from the others of the same person. It survives a reload, and comes along to a duplicate. */
export function windowKey(): string {
  try {
    return sessionStorage.getItem(name) ?? newWindowKey();
  } catch {
    return newWindowKey();
  }
}

/** A key of its own for a window that turned out to be a duplicate. */
export function newWindowKey(): string {
  const key = crypto.randomUUID();
  try {
    sessionStorage.setItem(name, key);
  } catch {
    // Without this storage the key lasts until the next reload; then the newest draft is taken up.
  }
  return key;
}
