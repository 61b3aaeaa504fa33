import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { formatInstant } from '../../text';
import { useSession } from '../shell';
import type { CaptureDraft } from './draft';

interface OtherDraftsProps {
  readonly drafts: readonly CaptureDraft[];
  readonly onResume: (draft: CaptureDraft) => void;
  readonly onDiscard: (draft: CaptureDraft) => void;
}

/** What was begun here earlier, or in another window, and not saved. */
export function OtherDrafts({ drafts, onResume, onDiscard }: OtherDraftsProps) {
  const { words, language } = useSession();
  const styles = useStyles();
  if (drafts.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {words.capture.otherDrafts}
        <ul className={styles.list}>
          {drafts.map((draft) => {
            const typed = draft.entered.name;
            const name = typeof typed === 'string' ? typed : words.capture.unnamed;
            return (
              <li key={draft.key} className={styles.draft}>
                <span>
                  {name} {words.capture.fromDay(formatInstant(draft.savedAt, language))}
                </span>
                <Button size="small" aria-label={words.capture.resumeNamed(name)} onClick={() => onResume(draft)}>
                  {words.capture.resume}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.capture.discardNamed(name)}
                  onClick={() => onDiscard(draft)}
                >
                  {words.capture.discard}
                </Button>
              </li>
            );
          })}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  draft: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: 'anywhere',
  },
});
