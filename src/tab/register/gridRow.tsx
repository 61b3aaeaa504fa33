import type { CSSProperties, ReactNode } from 'react';
import { memo } from 'react';
import type { Why } from '../copy';
import { hrefOf, lightText } from '../shell';
import type { GridColumn } from './gridColumns';
import { marked } from './marked';
import type { RowLook } from './rowLook';
import type { RegisterRow } from './rows';
import { markedName, whyFound } from './whyFound';

export interface GridRowProps {
  readonly row: RegisterRow;
  /** Place of the row in the table. */
  readonly index: number;
  /** Line among the shown ones, from 0. */
  readonly position: number;
  readonly top: number;
  readonly height: number;
  readonly why: Why | undefined;
  readonly look: RowLook;
  /** Column that can be reached with the tab key; null in all rows but one. */
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
  /** Shown in the reading pane. */
  readonly isOpen: boolean;
}

/** What the parts of a row are drawn from. They are plain functions: a component for each would cost more than it draws. */
type Drawing = Pick<GridRowProps, 'row' | 'index' | 'why' | 'activeColumn' | 'look'>;

/** One process. Drawn again only when something of its own changes; clicks are the grid's. */
export const GridRow = memo(function GridRow({ position, top, height, isSelected, isOpen, ...drawing }: GridRowProps) {
  const { look, row } = drawing;
  return (
    <div
      role="row"
      className={look.narrow ? 'rg-row rg-narrow' : 'rg-row'}
      style={{ height, transform: `translateY(${top}px)` }}
      aria-rowindex={position + (look.narrow ? 1 : 2)}
      aria-level={look.isGrouped ? 2 : undefined}
      aria-selected={look.hasPick ? isSelected : undefined}
      data-row={position}
      data-open={isOpen || undefined}
    >
      {look.hasPick && pick(row, look, isSelected)}
      {look.narrow ? narrowCell(drawing) : look.columns.map((column, place) => wideCell(column, place, drawing))}
    </div>
  );
});

/** For mouse and touch; the keyboard has the space bar. */
function pick(row: RegisterRow, { session }: RowLook, isSelected: boolean): ReactNode {
  return (
    <div role="gridcell" className="rg-pick" aria-colindex={1} data-pick>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isSelected}
        readOnly
        aria-label={session.words.arrange.select(row.name)}
      />
    </div>
  );
}

const columnNumber = (place: number, { hasPick }: RowLook): number => place + (hasPick ? 2 : 1);

function narrowCell(drawing: Drawing): ReactNode {
  const { row, look } = drawing;
  return (
    <div role="gridcell" className="rg-cell rg-two" aria-colindex={columnNumber(0, look)}>
      {firstLine(drawing, row.isSealed)}
      {whyLine(drawing)}
      <span className="rg-facts">
        <span className={`rg-mark ${lightClass(row)}`}>{lightText(row.review, look.session)}</span>
        <span className="rg-cut">{row.unitName}</span>
        <span className="rg-right">{look.session.words.grid.percent(row.percent)}</span>
      </span>
    </div>
  );
}

function wideCell(column: GridColumn, place: number, drawing: Drawing): ReactNode {
  const { look, activeColumn, row } = drawing;
  return (
    <div
      key={column.name}
      role="gridcell"
      className={`rg-cell ${classOf(column, row)}`}
      style={column.name === 'completeness' ? share(row.percent) : undefined}
      aria-colindex={columnNumber(place, look)}
      {...(place > 0 && { 'data-column': place, tabIndex: activeColumn === place ? 0 : -1 })}
    >
      {content(column, drawing)}
    </div>
  );
}

const share = (percent: number): CSSProperties => ({ '--rg-share': `${percent}%` }) as CSSProperties;

function classOf({ name }: GridColumn, row: RegisterRow): string {
  if (name === 'name') return 'rg-name';
  if (name === 'light') return `rg-mark ${lightClass(row)}`;
  if (name === 'completeness') return 'rg-percent';
  if (name === 'seal' && row.isSealed) return 'rg-mark rg-seal';
  return name === 'owner' && row.ownerName === '' ? 'rg-quiet' : '';
}

/** What nobody has confirmed yet is not valid, only not due. */
const lightClass = ({ review: { light, isConfirmed } }: RegisterRow): string =>
  `rg-${light === 'green' && !isConfirmed ? 'none' : light}`;

function content({ name, text }: GridColumn, drawing: Drawing): ReactNode {
  const { row, index, look } = drawing;
  const { words } = look.session;
  if (text) return text(index);
  switch (name) {
    case 'name':
      return (
        <>
          {nameLink(drawing)}
          {secondLine(drawing)}
        </>
      );
    case 'unit':
      return row.unitName;
    case 'owner':
      return row.ownerName || words.grid.noOwner;
    case 'light':
      return lightText(row.review, look.session);
    case 'completeness':
      return words.grid.percent(row.percent);
    default:
      return row.isSealed ? words.grid.sealed : null;
  }
}

function nameLink({ row, why, activeColumn }: Drawing): ReactNode {
  return (
    <a
      href={hrefOf({ screen: 'process', id: row.id })}
      className="rg-link"
      tabIndex={activeColumn === 0 ? 0 : -1}
      title={row.name}
      data-column={0}
    >
      {marked(markedName(row, why))}
    </a>
  );
}

function firstLine(drawing: Drawing, isSealed: boolean): ReactNode {
  const { row, look } = drawing;
  const { sealed } = look.session.words.grid;
  return (
    <span className="rg-first">
      {nameLink(drawing)}
      {row.status && <span className="rg-note">{row.status}</span>}
      {isSealed && <span className="rg-seal-only rg-seal" role="img" aria-label={sealed} title={sealed} />}
    </span>
  );
}

/** What the entry is and why it was found; without both, a long name has the room of two lines. */
function secondLine(drawing: Drawing): ReactNode {
  const { status } = drawing.row;
  const why = whyLine(drawing);
  if (!status) return why;
  return (
    <span className="rg-first">
      <span className="rg-note">{status}</span>
      {why}
    </span>
  );
}

function whyLine({ row, why, look: { session, isShown } }: Drawing): ReactNode {
  const found = whyFound(row, why, session.words, session.language, isShown);
  return found && <span className="rg-why">{marked(found)}</span>;
}
