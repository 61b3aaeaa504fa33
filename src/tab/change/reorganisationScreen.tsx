import { Button, Field as FieldFrame, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Stored } from '../../register';
import { Empty, Failed, Loading, mayAdminister, Page, useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';
import { Assistant } from './assistant';
import { ResumeBar } from './resumeBar';
import type { Draft } from './reorganisationState';
import { forgetDraft, keptDraft, newDraft } from './reorganisationState';
import { UnitChange } from './unitChange';
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

/** Every process is read afresh: those that somebody captured a minute ago have to find their unit, too. */
function Fresh() {
  const { words, store } = useChangeSession();
  const [reading, retry] = useReading(useCallback(() => store.all('processes'), [store]));
  if (reading.stage === 'reading') return <Loading text={words.change.reading} />;
  if (reading.stage === 'failed') return <Failed error={reading.error} retry={retry} />;
  return <Choice processes={reading.value} reread={retry} />;
}

interface ChoiceProps {
  readonly processes: readonly Stored<'processes'>[];
  readonly reread: () => void;
}

function Choice({ processes, reread }: ChoiceProps) {
  const { words, me, today } = useChangeSession();
  const styles = useStyles();
  const [kept, setKept] = useState(() => keptDraft(me.key));
  const [draft, setDraft] = useState<Draft>(() => newDraft('split', today));
  const [kind, setKind] = useState<Kind>('split');
  const [isDone, setDone] = useState<string | null>(null);
  const choose = (next: Kind) => {
    setKind(next);
    if (next !== 'change') setDraft(newDraft(next, today));
  };
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
    return (
      <ResumeBar
        draft={kept}
        processes={processes}
        onDone={finish}
        onUndone={undone}
        onDiscard={() => {
          forgetDraft(me.key);
          setKept(null);
        }}
      />
    );
  }
  return (
    <div className={styles.assistant}>
      <FieldFrame label={words.reorganisation.kind}>
        <RadioGroup value={kind} onChange={(_event, { value }) => choose(value as Kind)}>
          {(['split', 'join', 'change'] as const).map((one) => (
            <Radio key={one} value={one} label={words.reorganisation.kinds[one]} />
          ))}
        </RadioGroup>
      </FieldFrame>
      {kind === 'change' ? (
        <UnitChange onDone={finish} />
      ) : (
        <Assistant draft={draft} processes={processes} onChange={setDraft} onDone={finish} onUndone={undone} />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  assistant: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: '960px' },
});
