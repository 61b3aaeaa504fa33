import { RegisterError } from '../../register';
import type { Texts } from '../../text';
import { NotFetched } from './fetched';
import { isOffline } from './offline';

/** The sentence for an error: what happened, what was kept, what to do. */
export function errorText(error: unknown, words: Texts): string {
  if (error instanceof NotFetched) return words.shell.screenNotFetched;
  if (!(error instanceof RegisterError)) return words.errors.unexpected;
  if (error.name === 'Unavailable' && isOffline()) return words.errors.offline;
  switch (error.name) {
    case 'Conflict':
    case 'NotAllowed':
    case 'NotFound':
    case 'Unavailable':
    case 'NewerSchema':
      return words.errors[error.name];
    case 'Refused':
      return `${words.errors.Refused} ${error.message}`;
    default:
      return words.errors.unexpected;
  }
}
