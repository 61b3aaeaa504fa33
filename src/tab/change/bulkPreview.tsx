import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { BulkRow, Field, ProcessFieldName } from '../../register';
import { processFields, processNumber } from '../../register';
import { describeValue, useNaming } from '../field';
import { useChangeSession } from './changeSession';

/** More lines than this nobody reads; those that are refused come first. */
const shownAtMost = 200;

/** Before and after, entry by entry, and what keeps some of them from being changed. */
export function BulkPreview({ field, rows }: { readonly field: ProcessFieldName; readonly rows: readonly BulkRow[] }) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const naming = useNaming();
  const facts: Field = processFields[field];
  const ordered = useMemo(() => byWeight(rows), [rows]);
  const count = (outcome: BulkRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const breaksSeal = rows.some(({ update }) => update && 'changedByOthers' in update.values && field !== 'status');
  return (
    <section aria-label={words.change.preview} className={styles.preview}>
      <p className={styles.sum} role="status">
        {words.change.sum(count('changes'), count('same'), count('refused'))}
      </p>
      {breaksSeal && <p className={styles.hint}>{words.change.breaksSeal}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.change.entry}</th>
            <th scope="col">{words.change.before}</th>
            <th scope="col">{words.change.after}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, shownAtMost).map((row) => (
            <tr key={row.entry.id}>
              <th scope="row">{row.entry.values.name ?? processNumber(row.entry.id)}</th>
              <td>{describeValue(facts, row.before, naming)}</td>
              <td>
                {row.outcome === 'changes' && describeValue(facts, row.after, naming)}
                {row.outcome === 'same' && <span className={styles.hint}>{words.change.same}</span>}
                {row.outcome === 'refused' && <Refusal row={row} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownAtMost && <p className={styles.hint}>{words.change.moreRows(rows.length - shownAtMost)}</p>}
    </section>
  );
}

function Refusal({ row }: { readonly row: BulkRow }) {
  const { words, language } = useChangeSession();
  const styles = useStyles();
  const problems = row.problems.map(({ field, code, facts }) => {
    const label = processFields[field as ProcessFieldName].label[language];
    return words.change.mergeProblem(label, words.problems[code](facts ?? {}));
  });
  return <span className={styles.refused}>{row.isStatusClosed ? words.change.statusClosed : problems.join(' ')}</span>;
}

function byWeight(rows: readonly BulkRow[]): readonly BulkRow[] {
  const order = ['refused', 'changes', 'same'];
  return [...rows].sort((left, right) => order.indexOf(left.outcome) - order.indexOf(right.outcome));
}

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  sum: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
});
