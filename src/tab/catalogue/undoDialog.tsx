import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { DialogSurface } from '../shell';
import type { KeptCatalogue } from './catalogueKeeper';
import { useCatalogueSession } from './catalogueSession';

interface UndoDialogProps {
  readonly run: KeptCatalogue;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what taking a catalogue back means, before it is done. */
export function UndoDialog({ run, onConfirm, onClose }: UndoDialogProps) {
  const { words } = useCatalogueSession();
  const { undoTitle, undoText, keep } = words.catalogueRuns;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{undoTitle}</DialogTitle>
          <DialogContent>{undoText(run.added, run.changed)}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{keep}</Button>
            <Button appearance="primary" onClick={onConfirm}>
              {words.serviceCatalogue.undo}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
