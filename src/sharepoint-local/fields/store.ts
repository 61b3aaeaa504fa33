import type { Site } from '../site/site';
import { forgetList } from '../site/memory';
import { foldedColumn, type Field } from './field';
import { kinds } from './kinds';

/** Fields of a list in their order. */
export function fieldsOf({ database, memory }: Site, list: number): readonly Field[] {
  const known = memory.fields.get(list);
  if (known) return known;
  const fields = database
    .all<{ definition: string }>('SELECT definition FROM fields WHERE list = ? ORDER BY position', list)
    .map(({ definition }) => JSON.parse(definition) as Field);
  memory.fields.set(list, fields);
  return fields;
}

/** Inserts or replaces a field's definition. */
export function storeField({ database, memory }: Site, list: number, field: Field): void {
  database.run(
    `INSERT INTO fields (list, id, position, definition) VALUES (?, ?, ?, ?)
     ON CONFLICT (list, id) DO UPDATE SET position = excluded.position, definition = excluded.definition`,
    list,
    field.id,
    field.position,
    JSON.stringify(field),
  );
  forgetList(memory, list);
}

/** Adds the columns in which a field keeps its values. */
export function addColumns({ database }: Site, list: number, field: Field): void {
  const { storage, comparing } = kinds[field.kind];
  // A column of the site (list 0) keeps no values.
  if (!field.column || !storage || list === 0) return;
  database.run(`ALTER TABLE items_${list} ADD COLUMN ${field.column} ${storage}`);
  if (comparing === 'folded') database.run(`ALTER TABLE items_${list} ADD COLUMN ${foldedColumn(field.column)} TEXT`);
}

/** Removes a field with its values, unless those are another field's. */
export function dropField({ database, memory }: Site, list: number, field: Field, ownsValues = true): void {
  database.run(`DROP INDEX IF EXISTS ${indexName(list, field)}`);
  if (field.column && list !== 0 && ownsValues) {
    database.run(`ALTER TABLE items_${list} DROP COLUMN ${field.column}`);
    if (kinds[field.kind].comparing === 'folded')
      database.run(`ALTER TABLE items_${list} DROP COLUMN ${foldedColumn(field.column)}`);
  }
  database.run('DELETE FROM fields WHERE list = ? AND id = ?', list, field.id);
  forgetList(memory, list);
}

/** Builds or drops the index that the field's flag promises. */
export function matchIndex({ database }: Site, list: number, field: Field): void {
  const column = comparedColumn(field);
  if (!column || list === 0) return;
  const sql = field.isIndexed
    ? `CREATE INDEX IF NOT EXISTS ${indexName(list, field)} ON items_${list} (${column}, id)`
    : `DROP INDEX IF EXISTS ${indexName(list, field)}`;
  database.run(sql);
}

const indexName = (list: number, field: Field) => `items_${list}_by_${field.position}`;

/** The column by which values of a field are compared and sorted; null where they cannot be. */
export function comparedColumn(field: Field): string | null {
  const { comparing } = kinds[field.kind];
  if (!field.column || comparing === null) return null;
  // Base columns that are expressions have nothing folded beside them.
  return comparing === 'folded' && /^c\d+$/.test(field.column) ? foldedColumn(field.column) : field.column;
}
