import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { processFields, processNumber } from '../../register';
import { navigate, useSession } from '../shell';
import type { NotYetSaved } from './useCapture';

interface NotYetSavedNoticeProps {
  readonly notYet: NotYetSaved;
  readonly onDiscard: () => void;
}

/** Says which entry is safe, what of the form is not, and how it gets there. */
export function NotYetSavedNotice({ notYet: { entry, fields, reason }, onDiscard }: NotYetSavedNoticeProps) {
  const { words, language } = useSession();
  const names = fields.map((name) => processFields[name].label[language]).join(', ');
  const text = words.capture.notYetSaved(entry.values.name ?? '', processNumber(entry.id), names);
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        {text} {words.capture.notYetSavedReasons[reason]}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => navigate({ screen: 'process', id: entry.id })}>{words.capture.view}</Button>
        <Button onClick={onDiscard}>{words.capture.discard}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
