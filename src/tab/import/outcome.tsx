import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ImportReport } from '../../register';
import { reportCsv } from '../../register';
import { hrefOf, useSession, wholeRegister } from '../shell';
import { download } from './download';
import { LineList } from './lineList';

interface OutcomeProps {
  readonly report: ImportReport;
  readonly onContinue: () => void;
  readonly onClose: () => void;
}

/** What the import did; its heading takes the focus, because the button that was pressed is gone. */
export function Outcome({ report, onContinue, onClose }: OutcomeProps) {
  const styles = useStyles();
  const { words, today } = useSession();
  const { importing } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { interruption, lines, totals } = report;
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
        {lines.length > 0 && (
          <Button onClick={() => download(`${importing.reportFile}-${today}.csv`, reportCsv(lines, importing))}>
            {importing.downloadReport}
          </Button>
        )}
      </div>
      <LineList lines={lines} />
    </div>
  );
}

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  totals: { margin: 0, paddingInlineStart: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
