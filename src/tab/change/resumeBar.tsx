import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Stored } from '../../register';
import { planReorganisation, withEndOfKeeping } from '../../register';
import { useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';
import { ReorganisationPreview } from './reorganisationPreview';
import type { Draft } from './reorganisationState';
import { RunPanel } from './runPanel';
import { useUnitOptions } from './unitPicker';
import { useChangeRun } from './useChangeRun';

interface ResumeBarProps {
  readonly draft: Draft;
  readonly processes: readonly Stored<'processes'>[];
  /** Keeps it since somebody has planned it; null where nobody has. */
  readonly row: Stored<'settings'> | null;
  readonly onDone: (sentence: string) => void;
  readonly onUndone: () => void;
  readonly onDiscard: () => void;
}

/** A reorganisation that was begun and not ended: planned anew from what the register holds now, only the rest is left to do. */
export function ResumeBar({ draft: kept, processes, row, onDone, onUndone, onDiscard }: ResumeBarProps) {
  const { words, me, today } = useChangeSession();
  const { units } = useRegisterData();
  const styles = useStyles();
  const said = words.reorganisation;
  const [draft, setDraft] = useState(kept);
  const options = useUnitOptions(draft.created);
  const plan = useMemo(
    () => withEndOfKeeping(planReorganisation(draft, { units, processes }, me, today), row),
    [draft, units, processes, me, today, row],
  );
  const count = plan.assignments.length;
  const run = useChangeRun({ done: () => said.done(count), onWhole: () => onDone(said.done(count)), onUndone });
  if (run.state.stage !== 'waiting') return <RunPanel run={run} />;
  return (
    <div className={styles.resume}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{said.resumeTitle}</MessageBarTitle> {said.resumeText}
        </MessageBarBody>
      </MessageBar>
      <ReorganisationPreview draft={draft} plan={plan} options={options} onChange={setDraft} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={plan.gaps.length > 0}
          onClick={() => plan.gaps.length === 0 && void run.run(plan)}
        >
          {said.resume}
        </Button>
        <Button onClick={onDiscard}>{said.discard}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  resume: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '960px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
