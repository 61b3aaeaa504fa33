import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Words } from './words';

interface Props {
  readonly text: string;
  readonly words: Words;
  readonly onClose: () => void;
}

/** A sentence under the bar that stays until it is closed. */
export function Notice({ text, words, onClose }: Props) {
  return (
    <MessageBar role="status" layout="multiline" style={{ flexShrink: 0 }}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.close} onClick={onClose} />
        }
      />
    </MessageBar>
  );
}
