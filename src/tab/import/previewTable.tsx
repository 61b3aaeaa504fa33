import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Ref } from 'react';
import { useImperativeHandle, useRef, useState } from 'react';
import type { PlannedRow } from '../../register';
import { useImportSession } from './importSession';
import { PreviewRow } from './previewRow';

export interface PreviewTableHandle {
  readonly goTo: (index: number) => void;
}

interface PreviewTableProps {
  readonly rows: readonly PlannedRow[];
  readonly ref?: Ref<PreviewTableHandle>;
}

const usualHeight = 44;

/** The rows of the file with what happens to them; only those in sight are drawn, however many there are. */
export function PreviewTable({ rows, ref }: PreviewTableProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { columns } = words.importSteps;
  const scroller = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(-1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 8,
    // Before the browser has measured anything.
    initialRect: { width: 800, height: 480 },
  });
  useImperativeHandle(ref, () => ({
    goTo: (index) => {
      setMarked(index);
      virtual.scrollToIndex(index, { align: 'center' });
    },
  }));
  return (
    <div
      ref={scroller}
      role="table"
      tabIndex={0}
      aria-label={words.importing.preview}
      aria-rowcount={rows.length + 1}
      className={styles.scroller}
    >
      <div role="rowgroup" className={styles.header}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {(['row', 'effect', 'name', 'details'] as const).map((column) => (
            <div key={column} role="columnheader">
              {columns[column]}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 2}
            data-index={index}
            ref={virtual.measureElement}
            className={mergeClasses(styles.row, styles.placed, index === marked && styles.marked)}
            style={{ transform: `translateY(${start}px)` }}
          >
            <PreviewRow planned={rows[index]!} />
          </div>
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  scroller: {
    maxHeight: '60vh',
    minHeight: '160px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 640px)': { display: 'none' },
  },
  body: { position: 'relative' },
  row: {
    display: 'grid',
    gridTemplateColumns: '64px 130px minmax(160px, 2fr) minmax(180px, 3fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridTemplateColumns: '52px 1fr', rowGap: tokens.spacingVerticalXS },
  },
  placed: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  marked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
});
