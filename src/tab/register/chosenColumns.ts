import type { PersonKey } from '../../register';
import type { RegisterColumn, RegisterRoute } from '../shell';
import { keep, readKept } from '../shell/kept';
import { changeRegister, isRegisterColumn, registerColumns } from '../shell';

const key = (person: PersonKey): string => `register columns ${person}`;

/**
 * Which columns the list shows: those of the address, else those this person chose last on this device, else the usual ones;
 * never those of hidden sections, which are there again with their section.
 */
export function chosenColumns(
  { columns }: RegisterRoute,
  person: PersonKey,
  isShown: (column: RegisterColumn) => boolean,
): readonly RegisterColumn[] {
  return withName(columns ?? kept(person) ?? registerColumns).filter(isShown);
}

/** Shows these from now on, here and the next time. */
export function chooseColumns(columns: readonly RegisterColumn[], person: PersonKey): void {
  const isUsual = columns.join() === registerColumns.join();
  keep(key(person), isUsual ? null : columns.join('.'));
  changeRegister({ columns: isUsual ? null : columns }, { replace: true });
}

function kept(person: PersonKey): readonly RegisterColumn[] | null {
  const columns = (readKept(key(person)) ?? '').split('.').filter(isRegisterColumn);
  return columns.length === 0 ? null : columns;
}

/** Without its name nobody knows an entry, and the name is what opens it. */
const withName = (columns: readonly RegisterColumn[]): readonly RegisterColumn[] => [
  'name',
  ...columns.filter((column) => column !== 'name'),
];
