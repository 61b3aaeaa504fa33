import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field as FieldFrame,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { Field, Stored } from '../../register';
import { lists, processFields } from '../../register';
import { describeValue, FieldInput, useNaming } from '../field';
import { DialogSurface, errorText, useSession } from '../shell';
import { focusInvalid } from '../shell/focusInvalid';
import type { Subject } from './draft';
import type { Suggesting } from './useSuggesting';
import { useSuggesting } from './useSuggesting';

export interface SuggestionFormProps {
  /** Null when an entry is missing altogether. */
  readonly entry: Stored<'processes'> | null;
  readonly field: Subject['field'];
  readonly onClose: () => void;
}

/** Says what is wrong with an entry or one of its details. Reading is all it takes. */
export function SuggestionForm({ entry, field, onClose }: SuggestionFormProps) {
  const { words, language } = useSession();
  const styles = useStyles();
  const form = useSuggesting(entry, field, onClose);
  const title = field
    ? words.suggestions.formFieldTitle(processFields[field].label[language])
    : words.suggestions.formTitle(entry?.values.name ?? '');
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void form.send();
            focusInvalid(event.currentTarget);
          }}
        >
          <DialogBody>
            <DialogTitle>{entry || field ? title : words.suggestions.give}</DialogTitle>
            <DialogContent className={styles.content}>
              {field && entry ? <Proposal entry={entry} field={field} form={form} /> : <What form={form} />}
              <Wish form={form} optional={field !== null} />
              <p className={styles.note}>{words.suggestions.visible}</p>
              <Trouble form={form} />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={form.sending}>
                {form.sending ? words.suggestions.sending : words.suggestions.send}
              </Button>
              <Button onClick={onClose}>{words.suggestions.close}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

interface ProposalProps {
  readonly entry: Stored<'processes'>;
  readonly field: NonNullable<Subject['field']>;
  readonly form: Suggesting;
}

/** What stands there, and the field's own input for what should. */
function Proposal({ entry, field, form }: ProposalProps) {
  const { words } = useSession();
  const styles = useStyles();
  const naming = useNaming();
  const facts: Field = processFields[field];
  return (
    <>
      <div>
        <div className={styles.note}>{words.suggestions.now}</div>
        <div className={styles.now}>{describeValue(facts, entry.values[field], naming)}</div>
      </div>
      <FieldInput
        name={`suggested-${field}`}
        field={{
          ...facts,
          required: undefined,
          label: { de: words.suggestions.proposed, en: words.suggestions.proposed },
        }}
        entered={form.draft.proposed}
        onEnter={form.propose}
        problem={form.problem}
        stage="draft"
        self={entry.id}
      />
      {form.unchanged && (
        <p role="alert" className={styles.wrong}>
          {words.suggestions.nothingProposed}
        </p>
      )}
    </>
  );
}

function What({ form }: { readonly form: Suggesting }) {
  const { words } = useSession();
  return (
    <FieldFrame
      label={words.suggestions.what}
      hint={form.isCut ? words.suggestions.whatCut(lists.suggestions.fields.title.maximum) : words.suggestions.whatHint}
    >
      <Input value={form.draft.title} onChange={(_event, { value }) => form.change({ title: value })} />
    </FieldFrame>
  );
}

function Wish({ form, optional }: { readonly form: Suggesting; readonly optional: boolean }) {
  const { words } = useSession();
  return (
    <FieldFrame
      label={optional ? words.suggestions.why : words.suggestions.wish}
      required={!optional}
      validationMessage={form.wishMissing ? words.suggestions.wishMissing : form.wishTooLong}
    >
      <Textarea
        rows={4}
        resize="vertical"
        value={form.draft.wish}
        onChange={(_event, { value }) => form.change({ wish: value })}
      />
    </FieldFrame>
  );
}

function Trouble({ form }: { readonly form: Suggesting }) {
  const { words } = useSession();
  if (form.error === null && form.kept) return null;
  return (
    <MessageBar intent={form.error === null ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        {form.error !== null && errorText(form.error, words)}{' '}
        {form.kept ? words.suggestions.kept : words.suggestions.notKept}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  now: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxHeight: '30vh', overflowY: 'auto' },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});
