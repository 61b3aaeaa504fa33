import { memo, useEffect, useRef } from 'react';
import type { RegisterColumn, RegisterSort } from '../shell';
import type { RowLook } from './rowLook';

/** How much of what is found is selected. */
export type Selected = 'none' | 'some' | 'all';

export interface GridHeaderProps {
  readonly look: RowLook;
  readonly sort: RegisterSort | null;
  readonly onSort: (column: RegisterColumn) => void;
  readonly selected: Selected;
  readonly onSelectAll: () => void;
  readonly height: number;
  /** Column that can be reached with the tab key, when the header holds the place. */
  readonly activeColumn: number | null;
}

/** The button inside the header cell is what the keyboard reaches, see `registerGrid.tsx`. */
export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
  const { look, sort, onSort, selected, onSelectAll, height, activeColumn } = props;
  return (
    <div role="rowgroup" className="rg-head">
      <div role="row" className="rg-row" style={{ height }} aria-rowindex={1} data-row={-1}>
        {look.hasPick && (
          <div role="columnheader" className="rg-pick" aria-colindex={1}>
            <AllBox selected={selected} onToggle={onSelectAll} label={look.session.words.arrange.selectAll} />
          </div>
        )}
        {look.columns.map(({ name, label }, index) => (
          <div
            key={name}
            role="columnheader"
            className="rg-heading"
            aria-colindex={index + (look.hasPick ? 2 : 1)}
            aria-sort={sort?.column !== name ? 'none' : sort.descending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              tabIndex={activeColumn === index ? 0 : -1}
              data-column={index}
              title={label}
              onClick={() => onSort(name)}
            >
              <span>{label}</span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
});

interface AllBoxProps {
  readonly selected: Selected;
  readonly onToggle: () => void;
  readonly label: string;
}

/** For mouse and touch; the keyboard has Ctrl+A. */
function AllBox({ selected, onToggle, label }: AllBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected === 'some';
  }, [selected]);
  return (
    <input
      ref={box}
      type="checkbox"
      tabIndex={-1}
      checked={selected === 'all'}
      aria-label={label}
      onChange={onToggle}
    />
  );
}
