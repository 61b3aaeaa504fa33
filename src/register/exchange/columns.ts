import type { ProcessFieldName } from '../process/schema';
import { processFieldNames, processFields } from '../process/schema';

/** `processNumber` is no field: it is the number of the entry itself (`P-001234`), by which an update finds it. */
export type ImportTarget = ProcessFieldName | 'processNumber';

/** The rules set the status: what a foreign file adds are drafts, and a release is a person's decision. */
const notImported: readonly ProcessFieldName[] = ['status'];

/** Set by the rules, and taken from a file all the same. */
const importedThough: readonly ProcessFieldName[] = ['sourceId'];

/** Everything a column of a file can be taken for. */
export const importTargets: readonly ImportTarget[] = [
  'processNumber',
  ...processFieldNames.filter(
    (name) => importedThough.includes(name) || (!processFields[name].automatic && !notImported.includes(name)),
  ),
];

/**
 * What files out there call the fields, beside the labels of the schema. Case, umlauts and punctuation don't matter.
 * The names of the LeiKa export are among them.
 */
export const synonyms: Readonly<Partial<Record<ImportTarget, readonly string[]>>> = {
  processNumber: ['Prozess-ID', 'Process ID', 'Prozessnummer', 'Process number', 'P-Nummer', 'Register-Nr.'],
  name: ['Prozess', 'Prozessname', 'Prozessbezeichnung', 'Titel', 'Title', 'Process', 'Process name', 'Aufgabe'],
  summary: ['Beschreibung', 'Description', 'Erläuterung', 'Kurzbeschreibung des Prozesses'],
  otherNames: ['Synonyme', 'Synonyms', 'Frühere Bezeichnung', 'Frühere Bezeichnungen', 'Alias', 'Auch bekannt als'],
  serviceKeys: [
    'Leistungsschlüssel',
    'LeiKa',
    'LeiKa-ID',
    'LeiKa-Schlüssel',
    'FIM-Schlüssel',
    'Service key',
    'LeiKa key',
  ],
  serviceType: ['Typ', 'Leistungstyp', 'LeiKa-Typ', 'Typisierung', 'Type'],
  category: ['Prozesskategorie', 'Prozessart', 'Prozesstyp', 'Process category'],
  product: ['Produkt', 'Ordnungsrahmen', 'OZG_Leistung', 'OZG-Leistung', 'Produktgruppe', 'Budget product'],
  parent: ['Oberprozess', 'Übergeordneter Prozess', 'Hauptprozess'],
  unit: [
    'Einheit',
    'Organisationseinheit',
    'OE',
    'Amt',
    'Fachbereich',
    'Abteilung',
    'Zuständige Stelle',
    'Zuständige Einheit',
    'Federführung',
    'Federführendes Amt',
    'Federführender Fachbereich',
    'Dienststelle',
    'Sachgebiet',
    'Unit',
    'Department',
  ],
  participatingUnits: ['Beteiligte', 'Beteiligte Ämter', 'Participants'],
  owner: [
    'Prozessverantwortlicher',
    'Prozessverantwortliche',
    'Prozessverantwortung',
    'Verantwortlich',
    'Verantwortlicher',
    'Verantwortliche',
    'Verantwortliche Person',
    'Verantwortung',
    'Prozesseigner',
    'Prozesseignerin',
    'Owner',
    'Responsible',
  ],
  deputy: ['Stellvertretung', 'Stellvertreter', 'Stellvertreterin', 'Vertreter', 'Vertreterin', 'Stellv.'],
  contact: [
    'Ansprechpartner',
    'Ansprechpartnerin',
    'Ansprechperson',
    'Fachansprechpartner',
    'Fachansprechpartnerin',
    'Sachbearbeitung',
    'Sachbearbeiter',
    'Sachbearbeiterin',
    'Contact',
  ],
  trigger: ['Auslösendes Ereignis', 'Startereignis'],
  inputs: ['Input', 'Unterlagen', 'Erforderliche Unterlagen'],
  result: ['Output', 'Endergebnis', 'Endereignis'],
  audience: ['Adressaten', 'Zielgruppe', 'Kunde', 'Kunden', 'Audience'],
  legalBasis: ['Rechtsgrundlage', 'Rechtsgrundlage(n)', 'Gesetzliche Grundlage', 'Handlungsgrundlage'],
  forms: ['Formulare', 'Formular', 'Vordrucke', 'Links', 'Link'],
  steps: ['Ablauf', 'Schritte', 'Prozessschritte', 'Process steps'],
  raci: ['RACI', 'RACI-Matrix', 'Rollen', 'Roles'],
  predecessors: ['Vorgängerprozess', 'Vorgängerprozesse'],
  casesPerYear: [
    'Fälle',
    'Cases',
    'Fallzahl',
    'Fallzahlen',
    'Fälle/Jahr',
    'Fälle pro Jahr',
    'Anzahl Fälle',
    'Cases per year',
  ],
  handlingMinutes: ['Bearbeitungszeit in Minuten', 'Bearbeitungsdauer', 'Handling time in minutes'],
  leadDays: ['Durchlaufzeit in Tagen', 'Lead time in days'],
  fullTimeShare: ['Stellenanteile', 'VZÄ', 'Vollzeitäquivalente', 'FTE'],
  payGrade: ['Eingruppierung', 'Besoldungsgruppe'],
  systems: ['IT-Verfahren', 'Fachverfahren', 'Software', 'Systeme', 'IT system'],
  channels: ['Zugangskanal', 'Kanäle', 'Zugangswege'],
  writtenForm: ['Schriftform'],
  ozgMaturity: ['Reifegrad', 'OZG-Reifegradstufe'],
  personalData: ['Personenbezogene Daten', 'DSGVO-relevant'],
  recordOfProcessing: ['VVT', 'VVT-Nummer', 'Verarbeitungsverzeichnis'],
  sourceId: ['Id', 'Lfd. Nr.', 'Laufende Nummer', 'Nr.', 'Quell-ID', 'Source ID', 'Running number'],
};

/** Names that only mean the process where no better column is there, as in a plain list of services. */
export const weakNames: readonly string[] = [
  'Leistung',
  'Leistungsbezeichnung',
  'Dienstleistung',
  'OZG_Leistung',
  'Service',
];
