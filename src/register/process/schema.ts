import type { ValuesOf } from '../schema/field';
import { words } from '../schema/field';
import { content } from './fields/content';
import { digital } from './fields/digital';
import { identity } from './fields/identity';
import { knowledge } from './fields/knowledge';
import { priority } from './fields/priority';
import { publication } from './fields/publication';
import { quantities } from './fields/quantities';
import { responsibility } from './fields/responsibility';
import { review } from './fields/review';

/** The sections of a process page, in reading order, with their share of the completeness (they add up to 100). */
export const processSections = {
  identity: { label: words('In Kürze', 'In short'), weight: 25 },
  content: { label: words('Wer macht was wann', 'Who does what, when'), weight: 25 },
  responsibility: { label: words('Zuständigkeit', 'Responsibility'), weight: 20 },
  review: { label: words('Prüfung', 'Review'), weight: 5 },
  quantities: { label: words('Zahlen', 'Figures'), weight: 8 },
  digital: { label: words('Digitaler Stand', 'Digital state'), weight: 7 },
  knowledge: { label: words('Wissen', 'Knowledge'), weight: 5 },
  priority: { label: words('Verbesserungsbedarf', 'Need for improvement'), weight: 2 },
  publication: { label: words('Datenschutz und Veröffentlichung', 'Data protection and publication'), weight: 3 },
} as const;

export type ProcessSection = keyof typeof processSections;
export const processSectionNames = Object.keys(processSections) as ProcessSection[];

/** THE schema of a process: columns, forms, validation, filters, import headers and labels all follow from it. */
export const processFields = {
  ...identity,
  ...content,
  ...responsibility,
  ...review,
  ...quantities,
  ...digital,
  ...knowledge,
  ...priority,
  ...publication,
} as const;

export type ProcessValues = ValuesOf<typeof processFields>;
export type ProcessFieldName = keyof typeof processFields;

export const processFieldNames = Object.keys(processFields) as ProcessFieldName[];
