import { Button, Field as FieldFrame, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { ImportPlan, PlannedRow } from '../../register';
import { useNotices } from '../shell';
import { useImportSession } from './importSession';
import type { PreviewTableHandle } from './previewTable';
import { PreviewTable } from './previewTable';
import type { RowFilter } from './rowFilter';
import { countRows, filteredRows, linesOf, rowGroups } from './rowFilter';

/** What the import would do: counts, the way to start it, and every row with what happens to it and why. */
export function Preview({ plan, start }: { readonly plan: ImportPlan; readonly start: ReactNode }) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { counts: countsText, show, nextProblem, previousProblem, noRows } = words.importSteps;
  const [wanted, setWanted] = useState<RowFilter>('all');
  const counts = useMemo(() => countRows(plan), [plan]);
  const groups = useMemo(() => rowGroups(plan.rows, counts, words), [plan, counts, words]);
  // A choice that this preview doesn't have any more shows everything.
  const filter = groups.some((group) => group.filter === wanted) ? wanted : 'all';
  const rows = useMemo(() => filteredRows(plan.rows, filter), [plan, filter]);
  const { table, startOver, jump } = useJump(rows);
  return (
    <>
      <p className={styles.line} role="status">
        {countsText(counts)}
      </p>
      {start}
      <div className={styles.bar}>
        <FieldFrame label={show} className={styles.filter}>
          <Select
            className={styles.select}
            value={filter}
            onChange={(_event, { value }) => {
              startOver();
              setWanted(value as RowFilter);
            }}
          >
            {groups.map((group) => (
              <option key={group.filter} value={group.filter}>
                {group.label}
              </option>
            ))}
          </Select>
        </FieldFrame>
        {counts.problems > 0 && (
          <div className={styles.jump}>
            <Button icon={<ArrowUpRegular />} onClick={() => jump(-1)}>
              {previousProblem}
            </Button>
            <Button icon={<ArrowDownRegular />} onClick={() => jump(1)}>
              {nextProblem}
            </Button>
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={styles.line}>{noRows}</p>
      ) : (
        <PreviewTable key={filter} rows={rows} ref={table} />
      )}
    </>
  );
}

/** Goes from one row with remarks to the next, and says what they are. */
function useJump(rows: readonly PlannedRow[]) {
  const { words } = useImportSession();
  const { announce } = useNotices();
  const table = useRef<PreviewTableHandle>(null);
  const place = useRef(-1);
  const jump = (step: 1 | -1) => {
    const problems = rows.flatMap((row, index) => (linesOf(row).length > 0 ? [index] : []));
    const next =
      step === 1
        ? problems.find((index) => index > place.current)
        : problems.findLast((index) => index < place.current);
    const index = next ?? (step === 1 ? problems[0] : problems.at(-1));
    if (index === undefined) return;
    place.current = index;
    table.current?.goTo(index);
    const { row } = rows[index]!;
    announce(
      `${words.importing.row} ${row}: ${linesOf(rows[index]!)
        .map(({ code, facts }) => words.importing.reasons[code](facts))
        .join(' ')}`,
    );
  };
  const startOver = () => void (place.current = -1);
  return { table, startOver, jump };
}

const useStyles = makeStyles({
  line: { margin: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  filter: { flex: '1 1 260px', maxWidth: '560px', minWidth: 0 },
  // Else as wide as its longest remark.
  select: { minWidth: 0 },
  jump: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
