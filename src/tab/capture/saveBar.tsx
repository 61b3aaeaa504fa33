import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { navigate, useSession } from '../shell';
import { SaveProblem } from './saveProblem';
import type { EditState } from './useEdit';

/** Save, leave, and how the last attempt went; always in sight. */
export function SaveBar({ edit }: { readonly edit: EditState }) {
  const { words, me } = useSession();
  const styles = useStyles();
  const { form, saving, error } = edit;
  const changed = Object.keys(form.draft.entered).length;
  const mayEdit = me.may.processes.edit;
  return (
    <div className={styles.bar}>
      <SaveProblem error={error} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={saving || !mayEdit || changed === 0}>
          {saving ? words.capture.saving : words.capture.save}
        </Button>
        <Button onClick={() => navigate({ screen: 'process', id: form.draft.base.id })}>{words.capture.leave}</Button>
        <span className={styles.state} role="status">
          {changed === 0 ? words.capture.nothingChanged : words.capture.changedCount(changed)}
        </span>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  state: { color: tokens.colorNeutralForeground3 },
});
