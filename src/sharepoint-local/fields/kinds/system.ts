import { notInTheStandIn } from '../../errors';
import { ordinary, type KindRules } from '../kind';
import { textOperand } from './text';

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

export const guidKind: KindRules = { ...described(14, 'Guid'), entityType: 'SP.FieldGuid' };
export const contentTypeIdKind: KindRules = described(25, 'Content Type Id');
export const fileKind: KindRules = { ...described(18, 'File'), jsLink: 'clienttemplates.js' };
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
