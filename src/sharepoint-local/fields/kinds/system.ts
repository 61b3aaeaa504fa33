import { notInTheStandIn, wrongPrimitive } from '../../errors';
import type { Json } from '../../json';
import { ordinary, type KindRules } from '../kind';
import { cleanText, textOperand } from './text';

/** Kinds only SharePoint itself fills: nothing is written to them. */
const system: Omit<KindRules, 'typeKind' | 'displayName' | 'shortDescription'> = {
  ...ordinary,
  entityType: 'SP.Field',
  jsLink: null,
  isIndexable: false,
  isUniquable: false,
  isCreatable: false,
  storage: 'TEXT',
  comparing: 'plain',
  rowBytes: 0,
  write: () => {
    throw notInTheStandIn('Writing a system column');
  },
  read: (value) => value,
  fromForm: () => 'This column is read only.',
  operand: textOperand,
};

const described = (typeKind: number, name: string): KindRules => ({
  ...system,
  typeKind,
  displayName: name,
  shortDescription: name,
});

const guidShape = /^\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i;

/** With or without braces; kept and answered in lower case without (REC). */
function writeGuid(value: Json): string | null {
  if (value === null || value === '') return null;
  const guid = typeof value === 'string' ? guidShape.exec(value)?.[1] : undefined;
  if (!guid) throw wrongPrimitive('Edm.Guid');
  return guid.toLowerCase();
}

export const guidKind: KindRules = {
  ...described(14, 'Guid'),
  entityType: 'SP.FieldGuid',
  isIndexable: true,
  isUniquable: true,
  isCreatable: true,
  rowBytes: 16,
  write: writeGuid,
  fromForm: (text) => (text === '' || guidShape.test(text) ? { stored: writeGuid(text) } : `'${text}' is not a guid.`),
  operand: (literal) => {
    const value = textOperand(literal);
    return typeof value === 'string' ? value.toLowerCase() : value;
  },
};
export const contentTypeIdKind: KindRules = described(25, 'Content Type Id');
/** The name of a file or folder is written like a text; where it may go is the library's business. */
export const fileKind: KindRules = {
  ...described(18, 'File'),
  jsLink: 'clienttemplates.js',
  write: (value) => cleanText(value),
  fromForm: (text) => ({ stored: cleanText(text) }),
};
export const computedKind: KindRules = {
  ...described(12, 'Computed'),
  entityType: 'SP.FieldComputed',
  extras: { EnableLookup: false },
  storage: null,
  comparing: null,
};
export const attachmentsKind: KindRules = {
  ...described(19, 'Attachments'),
  jsLink: 'clienttemplates.js',
  storage: 'INTEGER',
  read: (value) => value === 1,
};
