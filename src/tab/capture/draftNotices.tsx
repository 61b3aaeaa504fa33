import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { formatInstant } from '../../text';
import { useSession } from '../shell';
import type { Kept } from './draft';

/** Says that unsaved input came back, from when, and offers to be rid of it. */
export function RestoredNotice({ savedAt, onDiscard }: { readonly savedAt: string; readonly onDiscard: () => void }) {
  const { words, language } = useSession();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{words.capture.restored(formatInstant(savedAt, language))}</MessageBarBody>
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
