import { Button, makeStyles, MessageBar, MessageBarBody, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { ProcessQuestion, ProcessVerdict, QuestionAnswers } from '../../register';
import { processOrProject, processQuestions } from '../../register';
import { useSession } from '../shell';

const intents: Readonly<Record<ProcessVerdict, 'info' | 'success' | 'warning'>> = {
  open: 'info',
  process: 'success',
  project: 'warning',
  unclear: 'info',
};

/** «Process or project?» opens five questions in place, and explains what follows from the answers. */
export function Questions() {
  const { words } = useSession();
  const styles = useStyles();
  const panel = useId();
  const [open, setOpen] = useState(false);
  const [answers, setAnswers] = useState<QuestionAnswers>({});
  return (
    <div>
      <Button
        appearance="transparent"
        className={styles.toggle}
        icon={<QuestionCircleRegular />}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {words.capture.questionsLink}
      </Button>
      <div id={panel} hidden={!open} className={open ? styles.panel : undefined}>
        <p className={styles.intro}>{words.capture.questionsIntro}</p>
        {processQuestions.map((question) => (
          <Question
            key={question}
            question={question}
            answer={answers[question]}
            onAnswer={(answer) => setAnswers({ ...answers, [question]: answer })}
          />
        ))}
        <Verdict verdict={processOrProject(answers)} />
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly question: ProcessQuestion;
  readonly answer: boolean | undefined;
  readonly onAnswer: (answer: boolean) => void;
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const { words } = useSession();
  const styles = useStyles();
  const label = useId();
  return (
    <div className={styles.question}>
      <span id={label}>{words.capture.questions[question]}</span>
      <RadioGroup
        layout="horizontal"
        aria-labelledby={label}
        value={answer === undefined ? '' : answer ? 'yes' : 'no'}
        onChange={(_event, { value }) => onAnswer(value === 'yes')}
      >
        <Radio value="yes" label={words.capture.yes} />
        <Radio value="no" label={words.capture.no} />
      </RadioGroup>
    </div>
  );
}

function Verdict({ verdict }: { readonly verdict: ProcessVerdict }) {
  const { words } = useSession();
  return (
    <div role="status">
      <MessageBar intent={intents[verdict]} layout="multiline">
        <MessageBarBody>{words.capture.verdicts[verdict]}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({
  toggle: { paddingInlineStart: 0, justifyContent: 'flex-start' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  question: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
});
