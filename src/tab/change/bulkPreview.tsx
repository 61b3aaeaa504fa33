import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { BulkRow, Field, FieldValue, ProcessFieldName, Stored } from '../../register';
import { changedFields, processFields, processNumber } from '../../register';
import { describeValue, useNaming } from '../field';
import { useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';

/** More lines than this nobody reads; those that are refused come first. */
const shownAtMost = 200;

interface BulkPreviewProps {
  readonly field: ProcessFieldName;
  readonly rows: readonly BulkRow[];
  /** The entries as they were shown before, when somebody has changed them since. */
  readonly seen: ReadonlyMap<number, Stored<'processes'>> | null;
}

/** Before and after, entry by entry, and what keeps some of them from being changed. */
export function BulkPreview({ field, rows, seen }: BulkPreviewProps) {
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
              <th scope="row">
                {row.entry.values.name ?? processNumber(row.entry.id)}
                <Since entry={row.entry} before={seen?.get(row.entry.id)} />
              </th>
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

interface SinceProps {
  readonly entry: Stored<'processes'>;
  readonly before: Stored<'processes'> | undefined;
}

/** What somebody has changed since the entry was shown last: both values, so that nobody writes over the one unseen. */
function Since({ entry, before }: SinceProps) {
  const { words, language } = useChangeSession();
  const { personName } = useRegisterData();
  const naming = useNaming();
  const styles = useStyles();
  if (!before || before.etag === entry.etag) return null;
  const names = changedFields(processFields, before.values, entry.values) as readonly ProcessFieldName[];
  const said = (name: ProcessFieldName, value: FieldValue) => describeValue(processFields[name], value, naming);
  return (
    <ul className={styles.since}>
      {names.map((name) => (
        <li key={name}>
          {words.change.changedSince(
            personName(entry.modifiedBy) || words.people.somebody,
            processFields[name].label[language],
            said(name, before.values[name]),
            said(name, entry.values[name]),
          )}
        </li>
      ))}
    </ul>
  );
}

function Refusal({ row }: { readonly row: BulkRow }) {
  const { words, language } = useChangeSession();
  const { processName } = useRegisterData();
  const styles = useStyles();
  if (row.circle) {
    const names = row.circle.map((id) => words.change.quoted(processName(id) ?? processNumber(id)));
    return <span className={styles.refused}>{words.change.circle(names.join(', '))}</span>;
  }
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
  since: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  refused: { color: tokens.colorStatusDangerForeground3 },
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
