import { useMemo } from 'react';
import type { PersonKey } from '../../register';
import type { RegisterColumn, RegisterRoute } from '../shell';
import { keep, useKept } from '../shell/kept';
import { changeRegister, isRegisterColumn, registerColumns } from '../shell';

const key = (person: PersonKey): string => `register columns ${person}`;

/**
 * The columns somebody wants: those of the address, else those this person chose last on this device, else the usual ones. The
 * list leaves out those of hidden sections; they are there again with their section.
 */
export function useWantedColumns(asked: RegisterRoute['columns'], person: PersonKey): readonly RegisterColumn[] {
  const kept = useKept(key(person));
  return useMemo(() => withName(asked ?? readColumns(kept) ?? registerColumns), [asked, kept]);
}

/** Wants these from now on, here and the next time. */
export function chooseColumns(columns: readonly RegisterColumn[], person: PersonKey): void {
  const isUsual = columns.join() === registerColumns.join();
  keep(key(person), isUsual ? null : columns.join('.'));
  changeRegister({ columns: isUsual ? null : columns }, { replace: true });
}

/** What was chosen among the columns to be seen; those of hidden sections stay behind the one they followed. */
export function withHidden(
  chosen: readonly RegisterColumn[],
  wanted: readonly RegisterColumn[],
  isShown: (column: RegisterColumn) => boolean,
): readonly RegisterColumn[] {
  const all = [...chosen];
  for (const [place, column] of wanted.entries()) {
    if (isShown(column)) continue;
    const followed = wanted.slice(0, place).findLast((earlier) => all.includes(earlier));
    all.splice(followed === undefined ? 0 : all.indexOf(followed) + 1, 0, column);
  }
  return all;
}

function readColumns(text: string | null): readonly RegisterColumn[] | null {
  const columns = (text ?? '').split('.').filter(isRegisterColumn);
  return columns.length === 0 ? null : columns;
}

/** Without its name nobody knows an entry, and the name is what opens it. */
const withName = (columns: readonly RegisterColumn[]): readonly RegisterColumn[] => [
  'name',
  ...columns.filter((column) => column !== 'name'),
];
