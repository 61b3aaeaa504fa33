import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import { localeOf } from '../../text';
import { useTreeShortcuts } from '../map/useViewShortcuts';
import type { ViewProps } from '../map/viewProps';
import { nobody, useRegisterData, useSession } from '../shell';
import type { TreeStep } from './treeKeyboard';
import { linesOf, treeStep } from './treeKeyboard';
import { UnitLine } from './unitLine';
import type { UnitNode } from './unitModel';
import { unitTreeOf } from './unitModel';

/** The organisation with the processes of each unit. */
export function UnitView({ table, rows, filters, onFilter }: ViewProps) {
  const styles = useStyles();
  const { words } = useSession();
  const hint = useId();
  useTreeShortcuts();
  const tree = useRef<HTMLDivElement>(null);
  const nodes = useUnitNodes(table, rows);
  const { lines, isOpen, fold } = useFolding(nodes);
  const [chosen, setChosen] = useState<string | null>(null);
  const active = lines.some(({ node }) => node.key === chosen) ? chosen : (lines[0]?.node.key ?? null);
  const show = (key: string) => onFilter({ unit: [key || nobody] });
  const take = (step: TreeStep) => {
    if ('fold' in step) fold([step.fold], step.open);
    else if ('unfoldBrothers' in step) fold(step.unfoldBrothers, true);
    else {
      setChosen(step.to);
      lineOf(tree.current, step.to)?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || active === null) return;
    if (event.key === 'Enter' || event.key === ' ') show(active);
    else {
      const step = treeStep(event.key, lines, active, isOpen);
      if (!step) return;
      take(step);
    }
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent) => {
    const clicked = clickedOn(target);
    if (!clicked) return;
    setChosen(clicked.key);
    if (clicked.folds) fold([clicked.key], !isOpen(clicked.key));
    else show(clicked.key);
  };
  return (
    <div className={styles.frame}>
      <p id={hint} className={styles.hint}>
        {words.map.unitHint}
      </p>
      <div ref={tree} role="tree" aria-label={words.map.units} aria-describedby={hint} {...{ onKeyDown, onClick }}>
        {lines.map((line) => (
          <UnitLine
            key={line.node.key}
            line={line}
            isOpen={isOpen(line.node.key)}
            isActive={line.node.key === active}
            mayCount={(filters.owner?.length ?? 0) === 0}
          />
        ))}
      </div>
    </div>
  );
}

function useUnitNodes(table: ViewProps['table'], rows: Uint32Array): readonly UnitNode[] {
  const { language, today } = useSession();
  const { units } = useRegisterData();
  return useMemo(() => {
    const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
    return unitTreeOf(table, rows, units, today, compare);
  }, [table, rows, units, today, language]);
}

/** The unit of a click, and whether it met the sign that folds; null beside all lines. */
function clickedOn(target: EventTarget): { readonly key: string; readonly folds: boolean } | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
  return key === undefined ? null : { key, folds: target.closest('[data-fold]') !== null };
}

/** Which units are open; the first level is until somebody folds it. */
function useFolding(nodes: readonly UnitNode[]) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(() => new Map());
  const topKeys = useMemo(() => new Set(nodes.map(({ key }) => key)), [nodes]);
  const isOpen = (key: string): boolean => toggled.get(key) ?? topKeys.has(key);
  const fold = (keys: readonly string[], open: boolean): void =>
    setToggled((before) => new Map([...before, ...keys.map((key) => [key, open] as const)]));
  return { lines: linesOf(nodes, isOpen), isOpen, fold };
}

const lineOf = (tree: HTMLElement | null, key: string): HTMLElement | undefined =>
  [...(tree?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(({ dataset }) => dataset.key === key);

const useStyles = makeStyles({
  frame: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    paddingBottom: tokens.spacingVerticalL,
    '--unit-step': '24px',
    '@media (max-width: 640px)': { '--unit-step': '12px' },
    // A narrow window scrolls as a whole.
    '@media (max-width: 720px)': { flexShrink: 0, overflowY: 'visible' },
  },
  hint: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    // Who touches the screen has no use for keys.
    '@media (hover: none)': { display: 'none' },
  },
});
