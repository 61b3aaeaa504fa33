import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import type { Field } from '../../../register';
import { FieldInput } from '../../field';
import { captureTexts } from '../../../text';
import { BottomBar, errorText, Page } from '../../shell';
import { useCaptureSession } from '../captureSession';
import { CapturedList } from '../capturedList';
import { CaptureWays } from '../captureWays';
import { KeepingNotice, RestoredNotice } from '../draftNotices';
import { MayNotAdd } from '../mayNotAdd';
import { Questions } from '../questions';
import { EntryBox } from './entryBox';
import { LineList } from './lineList';
import { lineFields, problemsIn } from './meetingDraft';
import type { MeetingOutcome, MeetingState } from './useMeeting';
import { useMeeting } from './useMeeting';

const [german, english] = [captureTexts('de').meeting, captureTexts('en').meeting];
/** The unit of a process, asked for all lines together: none has to have it from here. */
const commonUnit: Field = {
  ...lineFields.unit,
  label: { de: german.common, en: english.common },
  help: { de: german.commonHint, en: english.commonHint },
  required: undefined,
};

/** Many processes at once: noted in a meeting, or pasted. */
export function MeetingCapture() {
  const { words } = useCaptureSession();
  const meeting = useMeeting();
  const { form, resumedAt, outcome } = meeting;
  return (
    <Page title={words.meeting.title} intro={words.meeting.intro}>
      <CaptureWays />
      <MayNotAdd />
      {resumedAt !== '' && <RestoredNotice savedAt={resumedAt} onDiscard={meeting.discard} />}
      <KeepingNotice kept={form.kept} />
      <MeetingForm meeting={meeting} />
      {outcome && <Outcome outcome={outcome} />}
      <CapturedList />
      <Questions />
    </Page>
  );
}

function MeetingForm({ meeting }: { readonly meeting: MeetingState }) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const { form } = meeting;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void meeting.save();
      }}
    >
      <FieldInput name="unit" field={commonUnit} entered={form.draft.entered.unit} onEnter={form.enter} stage="draft" />
      <EntryBox
        text={form.draft.text}
        onText={(text) => meeting.update({ text })}
        onTake={(text) => meeting.takeText(text)}
      />
      {meeting.taken && (
        <div role="status" className={styles.actions}>
          {words.meeting.linesTaken(meeting.taken.count)}
          <Button size="small" onClick={meeting.taken.undo}>
            {words.meeting.undoTaken}
          </Button>
        </div>
      )}
      <LineList meeting={meeting} />
      <SaveLine meeting={meeting} />
    </form>
  );
}

function SaveLine({ meeting }: { readonly meeting: MeetingState }) {
  const { words, me } = useCaptureSession();
  const styles = useStyles();
  const { form, sending, tried } = meeting;
  const { lines, entered, text } = form.draft;
  const chosen = lines.filter(({ leftOut }) => !leftOut);
  const wrong = chosen.filter((line) => problemsIn(line, entered.unit).length > 0).length;
  const { running, error } = sending;
  return (
    <BottomBar on="card" className={styles.bar}>
      {tried && wrong > 0 && <Bar intent="error" text={words.meeting.wrong(wrong)} />}
      {error !== null && <Bar intent="error" text={`${errorText(error, words)} ${words.errors.kept}`} />}
      {running && (
        <div role="status" className={styles.progress}>
          {words.meeting.saving(running.done, running.total)}
          <ProgressBar value={running.total === 0 ? 0 : running.done / running.total} thickness="large" />
        </div>
      )}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabled={!me.may.processes.add}
          disabledFocusable={running !== null || (chosen.length === 0 && text.trim() === '')}
        >
          {chosen.length === 0 ? words.meeting.saveNothing : words.meeting.save(chosen.length)}
        </Button>
        {running && <Button onClick={sending.cancel}>{words.meeting.cancel}</Button>}
        {!running && lines.length > 0 && <Button onClick={meeting.discard}>{words.meeting.discard}</Button>}
        {lines.length > 0 && (
          <span className={styles.hint}>{words.meeting.counts(lines.length, lines.length - chosen.length)}</span>
        )}
      </div>
    </BottomBar>
  );
}

function Outcome({ outcome: { saved, open, refused, kept } }: { readonly outcome: MeetingOutcome }) {
  const { words } = useCaptureSession();
  return (
    <div role="status">
      {saved > 0 && <Bar intent="success" text={words.meeting.saved(saved)} />}
      {open > 0 && <Bar intent="warning" text={words.meeting.open(open)} />}
      {refused.size > 0 && <Bar intent="error" text={words.meeting.refused(refused.size)} />}
      {kept.length > 0 && <Bar intent="warning" text={words.meeting.keptOtherwise(kept.join(', '))} />}
    </div>
  );
}

function Bar({ intent, text }: { readonly intent: 'error' | 'success' | 'warning'; readonly text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxWidth: '480px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground3 },
});
