import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Field, FieldValue } from '../../register';
import { processFields } from '../../register';
import { formatInstant } from '../../text';
import { describeValue, isUnread, useNaming } from '../field';
import { useRegisterData, useSession } from '../shell';
import type { EditDraft } from './draft';
import type { EditConflict } from './saveEdit';

type Side = 'mine' | 'theirs';

interface ConflictViewProps {
  readonly conflict: EditConflict;
  /** The edit as it was before the other change was known. */
  readonly before: EditDraft;
  readonly onResolve: (theirs: readonly string[]) => void;
  readonly onBack: () => void;
}

/** Two people changed the same fields: both versions beside each other, one choice a field, nothing lost until then. */
export function ConflictView({ conflict, before, onResolve, onBack }: ConflictViewProps) {
  const { words, language } = useSession();
  const { personName } = useRegisterData();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { theirs, clashes } = conflict;
  const who = personName(theirs.modifiedBy) || words.people.somebody;
  const open = clashes.filter((name) => !chosen[name]).length;
  const chooseAll = (side: Side) => setChosen(Object.fromEntries(clashes.map((name) => [name, side])));
  return (
    <section aria-labelledby="conflict-title" className={styles.conflict}>
      <h2 id="conflict-title" ref={title} tabIndex={-1} className={styles.title}>
        {words.capture.conflictTitle}
      </h2>
      <p className={styles.text}>{words.capture.conflictIntro(who, formatInstant(theirs.modifiedAt, language))}</p>
      <div className={styles.actions}>
        <Button onClick={() => chooseAll('mine')}>{words.capture.allMine}</Button>
        <Button onClick={() => chooseAll('theirs')}>{words.capture.allTheirs(who)}</Button>
      </div>
      {clashes.map((name) => (
        <Clash
          key={name}
          name={name}
          versions={versionsOf(name, conflict, before)}
          who={who}
          chosen={chosen[name]}
          onChoose={(side) => setChosen({ ...chosen, [name]: side })}
        />
      ))}
      <Taken conflict={conflict} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={open > 0}
          onClick={() => onResolve(clashes.filter((name) => chosen[name] === 'theirs'))}
        >
          {words.capture.saveChoice}
        </Button>
        <Button onClick={onBack}>{words.capture.backToForm}</Button>
        <span role="status">{open > 0 && words.capture.chooseAll(open)}</span>
      </div>
    </section>
  );
}

interface Versions extends Readonly<Record<Side, FieldValue | undefined>> {
  readonly before: FieldValue | undefined;
}

function versionsOf(name: string, { draft, theirs }: EditConflict, before: EditDraft): Versions {
  const mine = draft.entered[name];
  const stored = (values: object) => (values as Readonly<Record<string, FieldValue>>)[name];
  return {
    mine: isUnread(mine) ? mine.typed : mine,
    theirs: stored(theirs.values),
    before: stored(before.base.values),
  };
}

interface ClashProps {
  readonly name: string;
  readonly versions: Versions;
  readonly who: string;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

function Clash({ name, versions, who, chosen, onChoose }: ClashProps) {
  const { words, language } = useSession();
  const naming = useNaming();
  const styles = useStyles();
  const label = useId();
  const field = (processFields as Readonly<Record<string, Field>>)[name]!;
  const version = (side: Side, title: string) => (
    <Radio
      value={side}
      className={styles.version}
      label={
        <span className={styles.label}>
          <span className={styles.who}>{title}</span>
          <span className={styles.value}>{describeValue(field, versions[side], naming)}</span>
        </span>
      }
    />
  );
  return (
    <div className={styles.clash}>
      <h3 id={label} className={styles.field}>
        {field.label[language]}
      </h3>
      <p className={styles.before}>
        {words.capture.before}: {describeValue(field, versions.before, naming)}
      </p>
      <RadioGroup
        aria-labelledby={label}
        className={styles.versions}
        value={chosen ?? ''}
        onChange={(_event, { value }) => onChoose(value as Side)}
      >
        {version('mine', words.capture.mine)}
        {version('theirs', words.capture.theirs(who))}
      </RadioGroup>
    </div>
  );
}

/** What only the other person changed comes along; people should know it does. */
function Taken({ conflict: { taken, theirs } }: { readonly conflict: EditConflict }) {
  const { words, language } = useSession();
  const naming = useNaming();
  const fields = Object.entries<Field>(processFields).filter(
    ([name, field]) => taken.includes(name) && !field.automatic,
  );
  if (fields.length === 0) return null;
  return (
    <div>
      {words.capture.takenOver}
      <ul>
        {fields.map(([name, field]) => (
          <li key={name}>
            {field.label[language]}: {describeValue(field, theirs.values[name as keyof typeof theirs.values], naming)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  conflict: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, outlineStyle: 'none' },
  text: { margin: 0, maxWidth: '720px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  clash: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  field: { margin: 0, fontSize: tokens.fontSizeBase400 },
  before: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3, whiteSpace: 'pre-line' },
  versions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  version: { alignItems: 'flex-start', border: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground1, display: 'flex', flexDirection: 'column', minWidth: 0 },
  who: { fontWeight: tokens.fontWeightSemibold },
  value: { whiteSpace: 'pre-line' },
});
