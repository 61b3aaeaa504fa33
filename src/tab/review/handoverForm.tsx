import {
  Button,
  Field as FieldFrame,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { HandoverPlan, PersonKey } from '../../register';
import { lists, planHandover } from '../../register';
import type { Entered } from '../field';
import { PersonInput, useTooLong } from '../field';
import { hrefOf, useIsOffline, useRegisterData } from '../shell';
import { useTeamSession } from './teamSession';
import type { Handover, Line } from './readHandover';
import { useHandoverRun } from './useHandoverRun';

interface HandoverFormProps {
  readonly person: PersonKey;
  readonly handover: Handover;
  readonly onWritten: () => void;
}

/** Who takes over what, what that writes, and writing it. */
export function HandoverForm({ person, handover: { lines, requests }, onWritten }: HandoverFormProps) {
  const styles = useStyles();
  const { words, me, today } = useTeamSession();
  const { settings } = useRegisterData();
  const run = useHandoverRun(onWritten);
  const [chosen, setChosen] = useState<ReadonlyMap<number, PersonKey>>(new Map());
  const [other, setOther] = useState<Entered>(null);
  const [note, setNote] = useState('');
  const long = useTooLong()(note, lists.reviews.fields.note.maximum);
  const another = anotherThan(person, other);
  const choices = lines.flatMap(({ process, role }) => {
    const to = chosen.get(process.id);
    return to ? [{ process, role, to }] : [];
  });
  const plan = planHandover(person, choices, requests, { askedBy: me.key, note, today, rules: settings.reviewRules });
  const choose = (id: number, to: PersonKey | null) =>
    setChosen((before) => new Map([...[...before].filter(([one]) => one !== id), ...(to ? [[id, to] as const] : [])]));
  return (
    <>
      <ForAll
        person={person}
        other={other}
        onOther={setOther}
        onAll={(to) => setChosen(new Map(lines.map(({ process }) => [process.id, to])))}
      />
      <ul className={styles.lines}>
        {lines.map((line) => (
          <HandoverRow
            key={line.process.id}
            line={line}
            another={another}
            to={chosen.get(line.process.id) ?? null}
            onChoose={(to) => choose(line.process.id, to)}
          />
        ))}
      </ul>
      <FieldFrame label={words.reviewing.note} validationMessage={long}>
        <Textarea value={note} onChange={(_event, { value }) => setNote(value)} />
      </FieldFrame>
      {run.message && (
        <MessageBar intent={run.message.kind} layout="multiline" role="status">
          <MessageBarBody>{run.message.text}</MessageBarBody>
        </MessageBar>
      )}
      <Writing plan={plan} run={run} mayWrite={long === undefined} />
    </>
  );
}

interface WritingProps {
  readonly plan: HandoverPlan;
  readonly run: ReturnType<typeof useHandoverRun>;
  readonly mayWrite: boolean;
}

/** What the choices write, and the button that does it. */
function Writing({ plan, run, mayWrite }: WritingProps) {
  const styles = useStyles();
  const { words } = useTeamSession();
  const offline = useIsOffline();
  const count = plan.open.length + plan.change.length;
  const isReady = count > 0 && mayWrite && !offline;
  return (
    <div className={styles.other}>
      {count > 0 && <span>{words.reviewing.preview(plan.open.length, plan.change.length)}</span>}
      {run.running ? (
        <Button onClick={run.stop}>{words.reviewing.stop}</Button>
      ) : (
        <Button appearance="primary" disabledFocusable={!isReady} onClick={() => isReady && void run.start(plan)}>
          {words.reviewing.send}
        </Button>
      )}
    </div>
  );
}

interface ForAllProps {
  readonly person: PersonKey;
  readonly other: Entered;
  readonly onOther: (other: Entered) => void;
  readonly onAll: (to: PersonKey) => void;
}

/** Somebody who was not proposed, for single entries or all of them. */
function ForAll({ person, other, onOther, onAll }: ForAllProps) {
  const styles = useStyles();
  const { words } = useTeamSession();
  const another = anotherThan(person, other);
  return (
    <div className={styles.other}>
      <FieldFrame label={words.reviewing.other}>
        <PersonInput field={lists.reviews.fields.proposed} entered={other} onEnter={onOther} />
      </FieldFrame>
      <Button disabledFocusable={another === null} onClick={() => another && onAll(another)}>
        {words.reviewing.forAll}
      </Button>
    </div>
  );
}

const anotherThan = (person: PersonKey, other: Entered): PersonKey | null =>
  typeof other === 'string' && other !== person ? other : null;

interface RowProps {
  readonly line: Line;
  readonly another: PersonKey | null;
  readonly to: PersonKey | null;
  readonly onChoose: (to: PersonKey | null) => void;
}

function HandoverRow({ line: { process, role, proposals, asked, declined }, another, to, onChoose }: RowProps) {
  const styles = useStyles();
  const { words } = useTeamSession();
  const { personName } = useRegisterData();
  const name = process.values.name ?? '';
  const known = new Set(proposals.map(({ person }) => person));
  const added = [...new Set([another, to])].filter((one): one is PersonKey => one !== null && !known.has(one));
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        <Link href={hrefOf({ screen: 'process', id: process.id })}>{name}</Link> ({words.reviewing.role[role]})
        {asked && <span className={styles.remark}>{words.reviewing.waits(personName(asked))}</span>}
        {declined && !asked && (
          <span className={styles.remark}>{words.reviewing.refused(personName(declined.by), declined.why)}</span>
        )}
      </span>
      <Select
        aria-label={words.reviewing.to(name)}
        value={to ?? ''}
        onChange={(_event, { value }) => onChoose(value === '' ? null : value)}
      >
        <option value="">{words.reviewing.stays}</option>
        {proposals.map(({ person, reason }) => (
          <option key={person} value={person}>
            {personName(person)} – {words.reviewing.reason[reason]}
          </option>
        ))}
        {added.map((one) => (
          <option key={one} value={one}>
            {personName(one)}
          </option>
        ))}
      </Select>
    </li>
  );
}

const useStyles = makeStyles({
  other: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  remark: { display: 'block', color: tokens.colorNeutralForeground2 },
});
