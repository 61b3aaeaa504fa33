import type { NamingHint } from '../../register';

type Hints = Readonly<Record<NamingHint['code'], (word: string) => string>>;

const hintsDe: Hints = {
  emptyVerb: (word) =>
    `Tipp: „${word}“ passt auf jeden Prozess. Was entsteht am Ende? Zum Beispiel „Baugenehmigung erteilen“.`,
  noVerb: () => 'Tipp: Objekt und Verb machen den Prozess kenntlich, zum Beispiel „Reisepass ausstellen“.',
  nominal: () => 'Tipp: Mit einem Verb liest es sich leichter als mit einem Hauptwort.',
  capitals: () => 'Tipp: In gewöhnlicher Schreibweise ist der Name besser zu lesen.',
  abbreviation: (word) =>
    `Tipp: „${word}“ kennen nicht alle. Ausgeschrieben wird es von allen gefunden und verstanden.`,
  plural: () => 'Tipp: Die Einzahl benennt den einzelnen Vorgang.',
};

const hintsEn: Hints = {
  emptyVerb: (word) =>
    `Tip: “${word}” fits every process. What is there in the end? For example “Grant building permit”.`,
  noVerb: () => 'Tip: verb and object make a process recognisable, for example “Issue passport”.',
  nominal: () => 'Tip: a verb reads more easily than a noun.',
  capitals: () => 'Tip: in ordinary letters the name is easier to read.',
  abbreviation: (word) => `Tip: not everybody knows “${word}”. Written out, everybody finds and understands it.`,
  plural: () => 'Tip: the singular names the single case.',
};

const de = {
  hints: hintsDe,
  take: (name: string) => `„${name}“ übernehmen`,
};

const en: typeof de = {
  hints: hintsEn,
  take: (name) => `Take “${name}”`,
};

/** How a name could say more. */
export const naming = { de, en };
