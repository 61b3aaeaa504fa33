import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, longText, choice, reference, yesNo } = section('bookmark');

/** One list item per thing a person keeps for themselves. Nobody deletes in the register: what is given up is not active. */
export const bookmarkFields = {
  title: text('Title', ['Bezeichnung', 'Name'], ['Wie es in der Merkliste heißt.', 'What the list calls it.'], {
    required: 'draft',
  }),
  kind: choice(
    'BookmarkKind',
    ['Art', 'Kind'],
    ['Ob es eine Ansicht oder ein abonnierter Prozess ist.', 'Whether it is a view or a process subscribed to.'],
    { view: ['Ansicht', 'View'], subscription: ['Abonnement', 'Subscription'] },
    { required: 'draft' },
  ),
  process: reference(
    'BookmarkedProcess',
    'processes',
    ['Prozess', 'Process'],
    ['Welcher Prozess abonniert ist.', 'Which process is subscribed to.'],
    { indexed: true },
  ),
  address: longText(
    'BookmarkAddress',
    ['Ansicht', 'View'],
    ['Suche, Filter und Spalten der Ansicht.', 'Search, filters and columns of the view.'],
    { maximum: 4_000 },
  ),
  active: yesNo(
    'BookmarkActive',
    ['Gilt', 'Active'],
    ['Ob es noch auf der Merkliste steht.', 'Whether it is still on the list.'],
  ),
};

export type BookmarkValues = ValuesOf<typeof bookmarkFields>;
export type BookmarkKind = NonNullable<BookmarkValues['kind']>;
