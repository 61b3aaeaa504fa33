import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ProcessFieldName } from '../../register';
import { processFields } from '../../register';
import { formatInstant } from '../../text';
import { useSession } from '../shell';
import type { Kept, Resumed } from './draft';

interface RestoredNoticeProps {
  readonly savedAt: string;
  readonly onDiscard: () => void;
}

/** Says that unsaved input came back, from when, and offers to be rid of it. */
export function RestoredNotice({ savedAt, onDiscard }: RestoredNoticeProps) {
  const { words, language } = useSession();
  return <DiscardBar text={words.capture.restored(formatInstant(savedAt, language))} onDiscard={onDiscard} />;
}

/** Says what an edit began with: unsaved input, an earlier state from the history, or both. */
export function ResumedNotice({ resumed, onDiscard }: { readonly resumed: Resumed; readonly onDiscard: () => void }) {
  const { words, language } = useSession();
  const { typedAt, fromHistory } = resumed;
  if (fromHistory.length === 0) return typedAt !== '' && <RestoredNotice savedAt={typedAt} onDiscard={onDiscard} />;
  const labels = fromHistory.map((name) => processFields[name as ProcessFieldName].label[language]);
  const filled = words.page.restoredInForm(labels.join(', '));
  return <DiscardBar text={typedAt === '' ? filled : `${filled} ${words.capture.restoredToo}`} onDiscard={onDiscard} />;
}

function DiscardBar({ text, onDiscard }: { readonly text: string; readonly onDiscard: () => void }) {
  const { words } = useSession();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDiscard}>{words.capture.discard}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** A device that can't keep what is typed is said to be so, before it matters. */
export function KeepingNotice({ kept }: { readonly kept: Kept }) {
  const { words } = useSession();
  if (kept === 'kept') return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{kept === 'full' ? words.capture.storageFull : words.capture.storageForbidden}</MessageBarBody>
    </MessageBar>
  );
}
