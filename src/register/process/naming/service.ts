import { tails } from './germanObject';
import { verbOf } from './germanVerb';

/**
 * A service's name as that of a process. The catalogues put what is done behind its object: «Prozesskostenhilfe
 * Bewilligung für …» becomes «Prozesskostenhilfe für … bewilligen». A name of another form stays as it is.
 */
export function processNameOf(service: string): string {
  const words = service.split(/\s+/);
  for (const [index, word] of words.entries()) {
    const verb = index > 0 ? verbOf(word) : null;
    const next = words[index + 1];
    if (!verb || (next !== undefined && next !== 'von' && !tails.test(next))) continue;
    return [...words.slice(0, index), ...words.slice(index + 1), verb].join(' ');
  }
  return service;
}
