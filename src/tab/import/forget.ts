/** Name of the database in which this device keeps imports, see `keeper.ts`. */
export const importDatabase = 'prozessregister-import';

/** Deletes what the device keeps of imports, as everything goes that was kept for a person when they sign out. */
export function forgetImports(): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(importDatabase);
}
