import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ClipboardEvent } from 'react';
import { useCaptureSession } from '../captureSession';
import { pastedList } from './pastedTable';

interface EntryBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whole lines, typed or pasted. */
  readonly onTake: (text: string) => void;
}

/** Where lines come in: typed with Enter, or pasted, many at a time. */
export function EntryBox({ text, onText, onTake }: EntryBoxProps) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const change = (value: string) => (/[\n\r]/.test(value) ? onTake(value) : onText(value));
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const list = pastedList(event.clipboardData);
    // A word pasted into a line belongs to that line.
    if (!/[\n\t]/.test(list.trim())) return;
    event.preventDefault();
    if (text.trim() !== '') onTake(text);
    onTake(list);
  };
  return (
    <div className={styles.box}>
      <Field label={words.meeting.box} hint={words.meeting.boxHint}>
        <Textarea
          value={text}
          textarea={{ rows: 4, autoFocus: true }}
          resize="vertical"
          onChange={(_event, { value }) => change(value)}
          onPaste={paste}
        />
      </Field>
      {text.trim() !== '' && (
        <Button className={styles.take} onClick={() => onTake(text)}>
          {words.meeting.take}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  take: { alignSelf: 'flex-start' },
});
