import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { importing } from './topics/importing';
import { importSteps } from './topics/importSteps';

const topics = { importing, importSteps };

export type ImportTexts = Words<typeof topics>;

/** Words of the import. In a file of their own, so that only those fetch them who see them. */
export const importTexts = (language: Language): ImportTexts => inLanguage(topics, language);
