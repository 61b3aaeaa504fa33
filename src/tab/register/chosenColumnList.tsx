import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import type { RegisterColumn } from '../shell';
import { useNotices, useSession } from '../shell';
import { columnLabel } from './columnLabel';

interface ChosenColumnsProps {
  /** The name first, which stays there. */
  readonly columns: readonly RegisterColumn[];
  readonly onChange: (columns: readonly RegisterColumn[]) => void;
}

/** The columns in their order: left out with their box, moved with the buttons or Alt and the arrow keys. */
export function ChosenColumns({ columns, onChange }: ChosenColumnsProps) {
  const styles = useStyles();
  const session = useSession();
  const { announce } = useNotices();
  const title = useId();
  const { arrange } = session.words;
  const move = (column: RegisterColumn, by: number) => {
    const place = columns.indexOf(column) + by;
    if (place < 1 || place >= columns.length) return;
    const others = columns.filter((one) => one !== column);
    onChange([...others.slice(0, place), column, ...others.slice(place)]);
    announce(arrange.movedColumn(columnLabel(column, session), place + 1, columns.length));
  };
  const list = useRef<HTMLUListElement>(null);
  // Its box goes away: on to the next one, or back to the last.
  const leaveOut = (column: RegisterColumn, place: number) => {
    const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
    (boxes[place + 1] ?? boxes[place - 1])?.focus();
    onChange(columns.filter((one) => one !== column));
  };
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {arrange.chosenColumns}
      </h3>
      <p className={styles.hint}>{arrange.orderHint}</p>
      <ul ref={list} className={styles.list}>
        {columns.map((column, place) => (
          <Line
            key={column}
            label={columnLabel(column, session)}
            {...{ place, columns }}
            onMove={(by) => move(column, by)}
            onLeaveOut={() => leaveOut(column, place)}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps extends Pick<ChosenColumnsProps, 'columns'> {
  readonly label: string;
  readonly place: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onLeaveOut: () => void;
}

function Line({ label, place, columns, onMove, onLeaveOut }: LineProps) {
  const styles = useStyles();
  const { arrange } = useSession().words;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className={styles.line} onKeyDown={onKeyDown}>
      <Checkbox className={styles.name} checked disabled={place === 0} label={label} onChange={onLeaveOut} />
      {place > 0 && (
        <>
          <Mover
            label={arrange.earlier(label)}
            icon={<ChevronUpRegular />}
            isAtEnd={place === 1}
            onMove={() => onMove(-1)}
          />
          <Mover
            label={arrange.later(label)}
            icon={<ChevronDownRegular />}
            isAtEnd={place === columns.length - 1}
            onMove={() => onMove(1)}
          />
        </>
      )}
    </li>
  );
}

interface MoverProps {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly isAtEnd: boolean;
  readonly onMove: () => void;
}

/** Keeps the focus at the end of its way. */
function Mover({ label, icon, isAtEnd, onMove }: MoverProps) {
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={icon}
      aria-label={label}
      disabledFocusable={isAtEnd}
      onClick={onMove}
    />
  );
}

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center' },
  name: { minWidth: 0, marginRight: 'auto' },
});
