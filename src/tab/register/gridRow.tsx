import type { MouseEvent, ReactNode } from 'react';
import { memo } from 'react';
import type { Why } from '../copy';
import type { RegisterColumn } from '../shell';
import { hrefOf, navigate, registerColumns, ReviewLightMark, SealMark } from '../shell';
import { CompletenessBar } from './completenessBar';
import type { RowLook } from './rowLook';
import { marked } from './marked';
import type { RegisterRow } from './rows';
import { markedName, whyFound } from './whyFound';

export interface GridRowProps {
  readonly row: RegisterRow;
  /** Place among the shown rows, from 0. */
  readonly position: number;
  readonly top: number;
  readonly height: number;
  readonly why: Why | undefined;
  readonly narrow: boolean;
  readonly look: RowLook;
  /** Column that can be reached with the tab key; null in all rows but one. */
  readonly activeColumn: number | null;
}

/** What the parts of a row are drawn from. They are plain functions: a component for each would cost more than it draws. */
type Drawing = Pick<GridRowProps, 'row' | 'why' | 'activeColumn' | 'look'>;

/** One process. Drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow({ position, top, height, narrow, ...drawing }: GridRowProps) {
  const { look, row } = drawing;
  return (
    <div
      role="row"
      className={narrow ? look.narrowRow : look.row}
      style={{ height, transform: `translateY(${top}px)` }}
      aria-rowindex={position + (narrow ? 1 : 2)}
      data-row={position}
      onClick={(event: MouseEvent) => openRow(event, row.id)}
    >
      {narrow ? narrowCell(drawing) : registerColumns.map((column, index) => wideCell(column, index, drawing))}
    </div>
  );
});

function narrowCell(drawing: Drawing): ReactNode {
  const { row, look } = drawing;
  const { styles } = look;
  return (
    <div role="gridcell" className={look.narrowCell} aria-colindex={1}>
      {firstLine(drawing, <SealMark sealed={row.isSealed} compact />)}
      {whyLine(drawing)}
      <span className={styles.facts}>
        <ReviewLightMark review={row.review} />
        <span className={styles.cut}>{row.unitName}</span>
        <span className={styles.number}>{look.session.words.grid.percent(row.percent)}</span>
      </span>
    </div>
  );
}

function wideCell(column: RegisterColumn, index: number, drawing: Drawing): ReactNode {
  const { look, activeColumn } = drawing;
  return (
    <div
      key={column}
      role="gridcell"
      className={look.cells[column]}
      aria-colindex={index + 1}
      {...(index > 0 && { 'data-column': index, tabIndex: activeColumn === index ? 0 : -1 })}
    >
      {content(column, drawing)}
    </div>
  );
}

function content(column: RegisterColumn, drawing: Drawing): ReactNode {
  const { row, look } = drawing;
  switch (column) {
    case 'name':
      return (
        <>
          {firstLine(drawing)}
          {whyLine(drawing)}
        </>
      );
    case 'unit':
      return row.unitName;
    case 'owner':
      return row.ownerName || <span className={look.styles.quiet}>{look.session.words.grid.noOwner}</span>;
    case 'light':
      return <ReviewLightMark review={row.review} />;
    case 'completeness':
      return <CompletenessBar percent={row.percent} />;
    case 'seal':
      return <SealMark sealed={row.isSealed} />;
  }
}

function firstLine({ row, why, activeColumn, look: { styles, mark } }: Drawing, seal?: ReactNode): ReactNode {
  return (
    <span className={styles.firstLine}>
      <a
        href={hrefOf({ screen: 'process', id: row.id })}
        className={styles.link}
        tabIndex={activeColumn === 0 ? 0 : -1}
        title={row.name}
        data-column={0}
      >
        {marked(markedName(row, why), mark)}
      </a>
      {row.status && <span className={styles.note}>{row.status}</span>}
      {seal}
    </span>
  );
}

function whyLine({ row, why, look: { styles, session, mark } }: Drawing): ReactNode {
  const found = whyFound(row, why, session.words, session.language);
  return found && <span className={styles.why}>{marked(found, mark)}</span>;
}

/** The whole line opens; the link in it keeps what links can do, and marking text stays possible. */
function openRow(event: MouseEvent, id: number): void {
  const onLink = event.target instanceof Element && event.target.closest('a') !== null;
  if (onLink || window.getSelection()?.type === 'Range') return;
  navigate({ screen: 'process', id });
}
