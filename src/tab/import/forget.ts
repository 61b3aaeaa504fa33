/** Name of the database in which this device keeps imports, see `keeper.ts`. */
export const importDatabase = 'prozessregister-import';
/** Of the imports of catalogues, see `catalogue/catalogueKeeper.ts`. */
export const catalogueDatabase = 'prozessregister-catalogue';

/** Deletes what the device keeps of imports, as everything goes that was kept for a person when they sign out. */
export function forgetImports(): void {
  if (typeof indexedDB === 'undefined') return;
  for (const name of [importDatabase, catalogueDatabase]) indexedDB.deleteDatabase(name);
}
