import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Day, Stored, UnitRef } from '../../register';
import { fitsIntoSetting, isComing, planReorganisation, unitFields, withEndOfKeeping } from '../../register';
import { formatDay } from '../../text';
import type { Entered } from '../field';
import { enteredProblem, FieldInput, isUnread } from '../field';
import { useRegisterData } from '../shell';
import { focusTitle } from '../shell/focusTitle';
import { useChangeSession } from './changeSession';
import { NewUnits } from './newUnits';
import { ReorganisationPreview } from './reorganisationPreview';
import type { Draft } from './reorganisationState';
import { keepDraft } from './reorganisationState';
import { RuleList } from './ruleList';
import { RunPanel } from './runPanel';
import { UnitPicker, useUnitOptions } from './unitPicker';
import { useChangeRun } from './useChangeRun';

interface AssistantProps {
  readonly draft: Draft;
  readonly processes: readonly Stored<'processes'>[];
  /** Keeps it since somebody has planned it; null where nobody has. */
  readonly row: Stored<'settings'> | null;
  readonly onChange: (draft: Draft) => void;
  /** Keeps it for its day, where that is a later one. */
  readonly onKeep: (draft: Draft) => void;
  readonly onDone: (sentence: string) => void;
  readonly onUndone: () => void;
}

/** Which units, who follows, who gets what; and what comes of it, before anything is written. */
export function Assistant({ draft, processes, row, onChange, onKeep, onDone, onUndone }: AssistantProps) {
  const { words, me, today } = useChangeSession();
  const { units } = useRegisterData();
  const styles = useStyles();
  const said = words.reorganisation;
  const options = useUnitOptions(draft.created);
  const plan = useMemo(
    () => withEndOfKeeping(planReorganisation(draft, { units, processes }, me, today), row),
    [draft, units, processes, me, today, row],
  );
  const count = plan.assignments.filter(({ process, to }) => to !== process.values.unit).length;
  const run = useChangeRun({ done: () => said.done(count), onWhole: () => onDone(said.done(count)), onUndone });
  const mayRun = plan.gaps.length === 0 && plan.steps.length > 0;
  const start = () => {
    if (!mayRun) return;
    keepDraft(me.key, draft);
    // The button goes away.
    focusTitle();
    void run.run(plan);
  };
  if (run.state.stage !== 'waiting') return <RunPanel run={run} />;
  const old = draft.old.filter((id) => units.some((unit) => unit.id === id));
  const known = options.filter(({ ref }) => ref > 0);
  const targets = draft.kind === 'join' ? options.filter(({ ref }) => !old.includes(ref)) : options;
  return (
    <>
      <OldUnits draft={draft} options={known} onChange={onChange} />
      <DayOfChange draft={draft} onChange={onChange} />
      <NewUnits draft={draft} onChange={onChange} />
      <section className={styles.part}>
        <h2 className={styles.title}>{said.who}</h2>
        <UnitPicker
          label={draft.kind === 'join' ? said.standardJoin : said.standard}
          options={targets}
          chosen={draft.standard}
          placeholder={said.nobody}
          onChoose={(standard) => onChange({ ...draft, standard, successor: draft.successor ?? standard })}
        />
        {draft.kind === 'split' && <RuleList draft={draft} options={targets} onChange={onChange} />}
        <UnitPicker
          label={said.successor}
          hint={said.successorHint}
          options={targets}
          chosen={draft.successor}
          placeholder={said.nobody}
          onChoose={(successor) => onChange({ ...draft, successor })}
        />
      </section>
      <ReorganisationPreview draft={draft} plan={plan} options={options} onChange={onChange} />
      {isComing(draft, today) ? (
        <KeepForLater draft={draft} onKeep={onKeep} />
      ) : (
        <Button className={styles.start} appearance="primary" disabledFocusable={!mayRun} onClick={start}>
          {said.start}
        </Button>
      )}
    </>
  );
}

/** Until its day nothing of a reorganisation is carried out; what is still open may be decided until then, too. */
function KeepForLater({ draft, onKeep }: Pick<AssistantProps, 'draft' | 'onKeep'>) {
  const { words, language } = useChangeSession();
  const styles = useStyles();
  const said = words.reorganisation;
  const fits = fitsIntoSetting(draft);
  const mayKeep = fits && draft.old.length > 0;
  return (
    <div className={styles.part}>
      <span>{fits ? said.untilThen(formatDay(draft.day, language)) : said.tooLong}</span>
      <Button
        className={styles.start}
        appearance="primary"
        disabledFocusable={!mayKeep}
        onClick={() => mayKeep && onKeep(draft)}
      >
        {said.keep}
      </Button>
    </div>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function OldUnits({
  draft,
  options,
  onChange,
}: PartProps & { readonly options: readonly { readonly ref: UnitRef; readonly text: string }[] }) {
  const { words } = useChangeSession();
  if (draft.kind === 'split') {
    return (
      <UnitPicker
        label={words.reorganisation.oldUnit}
        options={options}
        chosen={draft.old[0] ?? null}
        onChoose={(id) => onChange({ ...draft, old: id === null ? [] : [id], oneByOne: {}, children: {} })}
      />
    );
  }
  const several = { ...participating, label: bothLanguages(words.reorganisation.oldUnits), help: bothLanguages('') };
  return (
    <FieldInput
      name="old-units"
      field={several}
      entered={draft.old}
      onEnter={(_name, entered) => {
        const ids = isUnread(entered) ? (entered.chosen ?? []) : entered;
        if (Array.isArray(ids)) onChange({ ...draft, old: ids.map(Number) });
      }}
      stage="draft"
    />
  );
}

function DayOfChange({ draft, onChange }: PartProps) {
  const { words, today } = useChangeSession();
  const [entered, setEntered] = useState<Entered>(draft.day);
  const said = words.reorganisation;
  const hint = isComing(draft, today) ? said.dayHintLater : said.dayHint;
  const field = { ...unitFields.validFrom, label: bothLanguages(said.day), help: bothLanguages(hint) };
  return (
    <FieldInput
      name="reorganisation-day"
      field={field}
      entered={entered}
      onEnter={(_name, value) => {
        setEntered(value);
        if (typeof value === 'string' && !enteredProblem(field, value, 'draft'))
          onChange({ ...draft, day: value as Day });
      }}
      problem={typeof entered === 'string' ? null : { code: 'notADay' }}
      stage="draft"
    />
  );
}

const bothLanguages = (text: string) => ({ de: text, en: text });
const participating = { ...unitFields.parent, kind: 'references' as const };

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  start: { alignSelf: 'flex-start' },
});
