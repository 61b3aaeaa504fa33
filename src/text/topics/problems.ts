import type { ProblemCode } from '../../register';
import { factNumber } from '../format';

type Facts = Readonly<Record<string, string | number>>;
const [german, english] = [factNumber('de'), factNumber('en')];

type ProblemTexts = Readonly<Record<ProblemCode, (facts: Facts) => string>>;

/** A problem at its field, in a sentence that says what to do. */
const de: ProblemTexts = {
  required: () => 'Bitte ausfüllen.',
  tooLong: (f) => `Bitte auf ${german(f.maximum)} Zeichen kürzen; es sind ${german(f.length)}.`,
  wrongPattern: () => 'Das hat nicht die erwartete Form. Bitte den Hinweis am Feld beachten.',
  wrongLine: (f) => `Zeile ${f.line} („${f.text}“) hat nicht die erwartete Form. Bitte den Hinweis am Feld beachten.`,
  notANumber: () => 'Bitte eine Zahl eingeben, zum Beispiel 12 oder 1,5.',
  tooSmall: (f) => `Bitte mindestens ${german(f.minimum)} eingeben.`,
  tooLarge: (f) => `Bitte höchstens ${german(f.maximum)} eingeben.`,
  tooManyDecimals: (f) =>
    f.decimals === 0 ? 'Bitte eine ganze Zahl eingeben.' : `Bitte höchstens ${f.decimals} Nachkommastellen eingeben.`,
  notADay: () => 'Diesen Tag gibt es nicht. Bitte als TT.MM.JJJJ eingeben, zum Beispiel 01.03.2027.',
  dayOutOfRange: () => 'Dieser Tag liegt zu weit weg. Bitte einen Tag von 1900 bis 2199 eingeben.',
  unknownChoice: (f) => `„${f.value}“ steht nicht zur Auswahl. Bitte einen der angebotenen Werte wählen.`,
  unknownPerson: () => 'Diese Person kennt das Verzeichnis nicht. Bitte eine vorgeschlagene Person wählen.',
  unknownReference: () => 'Diesen Eintrag gibt es nicht. Bitte einen vorgeschlagenen wählen.',
  ownReference: () => 'Ein Eintrag kann nicht auf sich selbst verweisen.',
  circle: (f) => `Der Eintrag käme so zu sich selbst zurück: über ${f.names}. Bitte etwas anderes wählen.`,
  notYesOrNo: () => 'Bitte Ja oder Nein wählen.',
  controlCharacter: () => 'Der Text enthält unsichtbare Steuerzeichen. Bitte neu eintippen.',
};

const en: ProblemTexts = {
  required: () => 'Please fill this in.',
  tooLong: (f) => `Please shorten to ${english(f.maximum)} characters; there are ${english(f.length)}.`,
  wrongPattern: () => 'This does not have the expected form. Please see the hint at the field.',
  wrongLine: (f) => `Line ${f.line} (“${f.text}”) does not have the expected form. Please see the hint at the field.`,
  notANumber: () => 'Please enter a number, for example 12 or 1.5.',
  tooSmall: (f) => `Please enter at least ${english(f.minimum)}.`,
  tooLarge: (f) => `Please enter at most ${english(f.maximum)}.`,
  tooManyDecimals: (f) =>
    f.decimals === 0 ? 'Please enter a whole number.' : `Please enter at most ${f.decimals} decimals.`,
  notADay: () => 'There is no such day. Please enter it as DD/MM/YYYY, for example 01/03/2027.',
  dayOutOfRange: () => 'This day is too far away. Please enter a day from 1900 to 2199.',
  unknownChoice: (f) => `“${f.value}” is not among the choices. Please pick one that is offered.`,
  unknownPerson: () => 'The directory does not know this person. Please pick one that is suggested.',
  unknownReference: () => 'There is no such entry. Please pick one that is suggested.',
  ownReference: () => 'An entry can’t refer to itself.',
  circle: (f) => `The entry would lead back to itself: through ${f.names}. Please choose something else.`,
  notYesOrNo: () => 'Please choose yes or no.',
  controlCharacter: () => 'The text contains invisible control characters. Please type it again.',
};

export const problems = { de, en };
