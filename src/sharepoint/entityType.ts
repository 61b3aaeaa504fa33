import type { ListFacts } from '../register';

/**
 * What SharePoint calls the kind of a list's entries. It stays what it was at creation, while titles and addresses may be changed by
 * hand; libraries have no suffix.
 */
export const entityTypeOf = ({ name, kind }: ListFacts): string => (kind === 'library' ? name : `${name}List`);

/** Address of the list below the site; libraries lie directly below it. Stays as it was at creation, unless moved by hand. */
export const addressOf = ({ name, kind }: ListFacts): string => (kind === 'library' ? name : `Lists/${name}`);
