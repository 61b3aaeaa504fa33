import { section } from '../../schema/make';

const { yesNo, text, longText } = section('publication');

/** Data protection, and what people outside may read. */
export const publication = {
  personalData: yesNo(
    'PersonalData',
    ['Personenbezug', 'Personal data'],
    ['Werden personenbezogene Daten verarbeitet?', 'Does it handle personal data?'],
  ),
  recordOfProcessing: text(
    'ProcessingRecord',
    ['VVT-Nummer oder Link', 'Record of processing'],
    ['Eintrag im Verzeichnis von Verarbeitungstätigkeiten.', 'Entry in the record of processing activities.'],
  ),
  isPublic: yesNo(
    'IsPublic',
    ['Öffentlich', 'Public'],
    ['Darf der Eintrag veröffentlicht werden?', 'May the entry be published?'],
  ),
  citizenText: longText(
    'CitizenText',
    ['Text für Bürgerinnen und Bürger', 'Text for citizens'],
    ['In einfachen Worten, ohne Fachsprache.', 'In plain words, without jargon.'],
    { maximum: 4_000 },
  ),
};
