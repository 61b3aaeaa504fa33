import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnitReviewFigure } from '../../register';
import { useRegisterData } from '../shell';
import { useTeamSession } from './teamSession';

interface UnitBarsProps {
  readonly figures: readonly UnitReviewFigure[];
}

/**
 * One bar a unit, all on the same scale: what is in time is full, what is overdue is framed only. The bars are the middle
 * column of a table that says the same in numbers.
 */
export function UnitBars({ figures }: UnitBarsProps) {
  const styles = useStyles();
  const { words } = useTeamSession();
  const { unitName } = useRegisterData();
  const said = words.reviewing;
  const longest = Math.max(...figures.map(({ processes }) => processes));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{said.byUnit}</caption>
      <thead className={styles.heads}>
        <tr>
          <th scope="col" className={styles.unit}>
            {said.unit}
          </th>
          <th scope="col" className={styles.bars} aria-hidden>
            <Key />
          </th>
          <th scope="col" className={styles.number}>
            {said.inTime}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ unit, processes, inTime }) => (
          <tr key={unit}>
            <th scope="row" className={styles.name}>
              {unitName(unit)}
            </th>
            <td className={styles.bars} aria-hidden>
              <div className={styles.bar} style={{ width: `${(processes / longest) * 100}%` }}>
                <div className={styles.full} style={{ width: `${(inTime / processes) * 100}%` }} />
              </div>
            </td>
            <td className={styles.number}>{said.share(inTime, processes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Key() {
  const styles = useStyles();
  const { words } = useTeamSession();
  return (
    <span className={styles.key}>
      <span className={styles.keyItem}>
        <span className={styles.keyFull} /> {words.reviewing.inTime}
      </span>
      <span className={styles.keyItem}>
        <span className={styles.keyEmpty} /> {words.reviewing.overdue}
      </span>
    </span>
  );
}

const frame = `1px solid ${tokens.colorNeutralStrokeAccessible}`;
const sample = {
  display: 'inline-block',
  width: '14px',
  height: '14px',
  border: frame,
  boxSizing: 'border-box',
} as const;

const useStyles = makeStyles({
  table: { width: '100%', maxWidth: '960px', borderCollapse: 'collapse', tableLayout: 'fixed' },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalS },
  heads: {
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  },
  name: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingInlineEnd: tokens.spacingHorizontalM,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  unit: { width: '34%' },
  bars: { width: '40%', paddingBlock: tokens.spacingVerticalXS },
  bar: { height: '18px', border: frame, boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
  full: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  number: {
    '&&': { textAlign: 'end' },
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    paddingInlineStart: tokens.spacingHorizontalM,
  },
  key: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  keyItem: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  keyFull: { ...sample, backgroundColor: tokens.colorBrandBackground },
  keyEmpty: sample,
});
