import type { Field, ListFacts } from '../../register';
import { words } from '../../register';

/** Column of every list that makes a creation idempotent: the client chooses the value, SharePoint keeps it unique. */
export const clientKeyColumn = 'ClientKey';

const clientKey: Field = {
  kind: 'text',
  column: clientKeyColumn,
  label: words('Technischer Schlüssel', 'Technical key'),
  help: words('Verhindert doppelte Einträge; nicht ändern.', 'Prevents double entries; do not change.'),
  section: 'system',
  maximum: 255,
  unique: true,
  automatic: true,
};

/** Every column a list has to have. `Title` is SharePoint's own and only renamed and indexed. */
export const columnsOf = (list: ListFacts): readonly Field[] => [...Object.values(list.fields), clientKey];
