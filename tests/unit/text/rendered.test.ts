/** Every text as people read it, those with gaps filled: no word of developers, one of a thing and not of several. */
import type { Language } from '../../../src/register';
import { allTexts } from '../../support/allTexts';

/** What no clerk should have to read. German has no word among them; English leaves out what is a plain word, too. */
const developerWords: Readonly<Record<Language, RegExp>> = {
  de: /\b(ETag|Item|List|null|undefined|NaN|Error|Exception|HTTP|Status ?code|JSON|REST|Payload|Request|Response|Timeout|Token|Cache|(?:Code|Status|Fehler) (?:code|status|error) [45]\d\d)\b|\[object/,
  en: /\b(ETag|null|undefined|NaN|Exception|HTTP|[Ss]tatus code|JSON|REST|[Pp]ayload|[Tt]imeout|[Tt]oken|(?:code|status|error) [45]\d\d)\b|\[object/,
};

/** Nouns that are counted, with what may stand before them: after a one they would be wrong. */
const counted: Readonly<Record<Language, string>> = {
  de: '(?:(?:weitere|offene|neue) )?(?:Prozesse|Einträge|Anfragen|Hinweise|Zeilen|Dateien|Einheiten|Tage|Wochen|Monate|Angaben|Leistungen|Spalten|Listen|Personen|Prüfungen|Karten|Entwürfe|Ansichten)',
  en: '(?:(?:more|open|new) )?(?:processes|entries|requests|suggestions|rows|lines|files|units|days|weeks|months|details|services|columns|lists|people|reviews|cards|drafts|views)',
};
const afterNumber = (number: number, language: Language): RegExp =>
  // «One of 1 processes» is as it should be.
  new RegExp(`(?<![\\d.,]|von |of )${number} ${counted[language]}(?!\\p{L})`, 'u');

/** Steps, lists of the site, the longest name, details of one entry: never thousands. Names that are numbers here stand before a word. */
const fewOrNames =
  /^(tour|settings|administration\.(setUp|sentences|checking)|meeting|capture|process|page|cardsFacts|cardsReview)\b/;

/** A count of five digits as it is in the data; numbers of lines, columns, pages and steps name something instead of counting it. */
const unpointed: Readonly<Record<Language, RegExp>> = {
  de: new RegExp(
    `(?<!Zeile |Spalte |Seite )12345 (${counted.de}|von|weitere|Zeichen|ausgewählt|geschrieben|offen|im Register|zeigen|weitergereicht|ohne|Fehler|Warnungen|Reparaturen)(?!\\p{L})|Alle 12345|reparieren \\(12345`,
    'u',
  ),
  en: new RegExp(
    `(?<!line |row |column |page )12345 (${counted.en}|of|more|characters|selected|written|open|in the|passed on|with|without|errors|warnings|hints|repairs)(?!\\p{L})|all 12345|harmless \\(12345`,
    'iu',
  ),
};

type Gap = number | string | readonly string[] | object;
/** The count as the other language writes it. */
const foreign: Readonly<Record<Language, string>> = { de: '12,345', en: '12.345' };

interface Rendered {
  readonly path: string;
  readonly text: string;
}

/** A record in which everything has this value. */
const recordOf = (value: number | string): object =>
  new Proxy({}, { get: (_record, key) => (key === Symbol.toPrimitive ? () => '[object]' : value) });

const fillings = (many: number): readonly Gap[] => [
  ...[many, 'Muster', ['Muster', 'Beispiel']],
  ...['2027-01-11', '2027-01-11T09:00:00Z', recordOf(many), recordOf('Muster')],
];

function fillingsOf(gaps: number, many: number): readonly (readonly Gap[])[] {
  if (gaps === 0) return [[]];
  return fillingsOf(gaps - 1, many).flatMap((before) => fillings(many).map((gap) => [...before, gap]));
}

/** A gap filled with something of the wrong kind shows itself by one of these. */
const misfit = /NaN|undefined|\[object|Invalid/;

/** The text with numbers where it counts, and words where it names. Null when no filling fits. */
function rendered(text: (...gaps: readonly Gap[]) => unknown, many: number): string | null {
  for (const gaps of fillingsOf(Math.max(text.length, 1), many)) {
    try {
      const result = text(...gaps);
      if (typeof result === 'string' && !misfit.test(result)) return result;
    } catch {
      // Of another kind than this gap takes: the next filling is tried.
    }
  }
  return null;
}

function everyText(part: unknown, many: number, path = ''): readonly (Rendered | string)[] {
  if (typeof part === 'string') return [{ path, text: part }];
  if (typeof part === 'function') {
    const text = rendered(part as (...gaps: readonly Gap[]) => unknown, many);
    return [text === null ? path : { path, text }];
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => everyText(inner, many, path ? `${path}.${name}` : name));
}

/** Read by administrators beside their files. */
const onCommandLine = ({ path }: Rendered): boolean => path.startsWith('importing.cli');

const shown = (language: Language, many: number): readonly Rendered[] =>
  everyText(allTexts(language), many).filter((one): one is Rendered => typeof one !== 'string' && !onCommandLine(one));

/** Their gaps are records whose parts are of several kinds; the tests of their screens read them. */
const ownRecords = ['importing.totals', 'administration.sentences.unitEnded'];

/** Bounds of SharePoint and of the whole register: never one. */
const neverOne = /^administration\.(sentences\.(manyEntries|indexTooLate|tooManyScopes|tooManyLookups)|setUp\.lists)$/;

describe.each(['de', 'en'] as const)('every text in %s', (language) => {
  test('can be filled in, but for those whose gaps are records of their own', () => {
    const all = everyText(allTexts(language), 3);
    const unfilled = all.filter((one) => typeof one === 'string');

    expect(unfilled).toEqual(ownRecords);
    expect(all.length).toBeGreaterThan(1_000);
  });

  test('has no word that only developers use', () => {
    const found = shown(language, 3).filter(({ text }) => developerWords[language].test(text));

    expect(found).toEqual([]);
  });

  test('writes large numbers as the language does', () => {
    const found = shown(language, 12_345).filter(
      ({ path, text }) => !fewOrNames.test(path) && unpointed[language].test(text),
    );

    expect(found).toEqual([]);
  });

  test('writes no number as the other language does', () => {
    expect(shown(language, 12_345).filter(({ text }) => text.includes(foreign[language]))).toEqual([]);
  });

  test('says one of a thing, not one of several', () => {
    const mayBeOne = shown(language, 1).filter(({ path }) => !neverOne.test(path));
    const found = mayBeOne.filter(({ text }) => afterNumber(1, language).test(text));

    expect(found).toEqual([]);
  });
});
