import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import type { ProcessFieldName, ProcessSection, Stored } from '../../register';
import { lists } from '../../register';
import { ConflictView } from '../capture/conflictView';
import { KeepingNotice } from '../capture/draftNotices';
import { SectionFields } from '../capture/editSection';
import { ProblemSummary } from '../capture/problemSummary';
import { SaveProblem } from '../capture/saveProblem';
import type { EditState } from '../capture/useEdit';
import { useEdit } from '../capture/useEdit';
import { focusField } from '../field';
import { useSession } from '../shell';
import { fieldsOf } from './gaps';

interface InPlaceProps {
  readonly section: ProcessSection;
  readonly entry: Stored<'processes'>;
  readonly wanted?: ProcessFieldName;
  readonly onClose: () => void;
}

/** One section as a form, in its place on the page. It shares what is typed with the whole form: closing it, by Escape too, loses nothing. */
export function InPlace({ section, entry, wanted, onClose }: InPlaceProps) {
  const edit = useEdit(entry, onClose);
  const styles = useStyles();
  const names = fieldsOf(section, { automatic: false });
  // It has the focus, so it is not folded away, though it may be empty.
  const first = wanted ?? names[0];
  useEffect(() => {
    if (first) focusField(first);
  }, [first]);
  const { conflict, form } = edit;
  if (conflict) {
    return (
      <ConflictView
        conflict={conflict}
        before={form.draft}
        onResolve={(theirs) => void edit.resolve(conflict, theirs)}
        onBack={edit.closeConflict}
      />
    );
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void edit.save();
      }}
      onKeyDown={(event) => isEscape(event) && onClose()}
    >
      <Notices edit={edit} />
      <SectionFields names={names} edit={edit} wanted={first} />
      <Bar edit={edit} onClose={onClose} />
    </form>
  );
}

/**
 * Escape meant for the form: not for a dialog above it or a word that is being put together, nor in a box with a list, where
 * people press it to be rid of the list and can't know that choosing has closed it already.
 */
function isEscape({ key, defaultPrevented, nativeEvent, target, currentTarget }: KeyboardEvent): boolean {
  if (key !== 'Escape' || defaultPrevented || nativeEvent.isComposing) return false;
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false;
  return target.closest('[role="combobox"]') === null;
}

function Notices({ edit }: { readonly edit: EditState }) {
  const { words } = useSession();
  const { problems, form, breaksSeal, entered } = edit;
  return (
    <>
      <KeepingNotice kept={form.kept} />
      {breaksSeal && entered.status === 'released' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.capture.foreignHint}</MessageBarBody>
        </MessageBar>
      )}
      {problems.tried && <ProblemSummary fields={lists.processes.fields} problems={problems.all} />}
    </>
  );
}

function Bar({ edit, onClose }: { readonly edit: EditState; readonly onClose: () => void }) {
  const { words } = useSession();
  const styles = useStyles();
  const { form, saving, error } = edit;
  const changed = Object.keys(form.draft.entered).length;
  return (
    <>
      <SaveProblem error={error} />
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={saving || changed === 0}>
          {saving ? words.capture.saving : words.capture.save}
        </Button>
        <Button onClick={onClose}>{words.page.closeEdit}</Button>
        {changed > 0 && <Button onClick={edit.discard}>{words.capture.discard}</Button>}
        <span role="status" className={styles.state}>
          {changed === 0 ? words.capture.nothingChanged : words.capture.changedCount(changed)}
        </span>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalL,
    '& > button': { alignSelf: 'flex-start' },
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  state: { color: tokens.colorNeutralForeground3 },
});
