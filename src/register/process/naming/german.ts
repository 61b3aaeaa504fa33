/** As much German grammar as good names need: «Erteilung von Baugenehmigungen» becomes «Baugenehmigungen erteilen». */
import { accusativeOf } from './germanObject';
import { cuttable, isEmptyNoun, verbOf } from './germanVerb';
import type { NamingHint } from './hint';
import { abbreviationIn, isShouted, lowerFirst, upperFirst, wordsOf } from './hint';

/** Verbs that fit every process and so say nothing about this one. */
const emptyVerbs: ReadonlySet<string> = new Set(
  'durchführen bearbeiten abwickeln erledigen vornehmen abarbeiten behandeln machen tätigen verwalten managen'.split(
    ' ',
  ),
);

export function germanHint(name: string): NamingHint | null {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (isShouted(name)) return withProposal({ code: 'capitals', word: words[0] ?? '' }, calm(words));
  if (emptyVerbs.has(last.toLowerCase())) {
    return withProposal({ code: 'emptyVerb', word: last }, proposalFor(name.slice(0, name.lastIndexOf(last)).trim()));
  }
  return nominalHint(name, words) ?? verbHint(words) ?? finerHint(name, words);
}

/** A noun instead of the verb: «Erteilung von …», «Hundesteuerfestsetzung». */
function nominalHint(name: string, words: readonly string[]): NamingHint | null {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isInfinitive(last) && words.length > 1) return null;
  if (isEmptyNoun(first) && words.length > 1) return { code: 'emptyVerb', word: first };
  const proposal = proposalFor(name);
  return proposal === null ? null : { code: 'nominal', word: verbOf(first) ? first : last, proposal };
}

// A German noun is capitalised and an infinitive is not; one word alone lacks either object or verb.
const isInfinitive = (word: string): boolean => /^\p{Ll}.*n$/u.test(word);

function verbHint(words: readonly string[]): NamingHint | null {
  const last = words.at(-1) ?? '';
  return words.length > 1 && isInfinitive(last) ? null : { code: 'noVerb', word: last };
}

/** The verb is there: is the rest a word for one case, and read by everybody? */
function finerHint(name: string, words: readonly string[]): NamingHint | null {
  const abbreviation = abbreviationIn(name);
  if (abbreviation) return { code: 'abbreviation', word: abbreviation };
  const [object = ''] = words;
  if (words.length !== 2 || !plural.test(object)) return null;
  return { code: 'plural', word: object, proposal: name.replace(object, object.replace(/en$/, '')) };
}

/** The plurals whose singular is certain. */
const plural = /^\p{Lu}.*(ung|heit|keit|schaft|ion|tät)en$/u;

function withProposal(hint: NamingHint, proposal: string | null): NamingHint {
  return proposal === null ? hint : { ...hint, proposal };
}

/** A name by object and verb made of one by a noun; null when grammar doesn't tell. */
function proposalFor(name: string): string | null {
  return fromPhrase(name) ?? fromTwo(name) ?? fromCompound(name);
}

const joined = /^(?:Das |Die |Der )?(\p{Lu}[\p{L}-]+)(?: (und|oder) |\/)(\p{Lu}[\p{L}-]+) (.+)$/u;
const single = /^(?:Das |Die |Der )?(\p{Lu}[\p{L}-]+) (.+)$/u;

function fromPhrase(name: string): string | null {
  const two = joined.exec(name);
  const [first, second] = [verbOf(two?.[1] ?? ''), verbOf(two?.[3] ?? '')];
  if (two && first && second) return sentence(two[4]!, `${first} ${two[2] ?? 'und'} ${second}`);
  const one = single.exec(name);
  const verb = verbOf(one?.[1] ?? '') ?? nounOfInfinitive(one?.[1] ?? '', one?.[2] ?? '');
  return one && verb ? sentence(one[2]!, verb) : null;
}

/** «Ausstellen von …»: an infinitive written as a noun. */
function nounOfInfinitive(word: string, rest: string): string | null {
  return /^\p{Lu}\p{Ll}{3,}e[rl]?n$/u.test(word) && /^(von|des|der|eines|einer) /.test(rest) ? lowerFirst(word) : null;
}

/** «Reisepass: Ausstellung» and «Reisepass Ausstellung». */
function fromTwo(name: string): string | null {
  const match = /^(\p{Lu}[\p{L}-]+)(?::| -| –|,)? (\p{Lu}[\p{L}-]+)$/u.exec(name);
  const verb = verbOf(match?.[2] ?? '');
  return match && verb && !verbOf(match[1]!) ? `${match[1]} ${verb}` : null;
}

function fromCompound(name: string): string | null {
  const match = cuttable.exec(name);
  const verb = verbOf(upperFirst(match?.[2] ?? ''));
  if (!match || !verb) return null;
  return `${match[1]!.replace(/-$/, '').replace(/(?<=ung|heit|keit|schaft|ion|tät|pass|recht|amt)s$/, '')} ${verb}`;
}

function sentence(rest: string, verb: string): string | null {
  const object = accusativeOf(rest);
  return object === null ? null : upperFirst(`${object} ${verb}`);
}

/** What was shouted, in ordinary letters: nouns first, the verb last. */
function calm(words: readonly string[]): string | null {
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (!/n$/.test(last) || words.length !== 2) return null;
  return [...words.slice(0, -1).map((word) => upperFirst(word.toLowerCase())), last].join(' ');
}
