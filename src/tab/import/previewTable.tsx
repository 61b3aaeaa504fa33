import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useImperativeHandle, useRef, useState } from 'react';
import type { PlannedRow } from '../../register';
import type { VirtualTableHandle } from '../field';
import { VirtualTable } from '../field';
import { useImportSession } from './importSession';
import { PreviewRow } from './previewRow';

export type PreviewTableHandle = VirtualTableHandle;

interface PreviewTableProps {
  readonly rows: readonly PlannedRow[];
  readonly ref?: Ref<PreviewTableHandle>;
}

const usualHeight = 44;

/** The rows of the file with what happens to them; the one that was gone to is marked. */
export function PreviewTable({ rows, ref }: PreviewTableProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { columns } = words.importSteps;
  const table = useRef<VirtualTableHandle>(null);
  const [marked, setMarked] = useState(-1);
  useImperativeHandle(ref, () => ({
    goTo: (index) => {
      setMarked(index);
      table.current?.goTo(index);
    },
  }));
  return (
    <VirtualTable
      ref={table}
      label={words.importing.preview}
      headers={[columns.row, columns.effect, columns.name, columns.details]}
      count={rows.length}
      cells={(index) => <PreviewRow planned={rows[index]!} />}
      usualHeight={usualHeight}
      rowClass={styles.row}
      className={styles.table}
      marked={{ index: marked, className: styles.marked }}
    />
  );
}

const useStyles = makeStyles({
  table: { maxHeight: '60vh', minHeight: '160px' },
  row: {
    gridTemplateColumns: '64px 130px minmax(160px, 2fr) minmax(180px, 3fr)',
    '@media (max-width: 640px)': { gridTemplateColumns: '52px 1fr' },
  },
  marked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
});
