import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { importing } from './topics/importing';
import { serviceCatalogue } from './topics/serviceCatalogue';

const topics = { importing, serviceCatalogue };

export type CatalogueTexts = Words<typeof topics>;

/** Words of the service catalogue. In a file of their own, so that only those fetch them who see them. */
export const catalogueTexts = (language: Language): CatalogueTexts => inLanguage(topics, language);
