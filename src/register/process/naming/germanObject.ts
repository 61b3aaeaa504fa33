/** The object of an action, turned from genitive or «von» into the accusative that names use. */

type Case = 'von' | 'des' | 'der' | 'bare';

const leads: Readonly<Record<string, Case>> = {
  von: 'von',
  des: 'des',
  eines: 'des',
  der: 'der',
  einer: 'der',
};

/** From these words on, the rest belongs to no object: it stays as it is. */
export const tails =
  /^(nach|für|wegen|im|in|bei|an|am|auf|aus|mit|gemäß|zur|zum|zu|über|gegen|durch|innerhalb|außerhalb|ohne|wegen|vor|unter)$/;

/** The object in the accusative without its article; null when its form is not certain. */
export function accusativeOf(text: string): string | null {
  if (/[,;:()]/.test(text)) return null;
  const [lead = '', ...others] = text.split(/\s+/);
  const kind = leads[lead] ?? 'bare';
  const words = kind === 'bare' ? [lead, ...others] : others;
  const cut = words.findIndex((word) => tails.test(word));
  const [phrase, tail] = cut < 0 ? [words, []] : [words.slice(0, cut), words.slice(cut)];
  const object = phrase.length === 0 ? null : objectOf(phrase, kind);
  return object && [...object, ...tail].join(' ');
}

function objectOf(words: readonly string[], kind: Case): readonly string[] | null {
  const result: string[] = [];
  for (const word of words) {
    const next = word === 'und' || word === 'oder' ? word : wordOf(word, kind);
    if (next === null) return null;
    result.push(next);
  }
  // A phrase of lower-case words only, or several nouns without a word between them, is another construction.
  const nouns = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  const joints = words.filter((word) => word === 'und' || word === 'oder').length;
  return nouns === joints + 1 ? result : null;
}

function wordOf(word: string, kind: Case): string | null {
  if (/^\p{Ll}/u.test(word)) return adjectiveOf(word, kind);
  if (kind === 'des') return withoutGenitive(word);
  return kind === 'von' ? nominativePlural(word) : word;
}

/** «rechtlichen» → «rechtliche»; after «des» the gender would have to be known. */
function adjectiveOf(word: string, kind: Case): string | null {
  if (kind === 'bare') return word;
  return kind !== 'des' && /en$/.test(word) ? word.slice(0, -1) : null;
}

function withoutGenitive(word: string): string {
  if (/nisses$/.test(word)) return word.slice(0, -3);
  if (/(gewerbe|gebäude|gelände|gemälde|erbe|ende|interesse|gefüge)s$/i.test(word)) return word.slice(0, -1);
  if (/(?<=[bdfgklmnprstßxz])es$|ches$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Plurals whose -n belongs to all cases. */
const weak =
  /(ung|heit|keit|schaft|ion|tät|ei|enz|anz|ur)en$|(steuer|kammer|nummer|regel|tafel|ampel|feier|mauer)n$|(daten|kosten|akten|karten|personen|flächen|straßen|gebühren|behörden|beschwerden|urkunden|listen|anlagen|marken|plaketten|stellen|hilfen|renten|firmen|konten|verfahren|vorhaben|schreiben|darlehen|abgaben|ausgaben|einnahmen|maßnahmen|stätten|hallen|schulen|waffen|spenden|wahlen|unterlagen|zulagen|klagen|fragen|strafen|bußen|lizenzen|erben|kunden|studierenden|beschäftigten|namen)$/i;
/** Plurals that take it in the dative only. */
const strong =
  /(ausweis|bescheid|schein|bericht|hund|fahrzeug|grundstück|gebäud|gerät|termin|brief|betrieb|verein|kurs|konzept|dokument|projekt|produkt|objekt|werk|spiel|tier|gesetz|angebot|nachweis|vermerk|protokoll|formular|konzert|fest|geschäft|papier|jahr|register|auskünft|hinweis|beleg|verbot|geschenk|objekt|zertifikat|praktik|stipendi|entgelt|wert|element|ereigniss|zeugniss|erlaubniss|verzeichniss|verhältniss)en$/i;
const strongUmlaut = /[äöü][^aeiouäöü]{1,4}en$/i;

/** «Reisepässen» → «Reisepässe», «Genehmigungen» as it is; null when it could be either. */
function nominativePlural(word: string): string | null {
  if (!/n$/.test(word) || weak.test(word)) return word;
  if (/(er|el)n$/.test(word) || strong.test(word) || strongUmlaut.test(word)) return word.slice(0, -1);
  return null;
}
