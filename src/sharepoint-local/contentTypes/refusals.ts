import { failedInSharePoint, SharePointError } from '../errors';

/** Texts and codes of this file are believed (MEM). */
export function typeMissing(): SharePointError {
  return new SharePointError(
    404,
    '-2147024809, System.ArgumentException',
    'Value does not fall within the expected range.',
  );
}

/** The list or site has one of this name, or one derived from the same. */
export function duplicateType(name: string): SharePointError {
  return failedInSharePoint(-2130575183, 'SPException', `A duplicate content type "${name}" was found.`);
}

/** Items or other content types still need it, or the list has no other. */
export function inUse(): SharePointError {
  return failedInSharePoint(-2130575182, 'SPException', 'The content type is in use.');
}
