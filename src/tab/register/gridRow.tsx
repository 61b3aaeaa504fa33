import { mergeClasses } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { memo } from 'react';
import type { Hit, Language } from '../../register';
import { processFields } from '../../register';
import type { RegisterColumn, Session } from '../shell';
import { hrefOf, navigate, registerColumns, ReviewLightMark, SealMark, useSession } from '../shell';
import { CompletenessBar } from './completenessBar';
import type { RowStyles } from './gridRowStyles';
import { useRowStyles } from './gridRowStyles';
import { useGridStyles } from './gridStyles';
import { Marked } from './marked';
import type { RegisterRow } from './rows';
import { markedName, whyFound } from './whyFound';

export interface GridRowProps {
  readonly row: RegisterRow;
  /** Place among the shown rows, from 0. */
  readonly position: number;
  readonly top: number;
  readonly height: number;
  readonly hit: Hit | undefined;
  readonly narrow: boolean;
  /** Column that can be reached with the tab key; null in all rows but one. */
  readonly activeColumn: number | null;
}

/** What the parts of a row are drawn from. They are plain functions: a component for each would cost more than it draws. */
interface Drawing extends Pick<GridRowProps, 'row' | 'hit' | 'activeColumn'> {
  readonly styles: RowStyles;
  readonly session: Session;
}

/** One process. Drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow({ position, top, height, narrow, ...own }: GridRowProps) {
  const styles = useRowStyles();
  const grid = useGridStyles();
  const drawing: Drawing = { ...own, styles, session: useSession() };
  return (
    <div
      role="row"
      className={mergeClasses(styles.row, narrow ? styles.narrowRow : grid.columns)}
      style={{ height, transform: `translateY(${top}px)` }}
      aria-rowindex={position + (narrow ? 1 : 2)}
      data-row={position}
      onClick={(event: MouseEvent) => openRow(event, own.row.id)}
    >
      {narrow ? narrowCell(drawing) : registerColumns.map((column, index) => wideCell(column, index, drawing))}
    </div>
  );
});

function narrowCell(drawing: Drawing): ReactNode {
  const { row, styles, session } = drawing;
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, styles.narrowCell)} aria-colindex={1}>
      {firstLine(drawing, <SealMark sealed={row.sealed} compact />)}
      {whyLine(drawing)}
      <span className={styles.facts}>
        <ReviewLightMark process={row.entry.values} />
        <span className={styles.cut}>{row.unitName}</span>
        <span className={styles.number}>{session.words.grid.percent(row.percent)}</span>
      </span>
    </div>
  );
}

function wideCell(column: RegisterColumn, index: number, drawing: Drawing): ReactNode {
  const { styles, activeColumn } = drawing;
  return (
    <div
      key={column}
      role="gridcell"
      className={mergeClasses(styles.cell, styles[column])}
      aria-colindex={index + 1}
      {...(index > 0 && { 'data-column': index, tabIndex: activeColumn === index ? 0 : -1 })}
    >
      {content(column, drawing)}
    </div>
  );
}

function content(column: RegisterColumn, drawing: Drawing): ReactNode {
  const { row, styles, session } = drawing;
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
      return row.ownerName || <span className={styles.quiet}>{session.words.grid.noOwner}</span>;
    case 'light':
      return <ReviewLightMark process={row.entry.values} />;
    case 'completeness':
      return <CompletenessBar percent={row.percent} />;
    case 'seal':
      return <SealMark sealed={row.sealed} />;
  }
}

function firstLine({ row, hit, activeColumn, styles, session }: Drawing, seal?: ReactNode): ReactNode {
  const status = statusNote(row, session.language);
  return (
    <span className={styles.firstLine}>
      <a
        href={hrefOf({ screen: 'process', id: row.id })}
        className={styles.link}
        tabIndex={activeColumn === 0 ? 0 : -1}
        title={row.name}
        data-column={0}
      >
        <Marked {...markedName(row, hit)} />
      </a>
      {status && <span className={styles.note}>{status}</span>}
      {seal}
    </span>
  );
}

function whyLine({ row, hit, styles, session }: Drawing): ReactNode {
  const why = whyFound(row, hit, session.words, session.language);
  return (
    why && (
      <span className={styles.why}>
        <Marked {...why} />
      </span>
    )
  );
}

/** What most entries are goes without saying. */
function statusNote({ entry: { values } }: RegisterRow, language: Language): string | null {
  const { status } = values;
  return status === null || status === 'released' ? null : processFields.status.choices[status][language];
}

/** The whole line opens; the link in it keeps what links can do, and marking text stays possible. */
function openRow(event: MouseEvent, id: number): void {
  const onLink = event.target instanceof Element && event.target.closest('a') !== null;
  if (onLink || window.getSelection()?.type === 'Range') return;
  navigate({ screen: 'process', id });
}
