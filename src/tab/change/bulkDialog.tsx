import { Button } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { BulkMode, BulkRow, ChangeOutcome, FieldValue, ProcessFieldName, Stored } from '../../register';
import { bulkModes, bulkPlan, emptyValue, planBulk, processFields } from '../../register';
import type { Entered } from '../field';
import { isUnread } from '../field';
import { Failed, Loading } from '../shell';
import { ChangeBody, ChangeDialog, ReadingBody } from './changeDialog';
import { useChangeSession } from './changeSession';
import { BulkChoice } from './bulkChoice';
import { BulkPreview } from './bulkPreview';
import { readEntries } from './entries';
import { RunPanel } from './runPanel';
import { useChangeRun } from './useChangeRun';
import { useCircleCheck } from './useCircleCheck';
import { useReading } from './useReading';

type Process = Stored<'processes'>;

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
  const title = words.change.bulkTitle(chosen.size);
  return (
    <ChangeDialog onClose={onClose}>
      {(onRunning) =>
        reading.stage === 'read' ? (
          <Bulk entries={reading.value} onClose={onClose} onDone={onDone} onRunning={onRunning} />
        ) : (
          <ReadingBody title={title} reading={reading} retry={retry} onClose={onClose} />
        )
      }
    </ChangeDialog>
  );
}

interface BulkProps extends Pick<BulkDialogProps, 'onClose' | 'onDone'> {
  readonly onRunning: (running: boolean) => void;
  readonly entries: readonly Process[];
}

function Bulk({ entries: selected, onClose, onDone, onRunning }: BulkProps) {
  const { words } = useChangeSession();
  const choice = useChoice();
  const { entries, seen, lookAgain } = usePlanned(selected);
  const run = useChangeRun({ done: words.change.done, onWhole: onDone });
  useEffect(() => onRunning(run.state.stage === 'running'), [run.state.stage, onRunning]);
  const check = useCircleCheck(choice.field, entries);
  const rows = useRows(entries, choice, check.register);
  const count = rows?.filter(({ outcome }) => outcome === 'changes').length ?? 0;
  const isWaiting = run.state.stage === 'waiting';
  const apply = () => rows && count > 0 && void run.run(bulkPlan(rows));
  const planAnew = (outcome: ChangeOutcome) => {
    lookAgain(outcome);
    run.lookAgain();
  };
  const actions = (
    <>
      {isWaiting && (
        <Button appearance="primary" disabledFocusable={count === 0} onClick={apply}>
          {words.change.apply(count)}
        </Button>
      )}
      {run.state.stage !== 'running' && (
        <Button onClick={isWaiting && !seen ? onClose : onDone}>
          {isWaiting && !seen ? words.change.cancel : words.change.close}
        </Button>
      )}
    </>
  );
  return (
    <ChangeBody title={words.change.bulkTitle(entries.length)} actions={actions}>
      {isWaiting && (
        <>
          {seen ? <span role="status">{words.change.lookAgain}</span> : <BulkChoice {...choice} />}
          {check.stage === 'reading' && <Loading text={words.change.reading} />}
          {check.stage === 'failed' && <Failed error={check.error} retry={check.retry} />}
          {rows && choice.field && <BulkPreview field={choice.field} rows={rows} seen={seen} />}
        </>
      )}
      <RunPanel run={run} onPlanAnew={planAnew} />
    </ChangeBody>
  );
}

/** The field, and what is to become of it. */
function useChoice() {
  const [field, setField] = useState<ProcessFieldName | null>(null);
  const [mode, setMode] = useState<BulkMode>('set');
  const [entered, setEntered] = useState<Entered | undefined>(undefined);
  const onField = (name: ProcessFieldName) => {
    setField(name);
    setMode(bulkModes(name)[0] ?? 'set');
    setEntered(undefined);
  };
  return { field, mode, entered, onField, onMode: setMode, onEnter: setEntered };
}

type Choice = ReturnType<typeof useChoice>;

/** What the change is planned for: the selected entries, or those that are left, as they are now. `seen`: as they were shown before. */
function usePlanned(selected: readonly Process[]) {
  const [planned, setPlanned] = useState({
    entries: selected,
    seen: null as ReadonlyMap<number, Process> | null,
  });
  const lookAgain = ({ failed, open }: ChangeOutcome): void => {
    const now = new Map(failed.map(({ update, now: fresh }) => [update.id, fresh as Process | undefined]));
    const left = new Set([...failed.map(({ update }) => update.id), ...open.map(({ id }) => id)]);
    const before = planned.entries.filter(({ id }) => left.has(id));
    setPlanned({
      entries: before.map((entry) => now.get(entry.id) ?? entry),
      seen: new Map(before.map((entry) => [entry.id, entry])),
    });
  };
  return { ...planned, lookAgain };
}

/** Null as long as there is nothing to show: no field, something that is no value yet, or others that have to be known first. */
function useRows(
  entries: readonly Process[],
  { field, mode, entered }: Choice,
  register: readonly Process[] | null,
): readonly BulkRow[] | null {
  const { me, today } = useChangeSession();
  const value = useDeferredValue(entered);
  return useMemo(() => {
    if (field === null || value === undefined || isUnread(value) || register === null) return null;
    const change = { field, mode, value: cleaned(value) ?? emptyValue(processFields[field]) };
    return planBulk(entries, change, me, today, register);
  }, [entries, field, mode, value, me, today, register]);
}

function cleaned(value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' ? null : text;
}
