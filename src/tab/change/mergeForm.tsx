import {
  Button,
  Field as FieldFrame,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type {
  Attached,
  MergeChoices,
  MergePlan,
  Problem,
  ProcessFieldName,
  ProcessMerge,
  Stored,
} from '../../register';
import { planMerge, processFields, processNumber } from '../../register';
import { ChangeBody } from './changeDialog';
import { useChangeSession } from './changeSession';
import { FateList } from './fateList';
import { MergeDifferences } from './mergeDifferences';
import { RunPanel } from './runPanel';
import { useChangeRun } from './useChangeRun';

type Process = Stored<'processes'>;

interface MergeFormProps {
  readonly pair: readonly [Process, Process];
  readonly register: { readonly all: readonly Process[]; readonly attached: Attached };
  readonly onClose: () => void;
  readonly onDone: (stays: number) => void;
  readonly onRunning: (running: boolean) => void;
}

/** Which entry stays, what it takes over, and what else follows from that. */
export function MergeForm({ pair, register, onClose, onDone, onRunning }: MergeFormProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  // Nothing is merged into what is retired.
  const [staying, setStaying] = useState(pair[0]?.values.status === 'retired' ? 1 : 0);
  const [choices, setChoices] = useState<MergeChoices>({});
  const stays = pair[staying]!;
  const goes = pair[1 - staying]!;
  const reason = words.change.mergedReason(nameOf(stays), processNumber(stays.id));
  const plan = usePlan({ stays, goes, choices, reason }, register);
  const run = useChangeRun({
    done: () => words.change.merged(named(goes), named(stays)),
    onWhole: () => onDone(stays.id),
  });
  useEffect(() => onRunning(run.state.stage === 'running'), [run.state.stage, onRunning]);
  const isWaiting = run.state.stage === 'waiting';
  const mayRun = plan.mayRetire && !plan.isIntoRetired && plan.problems.length === 0 && plan.steps.length > 0;
  const actions = (
    <>
      {isWaiting && (
        <Button appearance="primary" disabledFocusable={!mayRun} onClick={() => mayRun && void run.run(plan)}>
          {words.change.mergeNow}
        </Button>
      )}
      {run.state.stage !== 'running' && (
        <Button onClick={onClose}>{isWaiting ? words.change.cancel : words.change.close}</Button>
      )}
    </>
  );
  return (
    <ChangeBody title={words.change.mergeTitle} actions={actions}>
      {isWaiting && (
        <>
          <WhoStays
            pair={pair}
            staying={staying}
            onChoose={(index) => {
              setStaying(index);
              setChoices({});
            }}
          />
          <p className={styles.text}>{words.change.mergeIntro}</p>
          <MergeDifferences stays={stays} goes={goes} choices={choices} onChoose={setChoices} />
          <Consequences plan={plan} />
        </>
      )}
      <RunPanel run={run} />
    </ChangeBody>
  );
}

function usePlan(
  { stays, goes, choices, reason }: Pick<ProcessMerge, 'stays' | 'goes' | 'choices' | 'reason'>,
  { all, attached }: MergeFormProps['register'],
): MergePlan {
  const { me, today } = useChangeSession();
  return useMemo(() => {
    const belongings = { attached, may: me.may };
    return planMerge({ stays, goes, choices, reason, others: all, belongings }, me, today);
  }, [stays, goes, choices, reason, all, attached, me, today]);
}

const named = (entry: Process) => ({ name: nameOf(entry), number: processNumber(entry.id) });

const nameOf = ({ id, values }: Process): string => values.name ?? processNumber(id);

interface WhoStaysProps {
  readonly pair: readonly [Process, Process];
  readonly staying: number;
  readonly onChoose: (index: number) => void;
}

function WhoStays({ pair, staying, onChoose }: WhoStaysProps) {
  const { words } = useChangeSession();
  return (
    <FieldFrame label={words.change.whoStays}>
      <RadioGroup value={String(staying)} onChange={(_event, { value }) => onChoose(Number(value))}>
        {pair.map((entry, index) => (
          <Radio key={entry.id} value={String(index)} label={`${nameOf(entry)} (${processNumber(entry.id)})`} />
        ))}
      </RadioGroup>
    </FieldFrame>
  );
}

function Consequences({ plan }: { readonly plan: MergePlan }) {
  const { words, language } = useChangeSession();
  const styles = useStyles();
  const sentence = ({ field, code, facts }: Problem) =>
    words.change.mergeProblem(
      processFields[field as ProcessFieldName].label[language],
      words.problems[code](facts ?? {}),
    );
  return (
    <section>
      <p className={styles.text}>{words.change.moved(plan.moved.length)}</p>
      {plan.moved.length > 0 && (
        <ul className={styles.list}>
          {plan.moved.map(({ id, values }) => (
            <li key={id}>{values.name ?? processNumber(id)}</li>
          ))}
        </ul>
      )}
      <FateList fates={plan.fates} />
      {(plan.problems.length > 0 || !plan.mayRetire || plan.isIntoRetired) && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {[
              ...(plan.isIntoRetired ? [words.change.intoRetired] : []),
              ...(plan.mayRetire ? plan.problems.map(sentence) : [words.change.onlyTeam]),
            ].join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
