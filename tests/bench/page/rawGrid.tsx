/** The least that shows the same rows and columns in a browser: plain elements, of which only the visible ones are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';

/** The text of every column. */
export type RawRow = readonly string[];

interface RawGridProps {
  readonly rows: readonly RawRow[];
  readonly indices: readonly number[];
  readonly headings: readonly string[];
}

const rowHeight = 44;
const columns = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 3.4fr) minmax(0, 2fr) minmax(116px, 1.5fr) 176px 112px 84px',
};

export function RawGrid({ rows, indices, headings }: RawGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: indices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  return (
    <>
      <div style={columns}>
        {headings.map((heading) => (
          <div key={heading}>{heading}</div>
        ))}
      </div>
      <div ref={scroller} data-grid style={{ flexGrow: 1, minHeight: 0, overflowY: 'auto' }}>
        <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => (
            <div
              key={key}
              data-row={index}
              style={{
                ...columns,
                position: 'absolute',
                width: '100%',
                height: rowHeight,
                transform: `translateY(${start}px)`,
              }}
            >
              {rows[indices[index] ?? -1]?.map((text, column) => (
                <div key={column}>{text}</div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

interface RawScreenProps extends Omit<RawGridProps, 'indices'> {
  /** All words of a row in lower case. */
  readonly texts: readonly string[];
}

/** A search box over it that looks for what was typed in one pass over all text. */
export function RawScreen({ rows, texts, headings }: RawScreenProps) {
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(' ');
  const indices: number[] = [];
  for (const [index, text] of texts.entries()) if (words.every((word) => text.includes(word))) indices.push(index);
  return (
    <>
      <input role="searchbox" value={query} onChange={(event) => setQuery(event.target.value)} />
      <div role="status" data-query={query}>
        {indices.length}
      </div>
      <RawGrid rows={rows} indices={indices} headings={headings} />
    </>
  );
}
