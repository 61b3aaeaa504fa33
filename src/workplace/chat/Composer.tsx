import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useState, type SubmitEvent } from 'react';
import type { ChatTexts } from '../../text';

interface ComposerProps {
  readonly words: ChatTexts['chat'];
  readonly onSend: (text: string) => Promise<boolean>;
}

const longestText = 2_000;

const useStyles = makeStyles({
  form: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0 },
});

/** Writes to the bot. What was typed stays until it is sent. */
export function Composer({ words, onSend }: ComposerProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const isTooLong = text.trim().length > longestText;
  const problem = isTooLong ? words.tooLong(longestText) : hasFailed ? words.notSent : null;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '' || isTooLong || isSending) return;
    setSending(true);
    const isSent = await onSend(text.trim());
    setSending(false);
    setFailed(!isSent);
    if (isSent) setText('');
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Field className={styles.field} label={words.inputLabel} {...(problem ? { validationMessage: problem } : {})}>
        <Input
          className={styles.input}
          value={text}
          placeholder={words.placeholder}
          autoComplete="off"
          onChange={(_event, data) => setText(data.value)}
        />
      </Field>
      <Button
        type="submit"
        appearance="primary"
        icon={<SendRegular />}
        aria-label={words.send}
        title={words.send}
        disabledFocusable={isSending}
      />
    </form>
  );
}
