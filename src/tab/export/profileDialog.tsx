import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components';
import { DialogSurface } from '../shell';
import { ExportProgress } from './exportProgress';
import { useExportSession } from './exportSession';
import { useExport } from './useExport';

export interface ProfileProps {
  readonly id: number;
  readonly name: string;
  readonly onClose: () => void;
}

/** Says what is inside, then writes the profile of one process. */
export function Profile({ id, name, onClose }: ProfileProps) {
  const { words, language } = useExportSession();
  const { exporting } = words;
  const { state, start } = useExport();
  const begin = () => void start({ format: 'pdf', language, ids: [id], columns: null, chosen: null, about: name });
  const mayBegin = state.stage === 'choosing' || state.stage === 'failed';
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{exporting.profileTitle}</DialogTitle>
          <DialogContent>
            {state.stage === 'choosing' ? (
              <Caption1>
                {exporting.people} {exporting.preparedness}
              </Caption1>
            ) : (
              <ExportProgress state={state} />
            )}
          </DialogContent>
          <DialogActions>
            {mayBegin && (
              <Button appearance="primary" onClick={begin}>
                {exporting.start}
              </Button>
            )}
            {state.stage === 'done' && <Button onClick={state.again}>{exporting.again}</Button>}
            <Button onClick={onClose}>{mayBegin ? exporting.cancel : exporting.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
