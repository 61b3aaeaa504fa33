import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  ChevronDown16Regular,
  ChevronRight16Regular,
  CircleHint16Regular,
  Clock16Filled,
  ErrorCircle16Filled,
} from '@fluentui/react-icons';
import { memo } from 'react';
import type { ReviewLight } from '../../register';
import { mayShowFigure } from '../../register';
import { formatDay, formatNumber } from '../../text';
import { useSession } from '../shell';
import type { TreeLine } from './treeKeyboard';
import type { LightCounts, UnitNode } from './unitModel';

interface UnitLineProps {
  readonly line: TreeLine;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  /** Lights may be counted at all: the register is not narrowed to a person. */
  readonly mayCount: boolean;
}

/** One unit: name, processes, and how their reviews stand, with and without everything below. */
export const UnitLine = memo(function UnitLine({ line, isOpen, isActive, mayCount }: UnitLineProps) {
  const styles = useStyles();
  const { words, language, today } = useSession();
  const { node, level } = line;
  const hasChildren = node.children.length > 0;
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  const end = node.unit?.values.validTo ?? null;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={line.place}
      aria-setsize={line.of}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      data-key={node.key}
      className={styles.line}
      style={{ paddingInlineStart: `calc(${level - 1} * var(--unit-step) + 4px)` }}
    >
      <span className={styles.chevron} data-fold={hasChildren || undefined} aria-hidden>
        {hasChildren && <Chevron />}
      </span>
      <span className={styles.texts}>
        <span className={styles.name}>{unitTitle(node, words.map)}</span>
        {end !== null && end < today && (
          <span className={styles.quiet}>{words.map.endedUnit(formatDay(end, language))}</span>
        )}
        <span className={styles.quiet}>
          {node.all === 0 ? words.map.processes(0) : words.map.unitCount(node.all, node.own)}
        </span>
      </span>
      {mayCount && <Lights node={node} isOpen={isOpen} />}
    </div>
  );
});

/** An open unit tells its own state beside the state of all: the rest is told by the lines below it. */
function Lights({ node, isOpen }: { readonly node: UnitNode; readonly isOpen: boolean }) {
  const styles = useStyles();
  const { words } = useSession();
  if (node.all === 0) return null;
  const isUnit = node.key !== '';
  const shows = (count: number) => mayShowFigure(isUnit ? 'unit' : 'other', count, true);
  if (!shows(node.all)) return <span className={mergeClasses(styles.lights, styles.quiet)}>{words.map.tooFew}</span>;
  const withOwn = isOpen && node.own > 0 && node.own < node.all && shows(node.own);
  return (
    <span className={styles.lights}>
      <LightList counts={node.lights} />
      {withOwn && (
        <span className={styles.own}>
          {words.map.ownLight}: <LightList counts={node.ownLights} />
        </span>
      )}
    </span>
  );
}

const order = ['red', 'yellow', 'green', 'none'] as const satisfies readonly ReviewLight[];
const icons = {
  red: ErrorCircle16Filled,
  yellow: Clock16Filled,
  green: CheckmarkCircle16Filled,
  none: CircleHint16Regular,
};

function LightList({ counts }: { readonly counts: LightCounts }) {
  const styles = useStyles();
  const { words, language } = useSession();
  return (
    <span className={styles.list}>
      {order
        .filter((light) => counts[light] > 0)
        .map((light) => {
          const Icon = icons[light];
          return (
            <span
              key={light}
              className={styles.light}
              title={words.map.lightCount(words.map.lights[light], counts[light])}
            >
              <Icon className={styles[light]} aria-hidden />
              {formatNumber(counts[light], language)}{' '}
              <span className={styles.lightName}>{words.map.lights[light]}</span>
            </span>
          );
        })}
    </span>
  );
}

export function unitTitle(
  { key, unit }: UnitNode,
  words: { readonly noUnit: string; readonly deletedUnit: string },
): string {
  if (key === '') return words.noUnit;
  if (!unit) return `${words.deletedUnit} (${key})`;
  return [unit.values.number, unit.values.name].filter(Boolean).join(' ');
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    contentVisibility: 'auto',
    containIntrinsicBlockSize: 'auto 40px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { display: 'inline-flex', justifyContent: 'center', width: '24px', padding: '4px 0', flexShrink: 0 },
  texts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, flex: '1 1 200px', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, alignSelf: 'center' },
  lights: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 640px)': { paddingInlineStart: '32px' },
  },
  own: { color: tokens.colorNeutralForeground2 },
  list: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  light: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, whiteSpace: 'nowrap' },
  lightName: { color: tokens.colorNeutralForeground2 },
  green: { color: tokens.colorStatusSuccessForeground1 },
  yellow: { color: tokens.colorStatusWarningForeground1 },
  red: { color: tokens.colorStatusDangerForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
});
