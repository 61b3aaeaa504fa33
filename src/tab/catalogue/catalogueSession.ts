import { catalogueTexts } from '../../text';
import { sessionWith } from '../shell';

/** The session of these screens, with their own words. */
export const useCatalogueSession = sessionWith(catalogueTexts);
