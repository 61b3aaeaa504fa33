import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExportColumn } from '../../register';
import { DialogSurface, useRegisterData } from '../shell';
import type { ExportChoices } from './exportChoice';
import { ExportChoice } from './exportChoice';
import { ExportProgress } from './exportProgress';
import { useExportSession } from './exportSession';
import { useExport } from './useExport';

/** What the screen shows when the export is opened; it stays so while the register behind changes. */
export interface ShownView {
  /** In the order of the screen. */
  readonly ids: readonly number[];
  readonly columns: readonly ExportColumn[];
  /** Search and filters in words; null when everything is shown. */
  readonly chosen: string | null;
}

export interface ExportDialogProps {
  readonly view: ShownView;
  readonly onClose: () => void;
}

/** Which processes, as what, in which language; then how far it is, and the file. */
export function ExportDialog({ view, onClose }: ExportDialogProps) {
  const { words, language } = useExportSession();
  const { exporting } = words;
  const { table } = useRegisterData();
  const [choices, setChoices] = useState<ExportChoices>({
    isAll: view.ids.length === 0,
    format: 'xlsx',
    ownColumns: false,
    language,
  });
  const { state, start, cancel } = useExport();
  const isRunning = state.stage === 'collecting' || state.stage === 'writing';
  const begin = () => {
    const { isAll, format, ownColumns } = choices;
    void start({
      format,
      language: choices.language,
      ids: isAll ? Array.from(table.ids) : view.ids,
      columns: ownColumns && format !== 'pdf' ? view.columns : null,
      chosen: isAll ? null : view.chosen,
    });
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{exporting.title}</DialogTitle>
          <DialogContent>
            {state.stage === 'choosing' ? (
              <ExportChoice view={view} all={table.ids.length} choices={choices} onChoose={setChoices} />
            ) : (
              <ExportProgress state={state} />
            )}
          </DialogContent>
          <DialogActions>
            {state.stage === 'choosing' && (
              <Button appearance="primary" onClick={begin} disabled={choices.isAll && table.ids.length === 0}>
                {exporting.start}
              </Button>
            )}
            {state.stage === 'failed' && (
              <Button appearance="primary" onClick={begin}>
                {exporting.start}
              </Button>
            )}
            {state.stage === 'done' && <Button onClick={state.again}>{exporting.again}</Button>}
            {isRunning ? (
              <Button onClick={cancel}>{exporting.cancel}</Button>
            ) : (
              <Button onClick={onClose}>{state.stage === 'choosing' ? exporting.cancel : exporting.close}</Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
