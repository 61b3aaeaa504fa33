import type { Field, FieldKind } from '../register';

/** How a field kind becomes a SharePoint column: type, whatever the type needs to know, and its name in an item. */
interface Column<F extends Field> {
  readonly type: string;
  readonly attributes: (field: F, listId: (target: string) => string) => Readonly<Record<string, string | number>>;
  readonly choices?: (field: F) => readonly string[];
  /** Name of the property that carries the value in a REST item. */
  readonly property: (column: string) => string;
}

const plain = (column: string) => column;
const byId = (column: string) => `${column}Id`;

const columns: { readonly [Kind in FieldKind]: Column<Extract<Field, { kind: Kind }>> } = {
  text: { type: 'Text', property: plain, attributes: (field) => ({ MaxLength: field.maximum }) },
  longText: {
    type: 'Note',
    property: plain,
    attributes: () => ({ NumLines: 6, RichText: 'FALSE', UnlimitedLengthInDocumentLibrary: 'FALSE' }),
  },
  choice: {
    type: 'Choice',
    property: plain,
    attributes: () => ({ Format: 'Dropdown', FillInChoice: 'FALSE' }),
    choices: (field) => Object.keys(field.choices),
  },
  choices: {
    type: 'MultiChoice',
    property: plain,
    attributes: () => ({ FillInChoice: 'FALSE' }),
    choices: (field) => Object.keys(field.choices),
  },
  number: {
    type: 'Number',
    property: plain,
    attributes: (field) => ({ Min: field.minimum, Max: field.maximum, Decimals: field.decimals }),
  },
  date: {
    type: 'DateTime',
    property: plain,
    attributes: () => ({ Format: 'DateOnly', FriendlyDisplayFormat: 'Disabled' }),
  },
  person: { type: 'User', property: byId, attributes: () => ({ UserSelectionMode: 'PeopleOnly' }) },
  reference: {
    type: 'Lookup',
    property: byId,
    attributes: (field, listId) => ({ List: `{${listId(field.target)}}`, ShowField: 'Title' }),
  },
  references: {
    type: 'LookupMulti',
    property: byId,
    attributes: (field, listId) => ({ List: `{${listId(field.target)}}`, ShowField: 'Title', Mult: 'TRUE' }),
  },
  yesNo: { type: 'Boolean', property: plain, attributes: () => ({}) },
};

const columnOf = (field: Field) => columns[field.kind] as unknown as Column<Field>;

/** Name of the property under which a REST item carries the field: persons and references carry ids. */
export const propertyOf = (field: Field): string => columnOf(field).property(field.column);

/** SharePoint's name for the column type, as in `TypeAsString`. */
export const typeOf = (field: Field): string => columnOf(field).type;

/** The choices to be stored: the stable keys. Labels come from a column format, see `choiceFormat`. */
export const choicesOf = (field: Field): readonly string[] => columnOf(field).choices?.(field) ?? [];

/** The column as SharePoint's field XML; the display name is German, because the site is. */
export function columnXml(field: Field, listId: (target: string) => string): string {
  const { type, attributes } = columnOf(field);
  const all = {
    Type: type,
    Name: field.column,
    StaticName: field.column,
    DisplayName: field.label.de,
    Description: field.help.de,
    Required: 'FALSE',
    ...(field.indexed || field.unique ? { Indexed: 'TRUE' } : {}),
    ...(field.unique ? { EnforceUniqueValues: 'TRUE' } : {}),
    ...attributes(field, listId),
  };
  const text = Object.entries(all)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
  const choices = choicesOf(field).map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`);
  return choices.length ? `<Field ${text}><CHOICES>${choices.join('')}</CHOICES></Field>` : `<Field ${text} />`;
}

/** SharePoint's column format (JSON) that shows the German label instead of the stored key of a choice. */
export function choiceFormat(field: Field): string | null {
  if (field.kind !== 'choice') return null;
  const label = Object.entries(field.choices).reduceRight(
    (otherwise, [key, words]) => `if(@currentField == '${key}', '${words.de.replaceAll("'", '’')}', ${otherwise})`,
    '@currentField',
  );
  return JSON.stringify({
    $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
    elmType: 'div',
    txtContent: `=${label}`,
  });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
