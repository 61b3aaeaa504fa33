import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { RegisterColumn } from '../shell';
import { possibleColumns, useIsShown, useSession } from '../shell';
import { columnLabel } from './columnLabel';

interface OtherColumnsProps {
  readonly columns: readonly RegisterColumn[];
  readonly onAdd: (column: RegisterColumn) => void;
}

/** What else could be shown: found by typing, added with a box. */
export function OtherColumns({ columns, onAdd }: OtherColumnsProps) {
  const styles = useStyles();
  const session = useSession();
  const { arrange, grid } = session.words;
  const [part, setPart] = useState('');
  const title = useId();
  const box = useRef<HTMLInputElement>(null);
  // The box goes over to the chosen ones: the next is looked for.
  const add = (column: RegisterColumn) => {
    box.current?.focus();
    box.current?.select();
    onAdd(column);
  };
  const isShown = useIsShown();
  const wanted = part.trim().toLowerCase();
  const others = possibleColumns
    .filter((column) => isShown(column) && !columns.includes(column))
    .map((column) => ({ column, label: columnLabel(column, session) }))
    .filter(({ label }) => label.toLowerCase().includes(wanted));
  return (
    <section aria-labelledby={title} className={styles.section}>
      <h3 id={title} className={styles.title}>
        {arrange.otherColumns}
      </h3>
      <Input
        ref={box}
        size="small"
        value={part}
        aria-label={arrange.findColumn}
        placeholder={arrange.findColumn}
        onChange={(_event, data) => setPart(data.value)}
      />
      <ul className={styles.list}>
        {others.map(({ column, label }) => (
          <li key={column}>
            <Checkbox checked={false} label={label} onChange={() => add(column)} />
          </li>
        ))}
        {others.length === 0 && <li>{grid.noOptions}</li>}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '220px', overflowY: 'auto' },
});
