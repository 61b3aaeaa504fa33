import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { catalogueCommand } from './topics/catalogueCommand';
import { catalogueRuns } from './topics/catalogueRuns';
import { importing } from './topics/importing';
import { serviceCatalogue } from './topics/serviceCatalogue';
import { serviceGroups } from './topics/serviceGroups';

const topics = { importing, catalogueRuns, serviceCatalogue, serviceGroups };

export type CatalogueTexts = Words<typeof topics>;

/** Words of the service catalogue. In a file of their own, so that only those fetch them who see them. */
export const catalogueTexts = (language: Language): CatalogueTexts => inLanguage(topics, language);

const onCommandLine = { ...topics, catalogueCommand };

export type CatalogueCommandTexts = Words<typeof onCommandLine>;

/** The same words with those of the command line. */
export const catalogueCommandTexts = (language: Language): CatalogueCommandTexts => inLanguage(onCommandLine, language);
