import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { UndoReport } from '../../register';
import { processNumber } from '../../register';
import { hrefOf } from '../shell';
import { useImportSession } from './importSession';
import type { KeptRun } from './keeper';
import { UndoButton } from './undoButton';

interface UndoneProps {
  readonly run: KeptRun;
  readonly report: UndoReport;
  readonly onUndo: (run: KeptRun) => void;
  readonly onClose: () => void;
}

const listedEntries = 20;

/** What taking an import back has done, and what it has left. */
export function Undone({ run, report, onUndo, onClose }: UndoneProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { undone, left, undoFailed, undoOpen } = words.importSteps;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.undone}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {undone(report.retired, report.restored)}
      </h2>
      {report.left.length > 0 && (
        <div>
          {left(report.left.slice(0, listedEntries).map(processNumber), report.left.length)}
          <ul className={styles.list}>
            {report.left.slice(0, listedEntries).map((id) => (
              <li key={id}>
                <a href={hrefOf({ screen: 'process', id })}>{processNumber(id)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {report.failed.length > 0 && (
        <div>
          {undoFailed(report.failed.length)} {report.failed[0]?.message}
        </div>
      )}
      {report.open > 0 && <div>{undoOpen(report.open)}</div>}
      <div className={styles.actions}>
        {report.open > 0 && <UndoButton run={run} onUndo={onUndo} />}
        <Button appearance="primary" onClick={onClose}>
          {words.importing.otherFile}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  undone: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: 0, listStyleType: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
