/** As much German grammar as finding needs: the endings a word takes, and the words that carry no meaning in a query. */
const endings = ['ungen', 'innen', 'ung', 'ern', 'en', 'er', 'es', 'em', 'in', 'e', 's', 'n'];
const endingSet: ReadonlySet<string> = new Set(['', 'ers', 'end', 'ens', ...endings]);
const shortestStem = 4;

const small =
  'der die das den dem des ein eine einer eines einem einen und oder von vom zu zum zur fuer im in an am auf aus bei ' +
  'mit nach ueber unter durch als ich mein meine meinen meiner meinem wir unser unsere man mir mich es ist sind ' +
  'will moechte kann muss soll brauche bekomme habe haben hat werden wird wurde koennen ' +
  'darf sich lassen bitte wie wo was wann wer welche bei beim fuers ins ' +
  'the of for and to my how 0';
const smallWords: ReadonlySet<string> = new Set(small.split(' '));
/** Words that begin like another and have nothing to do with it: "wegen" is no form of "Weg". */
const unrelated: ReadonlySet<string> = new Set(['wegen']);

/** The word without its ending: "Hunde" and "Hundes" → "hund", "anmelden" and "Anmeldung" → "anmeld". */
export function stemOf(form: string): string {
  const ending = endings.find((end) => form.endsWith(end) && form.length - end.length >= shortestStem);
  return ending === undefined ? form : form.slice(0, -ending.length);
}

/** Whether a word may end so after its stem. */
export const isEnding = (rest: string): boolean => endingSet.has(rest);

/** Whether a word of an entry is found by itself only, not by what it begins with. */
export const standsAlone = (form: string): boolean => unrelated.has(form);

/** Articles and prepositions, and the zeros of a number that is still being typed: they say nothing about what is looked for. */
export const isSmallWord = (form: string): boolean => smallWords.has(form);

const verb = /^.{0,2}(?:n|ungen|ung)$/;

/** Whether a word that goes on so after a piece of it is likely a verb, or the noun of what is done: no word of a compound. */
export const isVerbal = (rest: string): boolean => verb.test(rest);
