import { Link, makeStyles, mergeClasses, TableCell, TableRow, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { memo } from 'react';
import type { Hit, Language } from '../../register';
import { processFields } from '../../register';
import type { RegisterColumn } from '../shell';
import { hrefOf, navigate, registerColumns, ReviewLightMark, SealMark, useSession } from '../shell';
import { CompletenessBar } from './completenessBar';
import { useGridStyles } from './gridStyles';
import { Marked } from './marked';
import type { RegisterRow } from './rows';
import type { MarkedText } from './whyFound';
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

/** One process. Drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow({ row, position, top, height, hit, narrow, activeColumn }: GridRowProps) {
  const styles = useStyles();
  const grid = useGridStyles();
  const { words, language } = useSession();
  const name = <NameLink row={row} name={markedName(row, hit)} tabIndex={activeColumn === 0 ? 0 : -1} />;
  const status = statusNote(row, language);
  const why = whyFound(row, hit, words, language);
  return (
    <TableRow
      className={mergeClasses(styles.row, narrow ? styles.narrowRow : grid.columns)}
      style={{ height, transform: `translateY(${top}px)` }}
      aria-rowindex={position + (narrow ? 1 : 2)}
      data-row={position}
      onClick={(event: MouseEvent) => openRow(event, row.id)}
    >
      {narrow ? (
        <TableCell role="gridcell" className={styles.narrowCell} aria-colindex={1}>
          <span className={styles.firstLine}>
            {name}
            {status && <span className={styles.status}>{status}</span>}
            <SealMark sealed={row.sealed} compact />
          </span>
          {why && <Why why={why} />}
          <span className={styles.facts}>
            <ReviewLightMark process={row.entry.values} />
            <span className={styles.cut}>{row.unitName}</span>
            <span className={styles.number}>{words.grid.percent(row.percent)}</span>
          </span>
        </TableCell>
      ) : (
        registerColumns.map((column, index) => (
          <TableCell
            key={column}
            role="gridcell"
            className={mergeClasses(styles.cell, index === 0 && styles.nameCell)}
            aria-colindex={index + 1}
            {...(index > 0 && { 'data-column': index, tabIndex: activeColumn === index ? 0 : -1 })}
          >
            {index === 0 ? (
              <>
                <span className={styles.firstLine}>
                  {name}
                  {status && <span className={styles.status}>{status}</span>}
                </span>
                {why && <Why why={why} />}
              </>
            ) : (
              <Content column={column} row={row} />
            )}
          </TableCell>
        ))
      )}
    </TableRow>
  );
});

function Content({ column, row }: { readonly column: RegisterColumn; readonly row: RegisterRow }): ReactNode {
  const styles = useStyles();
  const { words } = useSession();
  switch (column) {
    case 'unit':
      return <span className={styles.cut}>{row.unitName}</span>;
    case 'owner':
      return (
        <span className={mergeClasses(styles.cut, row.ownerName === '' && styles.quiet)}>
          {row.ownerName || words.grid.noOwner}
        </span>
      );
    case 'light':
      return <ReviewLightMark process={row.entry.values} />;
    case 'completeness':
      return <CompletenessBar percent={row.percent} />;
    case 'seal':
      return <SealMark sealed={row.sealed} />;
    default:
      return null;
  }
}

interface NameLinkProps {
  readonly row: RegisterRow;
  readonly name: MarkedText;
  readonly tabIndex: number;
}

function NameLink({ row, name, tabIndex }: NameLinkProps) {
  const styles = useStyles();
  return (
    <Link
      href={hrefOf({ screen: 'process', id: row.id })}
      className={styles.name}
      tabIndex={tabIndex}
      title={row.name}
      data-column={0}
    >
      <Marked {...name} />
    </Link>
  );
}

function Why({ why }: { readonly why: MarkedText }) {
  const styles = useStyles();
  return (
    <span className={styles.why}>
      <Marked {...why} />
    </span>
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

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const useStyles = makeStyles({
  row: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', cursor: 'pointer' },
  narrowRow: { display: 'flex' },
  cell: { minWidth: 0, overflow: 'hidden', padding: `0 ${tokens.spacingHorizontalS}` },
  nameCell: { flexDirection: 'column', alignItems: 'flex-start', justifyContent: 'center' },
  narrowCell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  name: { ...cut, minWidth: 0, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  why: { ...cut, maxWidth: '100%', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  firstLine: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    maxWidth: '100%',
  },
  status: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  number: { marginLeft: 'auto', whiteSpace: 'nowrap' },
  cut: { ...cut, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});
