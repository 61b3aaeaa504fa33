import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue } from 'react';
import { Empty } from '../../shell';
import { useCaptureSession } from '../captureSession';
import { Line } from './line';
import { twinsIn } from './meetingDraft';
import type { MeetingState } from './useMeeting';

/** The lines so far, each to be looked at, corrected, left out or removed. */
export function LineList({ meeting }: { readonly meeting: MeetingState }) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const { form, outcome, tried, changeLine, removeLine } = meeting;
  const { lines, entered } = form.draft;
  const twins = useDeferredValue(twinsIn(lines));
  if (lines.length === 0) return <Empty title={words.meeting.empty} />;
  return (
    <ol className={styles.list} aria-label={words.meeting.list}>
      {lines.map((line, index) => (
        <Line
          key={line.key}
          line={line}
          number={index + 1}
          common={entered.unit}
          twin={twins[index] ?? null}
          tried={tried}
          refusal={outcome?.refused.get(line.key) ?? null}
          onChange={changeLine}
          onRemove={removeLine}
        />
      ))}
    </ol>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
