import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { BulkMode, BulkRow, FieldValue, ProcessFieldName, Stored } from '../../register';
import { bulkModes, bulkPlan, emptyValue, planBulk, processFields } from '../../register';
import type { Entered } from '../field';
import { isUnread } from '../field';
import { DialogSurface, Failed, Loading } from '../shell';
import { useChangeSession } from './changeSession';
import { BulkChoice } from './bulkChoice';
import { BulkPreview } from './bulkPreview';
import { readEntries } from './entries';
import { RunPanel } from './runPanel';
import { useChangeRun } from './useChangeRun';
import { useReading } from './useReading';

interface BulkDialogProps {
  readonly ids: ReadonlySet<number>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One field of many entries: chosen, shown entry by entry, and only then written. */
export function BulkDialog({ ids, onClose, onDone }: BulkDialogProps) {
  const { words, store, copy } = useChangeSession();
  // What was selected when it was opened: the list behind may narrow meanwhile.
  const [chosen] = useState(ids);
  const [reading, retry] = useReading(useCallback(() => readEntries({ store, copy }, chosen), [store, copy, chosen]));
  const styles = useStyles();
  // What is under way can be stopped, but not lost sight of.
  const [isRunning, setRunning] = useState(false);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && !isRunning && onClose()}>
      <DialogSurface className={styles.surface}>
        {reading.stage === 'read' ? (
          <Bulk entries={reading.value} onClose={onClose} onDone={onDone} onRunning={setRunning} />
        ) : (
          <DialogBody>
            <DialogTitle>{words.change.bulkTitle(chosen.size)}</DialogTitle>
            <DialogContent>
              {reading.stage === 'failed' ? (
                <Failed error={reading.error} retry={retry} />
              ) : (
                <Loading text={words.change.reading} />
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.change.cancel}</Button>
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}

interface BulkProps extends Pick<BulkDialogProps, 'onClose' | 'onDone'> {
  readonly onRunning: (running: boolean) => void;
  readonly entries: readonly Stored<'processes'>[];
}

function Bulk({ entries, onClose, onDone, onRunning }: BulkProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const [field, setField] = useState<ProcessFieldName | null>(null);
  const [mode, setMode] = useState<BulkMode>('set');
  const [entered, setEntered] = useState<Entered | undefined>(undefined);
  const run = useChangeRun({ done: words.change.done, onWhole: onDone });
  useEffect(() => onRunning(run.state.stage === 'running'), [run.state.stage, onRunning]);
  const rows = useRows(entries, field, mode, entered);
  const count = rows?.filter(({ outcome }) => outcome === 'changes').length ?? 0;
  const isWaiting = run.state.stage === 'waiting';
  return (
    <DialogBody className={styles.body}>
      <DialogTitle>{words.change.bulkTitle(entries.length)}</DialogTitle>
      <DialogContent className={styles.content}>
        {isWaiting && (
          <>
            <BulkChoice
              field={field}
              mode={mode}
              entered={entered}
              onField={(name) => {
                setField(name);
                setMode(bulkModes(name)[0] ?? 'set');
                setEntered(undefined);
              }}
              onMode={setMode}
              onEnter={setEntered}
            />
            {rows && field && <BulkPreview field={field} rows={rows} />}
          </>
        )}
        <RunPanel run={run} />
      </DialogContent>
      <DialogActions>
        {isWaiting && (
          <Button
            appearance="primary"
            disabledFocusable={count === 0}
            onClick={() => rows && count > 0 && void run.run(bulkPlan(rows))}
          >
            {words.change.apply(count)}
          </Button>
        )}
        {run.state.stage !== 'running' && (
          <Button onClick={isWaiting ? onClose : onDone}>{isWaiting ? words.change.cancel : words.change.close}</Button>
        )}
      </DialogActions>
    </DialogBody>
  );
}

/** Null as long as there is nothing to show: no field, or something that is no value yet. */
function useRows(
  entries: readonly Stored<'processes'>[],
  field: ProcessFieldName | null,
  mode: BulkMode,
  entered: Entered | undefined,
): readonly BulkRow[] | null {
  const { me, today } = useChangeSession();
  const value = useDeferredValue(entered);
  return useMemo(() => {
    if (field === null || value === undefined || isUnread(value)) return null;
    return planBulk(entries, { field, mode, value: cleaned(value) ?? emptyValue(processFields[field]) }, me, today);
  }, [entries, field, mode, value, me, today]);
}

function cleaned(value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' ? null : text;
}

const useStyles = makeStyles({
  surface: { maxWidth: 'min(960px, 100vw)', width: '100%', boxSizing: 'border-box' },
  body: { maxHeight: 'calc(100dvh - 64px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minHeight: '240px' },
});
