import { randomUUID } from 'node:crypto';
import { invalidRequest, refusedBySharePoint, wrongPrimitive } from '../../errors';
import type { Json } from '../../json';
import { isJsonArray, isJsonObject } from '../../json';
import { readArray, withoutAnnotations } from '../../odata/input';
import type { Literal } from '../../odata/literal';
import { storable } from '../../odata/storable';
import type { SqlValue } from '../../storage/database';
import { ordinary, type KindRules, type WriteContext } from '../kind';

/** A text as SharePoint keeps it: empty means null, line ends become LF (MEM). */
export function cleanText(value: Json): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw wrongPrimitive('Edm.String');
  storable(value);
  return value === '' ? null : value.replaceAll('\r\n', '\n');
}

/** Text operands take any literal: SharePoint compares the words (MEM). */
export function textOperand(literal: Literal): SqlValue | undefined {
  return literal.type === 'null' ? null : String(literal.value);
}

function invalidText(): Error {
  // Believed (MEM).
  return refusedBySharePoint(
    -2130575163,
    'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
  );
}

function writeText(value: Json, { field }: WriteContext): SqlValue {
  const text = cleanText(value);
  const longest = Number(field.extras['MaxLength'] ?? 255);
  if (text !== null && text.length > longest) throw invalidText();
  return text;
}

const readText = (value: SqlValue): Json => value;

export const textKind: KindRules = {
  ...ordinary,
  typeKind: 2,
  entityType: 'SP.FieldText',
  displayName: 'Single line of text',
  shortDescription: 'Single line of text',
  storage: 'TEXT',
  comparing: 'folded',
  rowBytes: 30,
  extras: { MaxLength: 255 },
  write: writeText,
  read: readText,
  fromForm: (text, context) => ({ stored: writeText(text, context) }),
  operand: textOperand,
};

/** Rich text comes back wrapped and cleaned, never as it was sent (MEM: the class name is random). */
function writeNote(value: Json, { field }: WriteContext): SqlValue {
  const text = cleanText(value);
  if (text === null || field.extras['RichText'] !== true || /^<div class="ExternalClass/.test(text)) return text;
  return `<div class="ExternalClass${randomUUID().replaceAll('-', '').toUpperCase()}">${text.replace(/<script\b.*?<\/script>/gis, '')}</div>`;
}

export const noteKind: KindRules = {
  ...ordinary,
  typeKind: 3,
  entityType: 'SP.FieldMultiLineText',
  displayName: 'Multiple lines of text',
  shortDescription: 'Multiple lines of text',
  isFilterable: false,
  isSortable: false,
  isIndexable: false,
  isUniquable: false,
  storage: 'TEXT',
  comparing: null,
  rowBytes: 22,
  extras: {
    AllowHyperlink: false,
    AppendOnly: false,
    IsLongHyperlink: false,
    NumberOfLines: 6,
    RestrictedMode: true,
    RichText: false,
    UnlimitedLengthInDocumentLibrary: false,
    WikiLinking: false,
  },
  write: writeNote,
  read: readText,
  fromForm: (text, context) => ({ stored: writeNote(text, context) }),
  operand: textOperand,
};

/** A choice takes values outside its list: only forms check, the items endpoint does not (MEM). */
export const choiceKind: KindRules = {
  ...ordinary,
  typeKind: 6,
  entityType: 'SP.FieldChoice',
  displayName: 'Choice',
  shortDescription: 'Choice (menu to choose from)',
  storage: 'TEXT',
  comparing: 'folded',
  rowBytes: 30,
  extras: { FillInChoice: false, Mappings: null, Choices: [], EditFormat: 0 },
  write: writeText,
  read: readText,
  fromForm: (text, context) => (isChoice(text, context) ? { stored: writeText(text, context) } : notAChoice(text)),
  operand: textOperand,
};

export const multiChoiceKind: KindRules = {
  ...choiceKind,
  typeKind: 15,
  entityType: 'SP.FieldMultiChoice',
  isSortable: false,
  isIndexable: false,
  isUniquable: false,
  comparing: 'members',
  rowBytes: 22,
  extras: { FillInChoice: false, Mappings: null, Choices: [] },
  isMultiple: true,
  write: (value, context) => {
    if (value === null) return null;
    const texts = readArray(value, context).map((one) => cleanText(one) ?? '');
    const members = [...new Set(texts.filter((text) => text !== ''))];
    if (members.some((text) => text.length > 255)) throw invalidText();
    return members.length === 0 ? null : JSON.stringify(members);
  },
  read: (value) => (value === null ? null : (JSON.parse(String(value)) as Json)),
  fromForm: (text, context) => {
    const members = text.split(';#').filter((member) => member !== '');
    const wrong = members.find((member) => !isChoice(member, context));
    return wrong === undefined ? { stored: members.length === 0 ? null : JSON.stringify(members) } : notAChoice(wrong);
  },
};

function isChoice(text: string, { field }: WriteContext): boolean {
  const choices = field.extras['Choices'];
  return text === '' || field.extras['FillInChoice'] === true || (isJsonArray(choices) && choices.includes(text));
}

const notAChoice = (text: string) => `The value '${text}' is not one of the choices of this column.`;

/** `{Url, Description}`; 255 characters each (MEM), the refusal's text as in pnpframework#320. */
export const urlKind: KindRules = {
  ...ordinary,
  typeKind: 11,
  entityType: 'SP.FieldUrl',
  displayName: 'Hyperlink or Picture',
  shortDescription: 'Hyperlink or Picture',
  isFilterable: false,
  isIndexable: false,
  isUniquable: false,
  storage: 'TEXT',
  comparing: null,
  rowBytes: 60,
  extras: { DisplayFormat: 0 },
  write: (value) => {
    if (value === null) return null;
    if (!isJsonObject(value))
      throw invalidRequest(
        "An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartObject' node was expected.",
      );
    const { Url, Description, ...rest } = withoutAnnotations(value);
    const unknown = Object.keys(rest)[0];
    if (unknown)
      throw invalidRequest(
        `The property '${unknown}' does not exist on type 'SP.FieldUrlValue'. Make sure to only use property names that are defined by the type.`,
      );
    const url = cleanText(Url ?? null);
    return url === null ? null : storedUrl(url, cleanText(Description ?? null));
  },
  read: (value) => (value === null ? null : (JSON.parse(String(value)) as Json)),
  fromForm: (text) => {
    const [url, description] = text.split(/,\s*/, 2);
    return { stored: url ? storedUrl(url, description ?? null) : null };
  },
  operand: textOperand,
};

function storedUrl(url: string, description: string | null): string {
  const isAddress = /^(https?|ftp|file|mailto|tel|news):/i.test(url) || url.startsWith('/');
  if (!isAddress || url.length > 255 || (description ?? '').length > 255) {
    throw refusedBySharePoint(
      -2130575155,
      'Invalid URL value.\n\nA URL field contains invalid data. Please check the value and try again.',
    );
  }
  return JSON.stringify({ Description: description ?? url, Url: url });
}
