import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field as FieldFrame,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { MergeChoices, MergePlan, Problem, ProcessFieldName, Stored } from '../../register';
import { mergeFields, planMerge, processFields, processNumber } from '../../register';
import { useChangeSession } from './changeSession';
import { MergeRow } from './mergeRow';
import { RunPanel } from './runPanel';
import { useChangeRun } from './useChangeRun';

type Process = Stored<'processes'>;

interface MergeFormProps {
  readonly pair: readonly [Process, Process];
  readonly all: readonly Process[];
  readonly onClose: () => void;
  readonly onDone: (stays: number) => void;
  readonly onRunning: (running: boolean) => void;
}

/** Which entry stays, what it takes over, and what else follows from that. */
export function MergeForm({ pair, all, onClose, onDone, onRunning }: MergeFormProps) {
  const { words, me, today } = useChangeSession();
  const styles = useStyles();
  // Nothing is merged into what is retired.
  const [staying, setStaying] = useState(pair[0]?.values.status === 'retired' ? 1 : 0);
  const [choices, setChoices] = useState<MergeChoices>({});
  const stays = pair[staying]!;
  const goes = pair[1 - staying]!;
  const nameOf = ({ id, values }: Process) => values.name ?? processNumber(id);
  const reason = words.change.mergedReason(nameOf(stays), processNumber(stays.id));
  const plan = useMemo(
    () => planMerge({ stays, goes, choices, others: all, reason }, me, today),
    [stays, goes, choices, all, reason, me, today],
  );
  const run = useChangeRun({
    done: () => words.change.merged(nameOf(goes), nameOf(stays)),
    onWhole: () => onDone(stays.id),
  });
  useEffect(() => onRunning(run.state.stage === 'running'), [run.state.stage, onRunning]);
  const isWaiting = run.state.stage === 'waiting';
  const mayRun = plan.mayRetire && !plan.isIntoRetired && plan.problems.length === 0 && plan.steps.length > 0;
  return (
    <DialogBody className={styles.body}>
      <DialogTitle>{words.change.mergeTitle}</DialogTitle>
      <DialogContent className={styles.content}>
        {isWaiting && (
          <>
            <FieldFrame label={words.change.whoStays}>
              <RadioGroup
                value={String(staying)}
                onChange={(_event, { value }) => {
                  setStaying(Number(value));
                  setChoices({});
                }}
              >
                {pair.map((entry, index) => (
                  <Radio key={entry.id} value={String(index)} label={`${nameOf(entry)} (${processNumber(entry.id)})`} />
                ))}
              </RadioGroup>
            </FieldFrame>
            <p className={styles.text}>{words.change.mergeIntro}</p>
            <Differences stays={stays} goes={goes} choices={choices} onChoose={setChoices} />
            <Consequences plan={plan} />
          </>
        )}
        <RunPanel run={run} />
      </DialogContent>
      <DialogActions>
        {isWaiting && (
          <Button appearance="primary" disabledFocusable={!mayRun} onClick={() => mayRun && void run.run(plan)}>
            {words.change.mergeNow}
          </Button>
        )}
        {run.state.stage !== 'running' && (
          <Button onClick={onClose}>{isWaiting ? words.change.cancel : words.change.close}</Button>
        )}
      </DialogActions>
    </DialogBody>
  );
}

interface DifferencesProps {
  readonly stays: Process;
  readonly goes: Process;
  readonly choices: MergeChoices;
  readonly onChoose: (choices: MergeChoices) => void;
}

function Differences({ stays, goes, choices, onChoose }: DifferencesProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const fields = useMemo(() => mergeFields(stays, goes), [stays, goes]);
  if (fields.length === 0) return <p className={styles.text}>{words.change.noDifference}</p>;
  return (
    <section>
      <h3 className={styles.title}>{words.change.mergeFields}</h3>
      {fields.map((field) => (
        <MergeRow
          key={`${stays.id} ${field.name}`}
          field={field}
          values={{ stays: stays.values[field.name], goes: goes.values[field.name] }}
          chosen={choices[field.name] ?? field.usual}
          onChoose={(side) => onChoose({ ...choices, [field.name]: side })}
        />
      ))}
    </section>
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
      <p className={styles.text}>{words.change.reviewEnds}</p>
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
  body: { maxHeight: 'calc(100dvh - 64px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  title: { margin: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
