import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode, Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';

export interface VirtualTableHandle {
  /** Brings a row into the middle of the view. */
  readonly goTo: (index: number) => void;
}

interface VirtualTableProps {
  readonly label: string;
  readonly headers: readonly string[];
  readonly count: number;
  /** The cells of a row, each with the role `cell`. */
  readonly cells: (index: number) => ReactNode;
  readonly keyOf?: (index: number) => number;
  /** Height of a usual row in dots; others are measured. */
  readonly usualHeight: number;
  /** Places the cells beside each other: a grid template, here and on narrow screens. */
  readonly rowClass: string;
  /** Height of the whole. */
  readonly className?: string;
  readonly marked?: { readonly index: number; readonly className: string };
  readonly ref?: Ref<VirtualTableHandle>;
}

/** A table of which only the rows in sight are drawn, however many there are; the header stays in sight. */
export function VirtualTable(props: VirtualTableProps) {
  const { label, headers, count, cells, keyOf, usualHeight, rowClass, className, marked, ref } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 8,
    // Before the browser has measured anything.
    initialRect: { width: 800, height: 480 },
    ...(keyOf && { getItemKey: keyOf }),
  });
  useImperativeHandle(ref, () => ({ goTo: (index) => virtual.scrollToIndex(index, { align: 'center' }) }));
  const row = mergeClasses(styles.row, rowClass);
  return (
    <div
      ref={scroller}
      role="table"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      className={mergeClasses(styles.scroller, className)}
    >
      <div role="rowgroup" className={styles.header}>
        <div role="row" aria-rowindex={1} className={row}>
          {headers.map((header) => (
            <div key={header} role="columnheader">
              {header}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            role="row"
            aria-rowindex={index + 2}
            data-index={index}
            ref={virtual.measureElement}
            className={mergeClasses(row, styles.placed, index === marked?.index && marked.className)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {cells(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  scroller: {
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
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { rowGap: tokens.spacingVerticalXS },
  },
  placed: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
