import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Day, Language } from '../../register';
import { isDay } from '../../register';
import { formatDay } from '../../text';
import type { WorkplacePerson } from './api';
import { firstRequestDay } from './days';
import { useMove } from './useMove';
import type { Words } from './words';

const hiddenKey = 'workplace.stepsHidden';
const jumpKey = 'workplace.jumpedTo';

export interface FirstStepsState {
  readonly isShown: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

/** Whether the strip is shown; kept for the next visit. */
export function useFirstSteps(): FirstStepsState {
  const [isShown, setShown] = useState(() => localStorage.getItem(hiddenKey) === null);
  return {
    isShown,
    show: () => {
      localStorage.removeItem(hiddenKey);
      setShown(true);
    },
    hide: () => {
      localStorage.setItem(hiddenKey, 'yes');
      setShown(false);
    },
  };
}

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly today: Day;
  readonly person: WorkplacePerson;
  readonly people: readonly WorkplacePerson[];
  readonly steps: FirstStepsState;
  readonly onMove: (day: Day) => Promise<void>;
}

/** What to try on a first visit: capture, let time pass, answer. */
export function FirstSteps({ words, language, today, person, people, steps, onMove }: Props) {
  const styles = useStyles();
  const { isMoving, problem, go } = useMove(onMove, words);
  const [jumpedTo, setJumpedTo] = useState(() => localStorage.getItem(jumpKey));
  const target = firstRequestDay(today);
  const hasJumped = jumpedTo !== null && isDay(jumpedTo) && today >= jumpedTo;
  const jump = async () => {
    if (!(await go(target))) return;
    localStorage.setItem(jumpKey, target);
    setJumpedTo(target);
  };
  const label = words.jumpTo(formatDay(target, language));
  return (
    <section className={styles.strip} aria-label={words.steps}>
      <ol className={styles.steps}>
        <Step number={1} title={words.stepCapture} how={captureHow(person, people, words)} />
        <Step
          number={2}
          title={words.stepWait}
          how={problem ?? words.stepWaitHow}
          {...(hasJumped && { done: words.stepDone })}
        >
          {!hasJumped && (
            <Button size="small" disabledFocusable={isMoving} onClick={() => void jump()}>
              {isMoving ? <Spinner size="tiny" label={words.moving} /> : label}
            </Button>
          )}
        </Step>
        <Step number={3} title={words.stepAnswer} how={words.stepAnswerHow} />
      </ol>
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={words.hideSteps}
        title={words.hideSteps}
        onClick={steps.hide}
      />
    </section>
  );
}

/** Staff may capture and not edit afterwards: they are told as whom they can. */
function captureHow(person: WorkplacePerson, people: readonly WorkplacePerson[], words: Words): string {
  const owner = people.find(({ role }) => role === 'owner');
  return person.role === 'staff' && owner ? words.stepCaptureAs(owner.name) : words.stepCaptureHow(person.name);
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly how: string;
  readonly done?: string;
  readonly children?: ReactNode;
}

function Step({ number, title, how, done, children }: StepProps) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <Text weight="semibold">
        {number}. {title} {done && <CheckmarkCircleRegular aria-label={done} className={styles.done} />}
      </Text>
      <Text size={200}>{how}</Text>
      {children}
    </li>
  );
}

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'start',
    gap: '8px',
    padding: '8px 8px 8px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: '35dvh',
    overflowY: 'auto',
  },
  steps: {
    flex: '1 1 0',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '8px 24px',
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  step: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '4px' },
  done: { verticalAlign: 'text-bottom', color: tokens.colorStatusSuccessForeground1 },
});
