import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { MouseEvent } from 'react';
import { useMemo, useState } from 'react';
import { codeAt, nameAt } from '../copy';
import type { ViewProps } from '../map/viewProps';
import { Empty, hrefOf, useRegisterData, useSession } from '../shell';
import { alphabet, digits, rowsByLetter } from './letters';

export interface LetterViewProps extends ViewProps {
  /** The letter to show; null, or one without processes, shows the first that has some. */
  readonly at: string | null;
  readonly onAt: (letter: string) => void;
}

/** Processes by their first letter. */
export function LetterView({ table, rows, at, onAt, onOpen }: LetterViewProps) {
  const styles = useStyles();
  const { words } = useSession();
  const byLetter = useMemo(() => rowsByLetter(table, rows), [table, rows]);
  const letter = at !== null && byLetter.has(at) ? at : alphabet.find((one) => byLetter.has(one));
  const found = letter === undefined ? undefined : byLetter.get(letter);
  const name = (one: string) => (one === digits ? words.map.digits : one);
  return (
    <div className={styles.frame}>
      <nav aria-label={words.map.letters} className={styles.index}>
        {alphabet.map((one) => {
          const count = byLetter.get(one)?.length ?? 0;
          return (
            <Button
              key={one}
              size="small"
              appearance={one === letter ? 'primary' : 'subtle'}
              className={styles.letter}
              disabled={count === 0}
              aria-current={one === letter || undefined}
              aria-label={count === 0 ? words.map.noLetter(name(one)) : words.map.letter(name(one), count)}
              onClick={() => onAt(one)}
            >
              {name(one)}
            </Button>
          );
        })}
      </nav>
      {letter === undefined || !found ? (
        <Empty title={words.map.processes(0)} />
      ) : (
        <LetterList key={letter} title={name(letter)} table={table} rows={found} onOpen={onOpen} />
      )}
    </div>
  );
}

interface LetterListProps extends Pick<ViewProps, 'table' | 'rows' | 'onOpen'> {
  readonly title: string;
}

const lineHeight = 44;

/** Only the lines in sight are in the document: a letter can have thousands. */
function LetterList({ title, table, rows, onOpen }: LetterListProps) {
  const styles = useStyles();
  const { words } = useSession();
  const { unitName } = useRegisterData();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => lineHeight,
    overscan: 20,
    initialRect: { width: 800, height: 800 },
  });
  const open = (event: MouseEvent, id: number) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <>
      <h2 className={styles.title} aria-live="polite">
        {title} <span className={styles.quiet}>{words.map.processes(rows.length)}</span>
      </h2>
      <div ref={setScroller} className={styles.scroller}>
        <ul className={styles.list} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = rows[index] ?? 0;
            const id = table.ids[row] ?? 0;
            const unit = codeAt(table.unit, row);
            return (
              <li
                key={id}
                className={styles.line}
                style={{ height: lineHeight, transform: `translateY(${start}px)` }}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
              >
                <Link
                  href={hrefOf({ screen: 'process', id })}
                  onClick={(event) => open(event, id)}
                  className={styles.name}
                >
                  {nameAt(table, row) || words.map.noName}
                </Link>
                <span className={styles.unit}>{unit === null ? '' : unitName(Number(unit))}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, gap: tokens.spacingVerticalS },
  index: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  letter: { minWidth: '32px', paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  quiet: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  scroller: {
    flexGrow: 1,
    minHeight: '200px',
    overflowY: 'auto',
    '@media (max-width: 720px)': { minHeight: '60vh' },
  },
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignContent: 'center',
    columnGap: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  name: { ...cut, flex: '1 1 60%', minWidth: 0, '@media (max-width: 640px)': { flexBasis: '100%' } },
  unit: {
    ...cut,
    flex: '1 1 30%',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 640px)': { flexBasis: '100%' },
  },
});
