import type { Field, ListFacts } from '../../register';
import { words } from '../../register';

/** Column of every list that makes a creation idempotent: the client chooses the value, SharePoint keeps it unique. */
export const clientKeyColumn = 'ClientKey';

/** Title of the setting that says which schema a site has; written last, so that it is only there after a complete run. */
export const versionSetting = 'schemaVersion';

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

/**
 * Every column a list has to have. `Title` is SharePoint's own and only renamed and indexed. Files need no key: their path is unique,
 * and an upload that is repeated replaces the first.
 */
export const columnsOf = (list: ListFacts): readonly Field[] =>
  list.kind === 'library' ? Object.values(list.fields) : [...Object.values(list.fields), clientKeyOf(list)];

/** Where people see only their own, SharePoint enforces no unique values: a refusal would tell of what they may not see. */
const clientKeyOf = ({ isPersonal }: ListFacts): Field =>
  isPersonal ? { ...clientKey, unique: undefined, indexed: true } : clientKey;
