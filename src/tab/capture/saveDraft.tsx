import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../shell';
import { SaveProblem } from './saveProblem';

interface SaveDraftProps {
  readonly saving: boolean;
  readonly error: unknown;
  readonly disabled: boolean;
}

/** Saves a new entry, and says how the last attempt went. */
export function SaveDraft({ saving, error, disabled }: SaveDraftProps) {
  const { words } = useSession();
  const styles = useStyles();
  return (
    <>
      <SaveProblem error={error} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={disabled} disabledFocusable={saving}>
          {saving ? words.capture.saving : words.capture.saveDraft}
        </Button>
        <span className={styles.hint}>{words.capture.keptHint}</span>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
