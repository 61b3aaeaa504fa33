import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, longText } = section('serviceState');

/** What the service notes for itself: who is at work (the lease), and what the last round did. Only the service reads it. */
export const serviceStateFields = {
  title: text(
    'Title',
    ['Schlüssel', 'Key'],
    ['Kennung der Notiz; nicht ändern.', 'Identifier of the note; do not change.'],
    { required: 'draft', unique: true },
  ),
  value: longText('StateValue', ['Wert', 'Value'], ['Inhalt der Notiz.', 'Content of the note.'], {
    maximum: 60_000,
  }),
};

export type ServiceStateValues = ValuesOf<typeof serviceStateFields>;
