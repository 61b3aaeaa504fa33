import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { ImportLine } from '../../register';
import { useImportSession } from './importSession';
import { groupLines } from './lineGroups';

const shownGroups = 50;
const shownRows = 8;

/** What was adapted or refused and why, with the rows; what happened to many rows alike is said once. */
export function LineList({ lines }: { readonly lines: readonly ImportLine[] }) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { effects, inColumn, inRows, moreLines, noRemarks, remarks } = words.importing;
  const groups = useMemo(() => groupLines(lines, words.importing), [lines, words]);
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {remarks}
      </h3>
      {groups.length === 0 && <p className={styles.line}>{noRemarks}</p>}
      <ul className={styles.list}>
        {groups.slice(0, shownGroups).map(({ effect, column, reason, rows }) => (
          <li key={`${effect} ${column} ${reason}`} className={styles.item}>
            <Badge appearance="outline" color={effect === 'adapted' ? 'informative' : 'danger'}>
              {effects[effect]}
            </Badge>
            <div className={styles.text}>
              <div>{reason}</div>
              <div className={styles.detail}>
                {[inRows(rows.slice(0, shownRows), rows.length), column && inColumn(column)]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {groups.length > shownGroups && <p className={styles.line}>{moreLines(groups.length - shownGroups)}</p>}
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '120px 1fr',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    justifyItems: 'start',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: tokens.spacingVerticalXXS },
  },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { margin: 0 },
});
