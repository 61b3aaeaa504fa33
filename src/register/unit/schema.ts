import type { ValuesOf } from '../schema/field';
import { words } from '../schema/field';
import { section } from '../schema/make';

/** The sections of the form of a unit, in reading order. */
export const unitSections = {
  name: { label: words('Name und Nummer', 'Name and number') },
  place: { label: words('Wozu sie gehört', 'Where it belongs') },
  duration: { label: words('Wie lange es sie gibt', 'How long it exists'), isLater: true },
} as const;

const { text } = section('name');
const { reference, person } = section('place');
const { date } = section('duration');

/** The tree of organisational units; a unit that ended stays readable through `validTo`. */
export const unitFields = {
  name: text('Title', ['Name', 'Name'], ['Voller Name der Einheit.', 'Full name of the unit.'], {
    required: 'draft',
    searchable: true,
    indexed: true,
  }),
  number: text(
    'UnitNumber',
    ['Nummer', 'Number'],
    ['Nummer im Gliederungsplan, etwa 32.1.', 'Number in the organisation chart, such as 32.1.'],
    {
      maximum: 20,
      indexed: true,
    },
  ),
  shortName: text(
    'ShortName',
    ['Kurzname', 'Short name'],
    ['Wie die Einheit im Haus genannt wird.', 'What colleagues call it.'],
    {
      maximum: 60,
    },
  ),
  parent: reference(
    'ParentUnit',
    'units',
    ['Übergeordnete Einheit', 'Parent unit'],
    ['Wozu die Einheit gehört.', 'What the unit belongs to.'],
  ),
  head: person('HeadOfUnit', ['Leitung', 'Head of unit'], ['Wer die Einheit leitet.', 'Who leads the unit.']),
  validFrom: date('ValidFrom', ['Gültig ab', 'Valid from'], ['Erster Tag der Einheit.', 'First day of the unit.']),
  validTo: date('ValidTo', ['Gültig bis', 'Valid to'], ['Letzter Tag der Einheit.', 'Last day of the unit.']),
};

export type UnitValues = ValuesOf<typeof unitFields>;
