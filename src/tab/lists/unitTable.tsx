import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { lists } from '../../register';
import { formatDay, formatNumber, localeOf } from '../../text';
import { describeValue, useNaming } from '../field';
import { useNarrow } from '../register/useNarrow';
import { hrefOf, navigate, useRegisterData } from '../shell';
import type { TreeLine, TreeStep } from '../units/treeKeyboard';
import { linesOf, treeStep } from '../units/treeKeyboard';
import type { UnitNode } from '../units/unitModel';
import { unitTreeOf } from '../units/unitModel';
import { FoldedFacts } from './foldedFacts';
import { columnsOf, fieldsOfList, valueIn } from './keptList';
import { useListSession } from './listSession';
import { useTableStyles } from './tableStyles';

interface UnitTableProps {
  /** Ids of the units that were searched for; null for all. */
  readonly found: ReadonlySet<number> | null;
}

/** Fields that the tree itself shows, or the name's cell. */
const shownOtherwise = ['parent', 'validTo'];

/** The organisation chart as a table that folds: every unit, with its processes. */
export function UnitTable({ found }: UnitTableProps) {
  const styles = useTableStyles();
  const { words, language } = useListSession();
  const body = useRef<HTMLTableSectionElement>(null);
  const { lines, isOpen, fold } = useLines(found);
  const [chosen, setChosen] = useState<string | null>(null);
  const active = lines.some(({ node }) => node.key === chosen) ? chosen : (lines[0]?.node.key ?? null);
  const fields = fieldsOfList('units');
  const narrow = useNarrow();
  const take = (step: TreeStep): void => {
    if ('fold' in step) return fold([step.fold], step.open);
    if ('unfoldBrothers' in step) return fold(step.unfoldBrothers, true);
    setChosen(step.to);
    body.current?.querySelector<HTMLElement>(`[data-key="${step.to}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || active === null) return;
    // A link in the line takes Enter itself.
    if (event.key === 'Enter' && event.target instanceof HTMLTableRowElement)
      return navigate({ screen: 'entry', list: 'units', id: Number(active) });
    const step = treeStep(event.key, lines, active, isOpen);
    if (!step) return;
    take(step);
    event.preventDefault();
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table} role="treegrid" aria-label={lists.units.label[language]}>
        <thead>
          <tr>
            {[nameColumn, ...(narrow ? [] : otherColumns)].map((name) => (
              <th key={name} scope="col" className={styles.cell}>
                {fields[name]?.label[language]}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
              {words.keeping.processes}
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {lines.map((line) => (
            <UnitRow
              key={line.node.key}
              line={line}
              isOpen={isOpen(line.node.key)}
              narrow={narrow}
              isActive={line.node.key === active}
              onFold={(open) => fold([line.node.key], open)}
              onFocus={() => setChosen(line.node.key)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const [nameColumn, ...columns] = columnsOf('units');
const otherColumns = columns.filter((name) => !shownOtherwise.includes(name));

interface UnitRowProps {
  readonly line: TreeLine;
  readonly isOpen: boolean;
  /** No room for columns beside the name. */
  readonly narrow: boolean;
  readonly isActive: boolean;
  readonly onFold: (open: boolean) => void;
  readonly onFocus: () => void;
}

function UnitRow({ line: { node, level, place, of }, isOpen, narrow, isActive, onFold, onFocus }: UnitRowProps) {
  const table = useTableStyles();
  const styles = useStyles();
  const { words, language, today } = useListSession();
  const naming = useNaming();
  const { unit } = node;
  const fields = fieldsOfList('units');
  const hasChildren = node.children.length > 0;
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  if (!unit) return null;
  const { validTo, name } = unit.values;
  return (
    <tr
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={hasChildren ? isOpen : undefined}
      tabIndex={isActive ? 0 : -1}
      data-key={node.key}
      className={styles.row}
      onFocus={onFocus}
    >
      <th scope="row" className={table.cell}>
        <span className={styles.name} style={{ paddingInlineStart: `calc(${level - 1} * var(--unit-step))` }}>
          <span className={styles.chevron} aria-hidden onClick={() => onFold(!isOpen)}>
            {hasChildren && <Chevron />}
          </span>
          <span>
            <Link href={hrefOf({ screen: 'entry', list: 'units', id: unit.id })} tabIndex={isActive ? 0 : -1}>
              {name}
            </Link>
            {validTo !== null && (
              <span className={styles.quiet}>
                {validTo < today
                  ? words.keeping.ended(formatDay(validTo, language))
                  : words.keeping.ends(formatDay(validTo, language))}
              </span>
            )}
            {narrow && <FoldedFacts list="units" entry={unit} columns={otherColumns} />}
          </span>
        </span>
      </th>
      {(narrow ? [] : otherColumns).map((column) => (
        <td key={column} className={table.cell}>
          {valueIn(unit, column) === null ? '–' : describeValue(fields[column]!, valueIn(unit, column), naming)}
        </td>
      ))}
      <td className={mergeClasses(table.cell, table.number)}>
        {formatNumber(node.own, language)}
        {node.all > node.own && <span className={styles.quiet}>{words.keeping.withBelow(node.all)}</span>}
      </td>
    </tr>
  );
}

/** The lines to show: the whole chart as it is folded, or what was found with everything above it. */
function useLines(found: UnitTableProps['found']) {
  const { language, today } = useListSession();
  const { units, table } = useRegisterData();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(() => new Map());
  const nodes = useMemo(() => {
    const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
    const rows = Uint32Array.from(table.ids.keys());
    return known(unitTreeOf(table, rows, units, today, compare, { withEnded: true }));
  }, [table, units, today, language]);
  const shown = useMemo(() => (found === null ? nodes : narrowed(nodes, found)), [nodes, found]);
  const top = useMemo(() => new Set(nodes.map(({ key }) => key)), [nodes]);
  const isOpen = (key: string): boolean => toggled.get(key) ?? (found !== null || top.has(key));
  const fold = (keys: readonly string[], open: boolean): void =>
    setToggled((before) => new Map([...before, ...keys.map((key) => [key, open] as const)]));
  return { lines: linesOf(shown, isOpen), isOpen, fold };
}

/** Processes without a unit, or with one that was deleted, are no lines of the chart. */
const known = (nodes: readonly UnitNode[]): readonly UnitNode[] => nodes.filter(({ unit }) => unit !== undefined);

function narrowed(nodes: readonly UnitNode[], found: ReadonlySet<number>): readonly UnitNode[] {
  return nodes.flatMap((node) => {
    const children = narrowed(node.children, found);
    return children.length > 0 || found.has(Number(node.key)) ? [{ ...node, children }] : [];
  });
}

const useStyles = makeStyles({
  row: {
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: {
    display: 'flex',
    alignItems: 'flex-start',
    '--unit-step': '20px',
    '@media (max-width: 640px)': { '--unit-step': '10px' },
  },
  chevron: { width: '24px', flexShrink: 0, paddingTop: '2px', cursor: 'pointer' },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    marginInlineStart: tokens.spacingHorizontalXS,
  },
});
