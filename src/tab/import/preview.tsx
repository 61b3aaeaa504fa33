import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { ImportPlan } from '../../register';
import { useRegisterData, useSession } from '../shell';
import { LineList } from './lineList';

const shownEntries = 5;

/** What the import would do: counts, the way to start it, the first entries, and what would be adapted or refused. */
export function Preview({ plan, start }: { readonly plan: ImportPlan; readonly start: ReactNode }) {
  const styles = useStyles();
  const { words } = useSession();
  const { unitName } = useRegisterData();
  const { accepted, adapted, lines } = useMemo(() => summaryOf(plan), [plan]);
  const { firstEntries, previewTotals, row: rowWord } = words.importing;
  return (
    <>
      <p className={styles.line} role="status">
        {previewTotals(accepted.length, adapted, plan.rows.length - accepted.length)}
      </p>
      {start}
      {accepted.length > 0 && (
        <>
          <h3 className={styles.heading}>{firstEntries}</h3>
          <ul className={styles.entries}>
            {accepted.slice(0, shownEntries).map(({ row, values }) => (
              <li key={row}>
                {values.name}{' '}
                <span className={styles.detail}>
                  {[unitName(values.unit ?? null), `${rowWord} ${row}`].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <LineList lines={lines} />
    </>
  );
}

function summaryOf({ rows }: ImportPlan) {
  const accepted = rows.filter(({ refusal }) => !refusal);
  const refusals = rows.flatMap(({ refusal }) => (refusal ? [refusal] : []));
  return {
    accepted,
    adapted: accepted.filter(({ adaptations }) => adaptations.length > 0).length,
    lines: [...refusals, ...accepted.flatMap(({ adaptations }) => adaptations)],
  };
}

const useStyles = makeStyles({
  line: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  entries: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
