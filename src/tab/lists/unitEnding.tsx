import { Link, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Day } from '../../register';
import { endingUnit, processNumber } from '../../register';
import { hrefOf, useRegisterData, wholeRegister } from '../shell';
import { useListSession } from './listSession';
import { processesOf } from './unitProcesses';

/** More than these nobody reads; the number of all stands before them. */
const namedAtMost = 5;

/** What still hangs on a unit that is to end: nothing of it may be left without a home. Null when nothing does. */
export function useHanging(id: number | null, lastDay: Day | null) {
  const { units, table } = useRegisterData();
  return useMemo(() => {
    if (id === null || lastDay === null) return null;
    const below = endingUnit(units, id, lastDay);
    const processes = processesOf(table, id);
    return below.length + processes.length > 0 ? { id, below, processes } : null;
  }, [units, table, id, lastDay]);
}

export type Hanging = NonNullable<ReturnType<typeof useHanging>>;

/** Shows it, and leads to where units are reorganised. */
export function UnitEnding({ id, below, processes }: Hanging) {
  const styles = useStyles();
  const { words } = useListSession();
  const { processName } = useRegisterData();
  const text = words.keeping.ending;
  const filters = { unit: [String(id)] };
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        {text.title}
        <ul className={styles.list}>
          {below.length > 0 && (
            <li>
              {text.below(below.length)}:{' '}
              {below.slice(0, namedAtMost).map(({ id: child, values }, at) => (
                <span key={child}>
                  {at > 0 && ', '}
                  <Link inline href={hrefOf({ screen: 'entry', list: 'units', id: child })}>
                    {values.name}
                  </Link>
                </span>
              ))}
              {below.length > namedAtMost && ' …'}
            </li>
          )}
          {processes.length > 0 && (
            <li>
              {text.processes(processes.length)}:{' '}
              {processes
                .slice(0, namedAtMost)
                .map((process) => processName(process) ?? processNumber(process))
                .join(', ')}
              {processes.length > namedAtMost && ' …'}{' '}
              <Link inline href={hrefOf({ ...wholeRegister, filters })}>
                {words.keeping.showThem}
              </Link>
            </li>
          )}
        </ul>
        {text.hint}{' '}
        <Link inline href={hrefOf({ screen: 'reorganisation' })}>
          {text.assistant}
        </Link>
        .
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '18px' } });
