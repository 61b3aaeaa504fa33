import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, longText, choice, date } = section('catalogue');

/** One list item per reference service. Keys are no identities: some catalogues have entries without one. */
export const catalogueFields = {
  name: text(
    'Title',
    ['Leistung', 'Service'],
    ['Wie der Katalog die Leistung nennt.', 'What the catalogue calls it.'],
    {
      required: 'draft',
      searchable: true,
      indexed: true,
    },
  ),
  key: text(
    'CatalogueKey',
    ['Schlüssel', 'Key'],
    ['Kennung im Katalog, etwa 99012001000000.', 'Identifier in the catalogue, such as 99012001000000.'],
    { maximum: 60, searchable: true, indexed: true },
  ),
  type: text(
    'ServiceType',
    ['Leistungstyp', 'Type of service'],
    ['Wie im Katalog, etwa 2/3.', 'As in the catalogue, such as 2/3.'],
    {
      maximum: 60,
    },
  ),
  description: longText(
    'CatalogueText',
    ['Beschreibung', 'Description'],
    ['Beschreibung und andere Bezeichnungen.', 'Description and other names.'],
    { maximum: 4_000, searchable: true },
  ),
  source: choice(
    'CatalogueSource',
    ['Katalog', 'Catalogue'],
    ['Woher der Eintrag stammt.', 'Where the entry comes from.'],
    { leika: ['LeiKa/FIM', 'LeiKa/FIM'], kgst: ['KGSt', 'KGSt'], ozg: ['OZG', 'OZG'], other: ['anderer', 'Other'] },
    { required: 'draft', indexed: true },
  ),
  asOf: date(
    'CatalogueDate',
    ['Stand', 'As of'],
    ['Von welchem Tag der Katalog ist.', 'Of which day the catalogue is.'],
  ),
  version: text(
    'CatalogueVersion',
    ['Fassung', 'Version'],
    [
      'Mit welcher Fassung des Katalogs der Eintrag kam oder zuletzt anders wurde.',
      'With which version of the catalogue the entry came or last changed.',
    ],
    { maximum: 60 },
  ),
  withdrawnOn: date(
    'WithdrawnOn',
    ['Entfallen am', 'Withdrawn on'],
    ['Seit wann der Katalog die Leistung nicht mehr führt.', 'Since when the catalogue no longer has the service.'],
  ),
};

export type CatalogueValues = ValuesOf<typeof catalogueFields>;
