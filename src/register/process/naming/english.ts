import type { NamingHint } from './hint';
import { abbreviationIn, isShouted, upperFirst, wordsOf } from './hint';

/** Verbs that fit every process, and their nouns; they stand first in an English name. */
const emptyVerbs: ReadonlySet<string> = new Set(
  'handle process perform do execute manage conduct administer handling processing performance management conducting administration'.split(
    ' ',
  ),
);

const verbs: Readonly<Record<string, string>> = {
  issuance: 'issue',
  issuing: 'issue',
  granting: 'grant',
  registration: 'register',
  registering: 'register',
  approval: 'approve',
  approving: 'approve',
  renewal: 'renew',
  renewing: 'renew',
  extension: 'extend',
  payment: 'pay',
  procurement: 'procure',
  assessment: 'assess',
  inspection: 'inspect',
  collection: 'collect',
  allocation: 'allocate',
  cancellation: 'cancel',
  certification: 'certify',
  calculation: 'calculate',
  creation: 'create',
  publication: 'publish',
  removal: 'remove',
  recruitment: 'recruit',
  maintenance: 'maintain',
  verification: 'verify',
  preparation: 'prepare',
  archiving: 'archive',
  purchase: 'purchase',
  purchasing: 'purchase',
  revocation: 'revoke',
};

export function englishHint(name: string): NamingHint | null {
  const words = wordsOf(name);
  const first = words[0] ?? '';
  if (isShouted(name)) return { code: 'capitals', word: first, proposal: upperFirst(name.toLowerCase()) };
  if (emptyVerbs.has(first.toLowerCase())) return { code: 'emptyVerb', word: first };
  const proposal = proposalFor(name);
  if (proposal) return { code: 'nominal', word: first, proposal };
  if (words.length < 2 || /(tion|ment|ing)$/i.test(first)) return { code: 'noVerb', word: first };
  const abbreviation = abbreviationIn(name);
  return abbreviation ? { code: 'abbreviation', word: abbreviation } : null;
}

/** «Issuance of passports» → «Issue passports», «Granting building permits» → «Grant building permits». */
function proposalFor(name: string): string | null {
  const match = /^(?:The )?(\p{L}+)( of)? (?:the |an? )?(.+)$/iu.exec(name);
  if (!match) return null;
  const noun = match[1]!.toLowerCase();
  const verb = Object.hasOwn(verbs, noun) ? verbs[noun] : undefined;
  // Without «of», only an -ing form has an object.
  return verb && verb !== noun && (match[2] || noun.endsWith('ing')) ? upperFirst(`${verb} ${match[3]!}`) : null;
}
