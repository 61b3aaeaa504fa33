import {
  Button,
  Field as FieldFrame,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import type { ChangeOutcome, FailedUpdate, Field, FieldValue } from '../../register';
import { lists, sameValue } from '../../register';
import { describeValue, useNaming } from '../field';
import { errorText, Failed, useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';
import type { ChangeRun } from './useChangeRun';

/** What is left is named up to here; of more it is said how many. */
const namedAtMost = 50;

interface RunPanelProps {
  readonly run: ChangeRun;
  /** Plans what is left once more, from what is there now, where the change can show that. */
  readonly onPlanAnew?: (outcome: ChangeOutcome) => void;
}

/** How far a change is, the way out, and what is left of it; nothing while it waits to be started. */
export function RunPanel({ run, onPlanAnew }: RunPanelProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const { state } = run;
  if (state.stage === 'waiting') return null;
  if (state.stage === 'stopped') return <Failed error={state.error} retry={run.again} />;
  if (state.stage === 'left') return <Left outcome={state.outcome} run={run} onPlanAnew={onPlanAnew} />;
  const { done, total, cancelling } = state;
  return (
    <div className={styles.panel}>
      <FieldFrame
        label={words.change.running}
        validationState="none"
        validationMessage={cancelling ? words.change.cancelling : words.change.progress(done, total)}
      >
        <ProgressBar value={done} max={Math.max(1, total)} />
      </FieldFrame>
      <Button className={styles.start} disabledFocusable={cancelling} onClick={run.cancel}>
        {words.change.cancel}
      </Button>
    </div>
  );
}

function Left({ outcome, run, onPlanAnew }: RunPanelProps & { readonly outcome: ChangeOutcome }) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const { failed, open, done, unitError } = outcome;
  const canPlanAnew = onPlanAnew !== undefined && failed.some(({ now }) => now);
  return (
    <div className={styles.panel}>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          {words.change.notWhole(done.length, failed.length + open.length)}
          {unitError && ` ${errorText(unitError, words)}`}
        </MessageBarBody>
      </MessageBar>
      <p className={styles.text}>{words.change.whatNow}</p>
      <ul className={styles.list}>
        {failed.slice(0, namedAtMost).map((one) => (
          <li key={`${one.update.list} ${one.update.id}`}>
            <FailedLine failed={one} run={run} />
          </li>
        ))}
        {failed.length > namedAtMost && <li>{words.change.moreRows(failed.length - namedAtMost)}</li>}
        {open.length > 0 && <li>{words.change.notBegun(open.length)}</li>}
      </ul>
      <div className={styles.actions}>
        {canPlanAnew && (
          <Button appearance="primary" onClick={() => onPlanAnew(outcome)}>
            {words.change.planAnew}
          </Button>
        )}
        {!(canPlanAnew && failed.every(({ now }) => now)) && (
          <Button appearance={canPlanAnew ? 'secondary' : 'primary'} onClick={run.again}>
            {words.change.rest}
          </Button>
        )}
      </div>
    </div>
  );
}

function FailedLine({ failed, run }: { readonly failed: FailedUpdate; readonly run: ChangeRun }) {
  const { words, language } = useChangeSession();
  const { personName } = useRegisterData();
  const naming = useNaming();
  const styles = useStyles();
  const { update, now, error } = failed;
  if (!now) return words.change.failedEntry(update.name, errorText(error, words));
  const current = now.values as Readonly<Record<string, FieldValue>>;
  const fields: Readonly<Record<string, Field>> = lists[update.list].fields;
  const before = update.before as Readonly<Record<string, FieldValue>>;
  const planned = update.values as Readonly<Record<string, FieldValue>>;
  const clashes = Object.keys(planned).flatMap((name) => {
    const field = fields[name];
    const isTheirs = !sameValue(current[name], before[name]) && !sameValue(current[name], planned[name]);
    return field && isTheirs ? [{ name, field }] : [];
  });
  const who = personName(now.modifiedBy) || words.people.somebody;
  if (update.list === 'settings') {
    return (
      <span className={styles.line}>
        {words.reorganisation.plannedElsewhere}
        <Button size="small" onClick={() => run.overwrite(failed)}>
          {words.reorganisation.giveUp}
        </Button>
      </span>
    );
  }
  // What says something about the whole entry is looked at anew, never written over the other's change.
  if (update.asSeen) return words.change.editedSince(update.name, who);
  if (clashes.length === 0) return words.change.failedEntry(update.name, errorText(error, words));
  return (
    <span className={styles.line}>
      {clashes.map(({ name, field }) => (
        <span key={name}>
          {words.change.clash(update.name, who, field.label[language], {
            theirs: describeValue(field, current[name], naming),
            mine: describeValue(field, planned[name], naming),
          })}
        </span>
      ))}
      <Button size="small" onClick={() => run.overwrite(failed)}>
        {words.change.overwrite}
      </Button>
    </span>
  );
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '720px' },
  start: { alignSelf: 'flex-start' },
  text: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  line: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
