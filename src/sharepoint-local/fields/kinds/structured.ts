import type { KindRules } from '../kind';
import { cleanText, noteKind } from './text';

/**
 * Kinds whose value is JSON in a text (REC): a place, or a picture kept elsewhere. Properties as recorded, which are those of
 * a note. A tenant adds further columns beside a place (street, town …); this room does not.
 */
const structured: KindRules = {
  ...noteKind,
  write: (value) => cleanText(value),
  fromForm: (text) => ({ stored: cleanText(text) }),
};

export const locationKind: KindRules = {
  ...structured,
  typeKind: 33,
  entityType: 'SP.FieldLocation',
  displayName: 'Location',
  shortDescription: 'Location',
};

export const thumbnailKind: KindRules = {
  ...structured,
  typeKind: 34,
  entityType: 'SP.FieldThumbnail',
  displayName: 'Image',
  shortDescription: 'Image',
};
