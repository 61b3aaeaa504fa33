import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, longText } = section('synonym');

/** One list item per official word or phrase, with what people say instead: search finds the one by the others. */
export const synonymFields = {
  title: text(
    'Title',
    ['Amtliches Wort', 'Official word'],
    ['Wort oder Wendung, wie sie in den Einträgen steht.', 'Word or phrase as the entries use it.'],
    { required: 'draft' },
  ),
  everyday: longText(
    'EverydayWords',
    ['Alltagswörter', 'Everyday words'],
    [
      'Was man stattdessen sagt; je Zeile ein Wort oder eine Wendung.',
      'What people say instead; one word or phrase a line.',
    ],
    { required: 'draft', maximum: 4_000 },
  ),
};

export type SynonymValues = ValuesOf<typeof synonymFields>;
