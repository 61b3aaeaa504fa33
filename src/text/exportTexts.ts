import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { exporting } from './topics/exporting';

const topics = { exporting };

export type ExportTexts = Words<typeof topics>;

/** Words of the export. In a file of their own, so that only those fetch them who take something along. */
export const exportTexts = (language: Language): ExportTexts => inLanguage(topics, language);
