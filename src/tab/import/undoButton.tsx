import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { DialogSurface } from '../shell';
import { useImportSession } from './importSession';
import type { KeptRun } from './keeper';

interface UndoButtonProps {
  readonly run: KeptRun;
  readonly onUndo: (run: KeptRun) => void;
}

/** Asks for taking a whole import back. */
export function UndoButton({ run, onUndo }: UndoButtonProps) {
  const { words } = useImportSession();
  const { undo, undoOf } = words.importSteps;
  return (
    <Button icon={<ArrowUndoRegular />} aria-label={undoOf(run.file)} onClick={() => onUndo(run)}>
      {undo}
    </Button>
  );
}

interface UndoDialogProps {
  /** Null while nothing is asked. */
  readonly run: KeptRun | null;
  readonly onConfirm: (run: KeptRun) => void;
  readonly onClose: () => void;
}

/** Says what taking an import back means, before it is done. Outlives the screen with the button, which goes at once. */
export function UndoDialog({ run, onConfirm, onClose }: UndoDialogProps) {
  const { words } = useImportSession();
  const { undo, undoTitle, undoText, keep } = words.importSteps;
  const confirm = () => {
    onClose();
    if (run) onConfirm(run);
  };
  return (
    <Dialog open={run !== null} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{undoTitle}</DialogTitle>
          <DialogContent>{run && undoText(run.created, run.updated)}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{keep}</Button>
            <Button appearance="primary" onClick={confirm}>
              {undo}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
