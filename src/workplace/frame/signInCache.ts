/**
 * msal keeps accounts and tokens under keys that begin with `msal.` (msal-browser 5.29, `cache/CacheKeys`), in the storage
 * of the origin that tab and workplace share. Left there, the next person's page would find the earlier person's token.
 */
export function forgetSignIn(storages: readonly Storage[]): void {
  for (const storage of storages) {
    for (const key of Object.keys(storage).filter((name) => name.startsWith('msal.'))) storage.removeItem(key);
  }
}
