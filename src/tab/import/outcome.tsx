import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ImportReport } from '../../register';
import { reportCsv, reportRows } from '../../register';
import { hrefOf, wholeRegister } from '../shell';
import { useImportSession } from './importSession';
import { breath } from './breath';
import { download } from './download';
import type { KeptRun } from './keeper';
import { LineList } from './lineList';
import { UndoButton } from './undoButton';

interface OutcomeProps {
  readonly run: KeptRun;
  readonly report: ImportReport;
  readonly onContinue: () => void;
  readonly onUndo: (run: KeptRun) => void;
  readonly onClose: () => void;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the import did; its heading takes the focus, because the button that was pressed is gone. */
export function Outcome({ run, report, onContinue, onUndo, onClose }: OutcomeProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { importing } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { interruption, totals, lines } = report;
  return (
    <div className={styles.outcome}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {interruption ? importing.unfinished : importing.finished}
      </h2>
      {interruption && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{importing.interrupted[interruption]}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.totals}>
        {importing.totals(totals).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        {interruption ? (
          <Button appearance="primary" onClick={onContinue}>
            {importing.continueImport}
          </Button>
        ) : (
          <Button appearance="primary" as="a" href={hrefOf(wholeRegister)}>
            {importing.toRegister}
          </Button>
        )}
        <Button onClick={onClose}>{importing.otherFile}</Button>
        {totals.created + totals.updated > 0 && <UndoButton run={run} onUndo={onUndo} />}
        <ReportButtons report={report} />
      </div>
      <LineList lines={lines} />
    </div>
  );
}

function ReportButtons({ report: { lines } }: Pick<OutcomeProps, 'report'>) {
  const { words, today } = useImportSession();
  const { importing, importSteps } = words;
  if (lines.length === 0) return null;
  const name = `${importing.reportFile}-${today}`;
  const saveWorkbook = async () => {
    const { writeWorkbook } = await import('../../spreadsheet');
    const rows = reportRows(lines, importing);
    const bytes = await writeWorkbook([{ name: importing.reportFile, rows, widths: [8, 28, 16, 90] }], breath);
    download(`${name}.xlsx`, bytes, workbookType);
  };
  return (
    <>
      <Button onClick={() => void saveWorkbook()}>{importSteps.reportXlsx}</Button>
      <Button onClick={() => download(`${name}.csv`, reportCsv(lines, importing), 'text/csv;charset=utf-8')}>
        {importSteps.reportCsv}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  totals: { margin: 0, paddingInlineStart: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
