import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field as FieldFrame,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Stored } from '../../register';
import { processFields } from '../../register';
import type { Entered } from '../field';
import { enteredProblem, FieldInput, isUnread, useTooLong } from '../field';
import { DialogSurface, useSession } from '../shell';
import { focusInvalid } from '../shell/focusInvalid';
import type { Retiring } from './useRetiring';

interface RetireDialogProps {
  readonly entry: Stored<'processes'>;
  readonly retiring: Retiring;
}

/** Asks why a process is retired, and what takes its place. */
export function RetireDialog({ entry, retiring }: RetireDialogProps) {
  const { words } = useSession();
  const styles = useStyles();
  const form = useForm(entry, retiring);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && retiring.close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit();
            focusInvalid(event.currentTarget);
          }}
        >
          <DialogBody>
            <DialogTitle>{words.page.retireTitle(entry.values.name ?? '')}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.hint}>{words.page.retireHint}</p>
              <Inputs entry={entry} form={form} />
              {retiring.error !== null && (
                <MessageBar intent="error" layout="multiline" role="alert">
                  <MessageBarBody>{retiring.error}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={retiring.working}>
                {retiring.working ? words.page.working : words.page.retireConfirm}
              </Button>
              <Button onClick={retiring.close}>{words.page.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function useForm(entry: Stored<'processes'>, retiring: Retiring) {
  const [reason, setReason] = useState('');
  const [successor, setSuccessor] = useState<Entered>(entry.values.supersededBy);
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const long = useTooLong()(reason, processFields.retirementReason.maximum);
  const problem = enteredProblem(processFields.supersededBy, successor, 'draft');
  const submit = (): void => {
    setTried(true);
    if (!isMissing && !long && !problem && !isUnread(successor))
      void retiring.retire(reason, successor as number | null);
  };
  return {
    ...{ reason, setReason, successor, setSuccessor, submit },
    missing: tried && isMissing,
    long,
    problem: tried ? problem : null,
  };
}

interface InputsProps {
  readonly entry: Stored<'processes'>;
  readonly form: ReturnType<typeof useForm>;
}

function Inputs({ entry, form }: InputsProps) {
  const { words } = useSession();
  return (
    <>
      <FieldFrame
        label={words.page.retireReason}
        required
        validationMessage={form.missing ? words.page.retireReasonMissing : form.long}
      >
        <Textarea
          rows={3}
          resize="vertical"
          value={form.reason}
          onChange={(_event, { value }) => form.setReason(value)}
        />
      </FieldFrame>
      <FieldInput
        name="retired-successor"
        field={processFields.supersededBy}
        entered={form.successor}
        onEnter={(_name, entered) => form.setSuccessor(entered)}
        problem={form.problem}
        stage="draft"
        self={entry.id}
      />
    </>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
