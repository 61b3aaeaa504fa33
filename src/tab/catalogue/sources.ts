import { lists } from '../../register';

/** The catalogues there are, with their names. */
export const catalogueSources = lists.catalogue.fields.source.choices;
