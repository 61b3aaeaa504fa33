import {
  Button,
  Field as FieldFrame,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Standing, TeamAction } from '../../register';
import { lists, teamStep } from '../../register';
import { ChangeBody, ChangeDialog } from '../change/changeDialog';
import type { Entered } from '../field';
import { PersonInput, useTooLong } from '../field';
import { useIsOffline, useRegisterData } from '../shell';
import type { TeamWrite } from './teamRun';
import { useTeamSession } from './teamSession';
import { useTeamStep } from './useTeamStep';

interface TeamDialogProps {
  readonly action: TeamAction;
  readonly selected: readonly Standing[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What an action writes for each selected request, what it leaves and why; only then it is written. */
export function TeamDialog({ action, selected, onClose, onDone }: TeamDialogProps) {
  const styles = useStyles();
  const { words } = useTeamSession();
  const offline = useIsOffline();
  // What was selected when it was opened: the list behind may change meanwhile.
  const [chosen] = useState(selected);
  const [who, setWho] = useState<Entered>(null);
  const [reason, setReason] = useState('');
  const { progress, failure, start } = useTeamStep(onDone);
  const said = words.reviewSteps;
  const to = typeof who === 'string' ? who : null;
  const { writes, left } = usePreview(action, chosen, to, reason);
  const long = useTooLong()(reason, lists.reviews.fields.comment.maximum);
  const isReady = (action !== 'give' || to !== null) && (action !== 'close' || (reason.trim() !== '' && !long));
  const mayStart = isReady && writes.length > 0 && progress === null && !offline;
  const actions = (
    <>
      <Button
        appearance="primary"
        disabledFocusable={!mayStart}
        onClick={() => mayStart && void start(writes.map(({ write }) => write))}
      >
        {said.apply(isReady ? writes.length : chosen.length)}
      </Button>
      <Button disabledFocusable={progress !== null} onClick={onClose}>
        {said.cancel}
      </Button>
    </>
  );
  return (
    <ChangeDialog onClose={() => progress === null && onClose()}>
      {() => (
        <ChangeBody title={said.actions[action]} actions={actions}>
          <p className={styles.text}>{said.explain[action]}</p>
          {action === 'give' && (
            <FieldFrame label={said.who} required>
              <PersonInput field={lists.reviews.fields.proposed} entered={who} onEnter={setWho} />
            </FieldFrame>
          )}
          {action === 'close' && (
            <FieldFrame label={said.reason} required validationMessage={long}>
              <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
            </FieldFrame>
          )}
          {isReady && writes.length > 0 && <Lines title={said.previewDone} lines={writes} />}
          {isReady && left.length > 0 && <Lines title={said.previewLeft} lines={left} />}
          {isReady && writes.length === 0 && <span role="status">{said.nothingToDo}</span>}
          {progress && <span role="status">{said.progress(progress.done, progress.total)}</span>}
          {failure !== null && (
            <MessageBar intent="error" layout="multiline" role="alert">
              <MessageBarBody>{failure}</MessageBarBody>
            </MessageBar>
          )}
        </ChangeBody>
      )}
    </ChangeDialog>
  );
}

interface Previewed {
  readonly id: number;
  readonly name: string;
  readonly note: string | null;
}

function usePreview(action: TeamAction, chosen: readonly Standing[], to: string | null, reason: string) {
  const { words, me, today } = useTeamSession();
  const { settings, unitName } = useRegisterData();
  const context = { me: me.key, team: settings.processTeam, today, to, reason };
  const writes: (Previewed & { readonly write: TeamWrite })[] = [];
  const left: Previewed[] = [];
  for (const { request, process } of chosen) {
    if (!request) continue;
    const step = teamStep(action, request, process, context);
    const name = process?.values.name ?? request.values.title ?? '';
    if (step.kind === 'nothing') left.push({ id: request.id, name, note: words.reviewSteps.whyNot[step.why] });
    else
      writes.push({ id: request.id, name, note: unitName(process?.values.unit ?? null), write: { request, ...step } });
  }
  return { writes, left };
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Previewed[] }) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>
        {title} ({lines.length})
      </h3>
      <ul className={styles.list}>
        {lines.map(({ id, name, note }) => (
          <li key={id}>
            {name}
            {note && <span className={styles.note}> – {note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});
