import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCaptureSession } from './captureSession';

/** Said to somebody who may only read, before they type. */
export function MayNotAdd() {
  const { words, me } = useCaptureSession();
  if (me.may.processes.add) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.ways.mayNotAdd}</MessageBarBody>
    </MessageBar>
  );
}
