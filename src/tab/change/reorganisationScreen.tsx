import { Button, Field as FieldFrame, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Stored } from '../../register';
import { formatDay } from '../../text';
import { Empty, Failed, Loading, mayAdminister, Page, useNotices, useRegisterData } from '../shell';
import { focusTitle } from '../shell/focusTitle';
import { useChangeSession } from './changeSession';
import { Assistant } from './assistant';
import { ResumeBar } from './resumeBar';
import type { Draft } from './reorganisationState';
import { forgetDraft, isBegun, keepDraft, keptDraft, newDraft } from './reorganisationState';
import { PlannedList } from './plannedList';
import { UnitChange } from './unitChange';
import type { Planned } from './usePlanned';
import { usePlanned } from './usePlanned';
import { useReading } from './useReading';

type Kind = Draft['kind'] | 'change';

/** The reorganisation assistant. */
export function ReorganisationScreen() {
  const { words, me } = useChangeSession();
  const { units, state } = useRegisterData();
  const { title, intro, mayNot, noUnits } = words.reorganisation;
  const may = mayAdminister(me) && me.may.units.edit && me.may.processes.edit;
  return (
    <Page title={title} intro={intro} back={{ to: { screen: 'administration' }, name: words.upkeep.area }}>
      {!may && <Empty title={mayNot} />}
      {may &&
        units.length === 0 &&
        (state === 'loading' ? <Loading text={words.change.reading} /> : <Empty title={noUnits} />)}
      {may && units.length > 0 && <Fresh />}
    </Page>
  );
}

/** Everything is read afresh: what somebody captured or planned a minute ago counts, too. */
function Fresh() {
  const { words, store } = useChangeSession();
  const read = useCallback(async () => {
    const [processes, settings] = await Promise.all([store.all('processes'), store.all('settings')]);
    return { processes, settings };
  }, [store]);
  const [reading, retry] = useReading(read);
  if (reading.stage === 'reading') return <Loading text={words.change.reading} />;
  if (reading.stage === 'failed') return <Failed error={reading.error} retry={retry} />;
  return <Choice {...reading.value} reread={retry} />;
}

interface ChoiceProps {
  readonly processes: readonly Stored<'processes'>[];
  readonly settings: readonly Stored<'settings'>[];
  readonly reread: () => void;
}

function Choice({ processes, settings, reread }: ChoiceProps) {
  const { words, me } = useChangeSession();
  const styles = useStyles();
  const planned = usePlanned(settings);
  const [kept, setKept] = useState(() => keptDraft(me.key));
  const [isDone, setDone] = useState<string | null>(null);
  const decision = useDecision();
  const finish = (sentence: string) => {
    forgetDraft(me.key);
    setKept(null);
    setDone(sentence);
  };
  // The units it made have ended, and the entries have other versions: whoever begins again begins from what is there now.
  const undone = () => {
    forgetDraft(me.key);
    reread();
  };
  if (isDone !== null)
    return <Empty title={isDone} action={<Button onClick={reread}>{words.reorganisation.again}</Button>} />;
  if (kept) {
    const discard = () => {
      forgetDraft(me.key);
      setKept(null);
    };
    const { key } = kept;
    return (
      <ResumeBar
        {...{ draft: kept, processes, row: planned.rowOf(key) }}
        onDone={finish}
        onUndone={undone}
        onDiscard={discard}
      />
    );
  }
  return (
    <div className={styles.assistant}>
      <WaitingForTheirDay planned={planned} onOpen={decision.open} />
      <Decision {...{ decision, planned, processes }} onDone={finish} onUndone={undone} />
    </div>
  );
}

interface WaitingProps {
  readonly planned: Planned;
  readonly onOpen: (draft: Draft) => void;
}

function WaitingForTheirDay({ planned, onOpen }: WaitingProps) {
  const { words, language } = useChangeSession();
  const giveUp = ({ key, day }: Draft) =>
    void planned.giveUp(key, words.reorganisation.givenUp(formatDay(day, language)));
  return <PlannedList drafts={planned.drafts} onOpen={onOpen} onGiveUp={giveUp} />;
}

interface DecisionProps {
  readonly decision: ReturnType<typeof useDecision>;
  readonly planned: Planned;
  readonly processes: readonly Stored<'processes'>[];
  readonly onDone: (sentence: string) => void;
  readonly onUndone: () => void;
}

function Decision({ decision, planned, processes, onDone, onUndone }: DecisionProps) {
  const { words, language } = useChangeSession();
  const { kind, draft, choose, change, begin, backTo } = decision;
  const said = words.reorganisation;
  const keep = async (one: Draft) => {
    if (!(await planned.keep(one, said.kept(formatDay(one.day, language)), () => backTo(one)))) return;
    begin();
    // It stands above, with the others that wait.
    focusTitle();
  };
  return (
    <>
      <FieldFrame label={said.kind}>
        <RadioGroup value={kind} onChange={(_event, { value }) => choose(value as Kind)}>
          {(['split', 'join', 'change'] as const).map((one) => (
            <Radio key={one} value={one} label={said.kinds[one]} />
          ))}
        </RadioGroup>
      </FieldFrame>
      {kind === 'change' ? (
        <UnitChange onDone={onDone} />
      ) : (
        <Assistant
          key={draft.key}
          {...{ draft, processes, onDone, onUndone, row: planned.rowOf(draft.key) }}
          onChange={change}
          onKeep={(one) => void keep(one)}
        />
      )}
    </>
  );
}

/** What is being decided; what was begun and is put aside for another one can be fetched back. */
function useDecision() {
  const { words, today, me } = useChangeSession();
  const { notify } = useNotices();
  const [typed] = useState(() => keptDraft(me.key, 'typed'));
  const [draft, change] = useState<Draft>(() => typed ?? newDraft('split', today));
  const [kind, setKind] = useState<Kind>(draft.kind);
  // Who takes keeping back may have put in something else since.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
    if (isBegun(draft)) keepDraft(me.key, draft, 'typed');
    else forgetDraft(me.key, 'typed');
  }, [draft, me.key]);
  const show = (next: Draft) => {
    setKind(next.kind);
    change(next);
  };
  const begin = () => show(newDraft('split', today));
  useEffect(() => {
    if (!typed) return;
    const action = { label: words.capture.discard, run: () => change(newDraft(typed.kind, today)) };
    notify({ text: words.reorganisation.typedAgain, kind: 'info', action });
  }, [typed, words, notify, today]);
  const replace = (next: Draft) => {
    if (isBegun(draft)) {
      const action = { label: words.capture.undo, run: () => show(draft) };
      notify({ text: words.reorganisation.putAside, kind: 'info', action });
    }
    show(next);
  };
  return {
    ...{ draft, kind, change },
    choose: (next: Kind) => (next === 'change' ? setKind(next) : replace(newDraft(next, today))),
    open: replace,
    begin,
    /** What was put in, once more, unless something else is being put in by now. */
    backTo: (before: Draft) => !isBegun(latest.current) && show(before),
  };
}

const useStyles = makeStyles({
  assistant: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: '960px' },
});
