import { section } from '../../schema/make';

const { text, longText, choice, reference } = section('identity');

/** What the process is called and where it belongs. The number `P-001234` is the list item's own, see `number.ts`. */
export const identity = {
  name: text(
    'Title',
    ['Bezeichnung', 'Name'],
    [
      'Objekt und Verb, benannt nach dem Ergebnis: „Reisepass ausstellen“, nicht „Antrag bearbeiten“.',
      'Object and verb, named by the result: “Issue passport”, not “Handle application”.',
    ],
    { required: 'draft', searchable: true, indexed: true },
  ),
  summary: longText(
    'Summary',
    ['Kurzbeschreibung', 'Short description'],
    [
      'Worum geht es, in zwei, drei Sätzen für Kolleginnen und Kollegen.',
      'What it is about, in two or three sentences.',
    ],
    { maximum: 600, searchable: true, required: 'release' },
  ),
  otherNames: longText(
    'OtherNames',
    ['Frühere Bezeichnungen und Synonyme', 'Former names and synonyms'],
    [
      'Wie der Prozess sonst noch genannt wird; eine Bezeichnung je Zeile.',
      'What else people call it; one name per line.',
    ],
    { maximum: 4_000, searchable: true },
  ),
  serviceKeys: longText(
    'ServiceKeys',
    ['Leistungsschlüssel (LeiKa/FIM)', 'Service keys (LeiKa/FIM)'],
    [
      'Leistungen des Katalogs, die der Prozess erbringt: je Zeile ein Schlüssel aus 14 Ziffern, beginnend mit 99.',
      'Services of the catalogue that the process renders: one key per line, 14 digits, starting with 99.',
    ],
    { maximum: 1_000, searchable: true, linePattern: '^99\\d{12}$', names: 'services' },
  ),
  serviceType: text(
    'ServiceType',
    ['Leistungstyp', 'Service type'],
    [
      'Typ 1 bis 5 nach LeiKa; mehrere mit Schrägstrich, etwa 2/3.',
      'Type 1 to 5 as in LeiKa; several with a slash, such as 2/3.',
    ],
    { maximum: 30 },
  ),
  category: choice(
    'Category',
    ['Kategorie', 'Category'],
    [
      'Kernprozesse erbringen Leistungen nach außen; Führung steuert; Unterstützung hilft den anderen.',
      'Core processes serve people outside; management steers; support helps the others.',
    ],
    {
      management: ['Führungsprozess', 'Management process'],
      core: ['Kernprozess', 'Core process'],
      support: ['Unterstützungsprozess', 'Support process'],
    },
    { indexed: true, required: 'release' },
  ),
  product: text(
    'Product',
    ['Produkt / Ordnungsrahmen', 'Product / framework'],
    ['Produkt des Haushalts oder Platz im Ordnungsrahmen.', 'Budget product, or place in the process framework.'],
    { searchable: true },
  ),
  parent: reference(
    'ParentProcess',
    'processes',
    ['Übergeordneter Prozess', 'Parent process'],
    ['Der größere Prozess, zu dem dieser gehört.', 'The larger process that this one is part of.'],
  ),
  supersededBy: reference(
    'SupersededBy',
    'processes',
    ['Abgelöst durch', 'Superseded by'],
    ['Der Prozess, der diesen ersetzt.', 'The process that replaces this one.'],
  ),
  retirementReason: longText(
    'RetirementReason',
    ['Grund der Stilllegung', 'Reason for retiring'],
    ['Warum es den Prozess nicht mehr gibt.', 'Why the process no longer exists.'],
    { maximum: 2_000, automatic: true },
  ),
  status: choice(
    'ProcessStatus',
    ['Status', 'Status'],
    ['Wie weit der Eintrag ist.', 'How far the entry has come.'],
    {
      draft: ['Entwurf', 'Draft'],
      review: ['in Abstimmung', 'In consultation'],
      released: ['freigegeben', 'Released'],
      changing: ['wird geändert', 'Being changed'],
      retired: ['stillgelegt', 'Retired'],
    },
    { indexed: true, required: 'draft' },
  ),
  sourceId: text(
    'SourceId',
    ['Nummer in der Quelle', 'Number in the source'],
    [
      'Laufende Nummer der Tabelle, aus der der Eintrag stammt; daran erkennt ihn der nächste Import wieder.',
      'Running number of the table the entry came from; the next import knows it again by that.',
    ],
    { maximum: 100, automatic: true },
  ),
  origin: text(
    'EntryOrigin',
    ['Herkunft', 'Origin'],
    ['Aus welcher Datei und Zeile der Eintrag stammt.', 'Which file and row the entry came from.'],
    { automatic: true },
  ),
};
