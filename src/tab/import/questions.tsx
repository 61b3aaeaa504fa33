import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Decisions, Question } from '../../register';
import { nearest } from '../../register';
import { useRegisterData } from '../shell';
import { AskedPerson } from './askedPerson';
import type { AskedProps, Option } from './decisionSelect';
import { DecisionSelect } from './decisionSelect';
import { useImportSession } from './importSession';

const shownAtFirst = 20;
const suggestedAtMost = 6;

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly decisions: Decisions;
  readonly decide: (key: string, decision: number | string | null | undefined) => void;
}

/** Texts that the register can't make out, each decided once for all its rows. */
export function Questions({ questions, decisions, decide }: QuestionsProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { moreQuestions } = words.importSteps;
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <>
      <ul className={styles.list}>
        {questions.slice(0, shown).map((question) => (
          <li key={question.key}>
            <Asked question={question} decision={decisions[question.key]} decide={decide} />
          </li>
        ))}
      </ul>
      {questions.length > shown && (
        <Button className={styles.more} onClick={() => setShown((before) => before + 5 * shownAtFirst)}>
          {moreQuestions(questions.length - shown)}
        </Button>
      )}
    </>
  );
}

function Asked(props: AskedProps) {
  return props.question.list === 'people' ? <AskedPerson {...props} /> : <AskedEntry {...props} />;
}

function AskedEntry({ question, decision, decide }: AskedProps) {
  const { units, resources, table, processName } = useRegisterData();
  const all = useMemo((): readonly (Option & { readonly names: readonly (string | null)[] })[] => {
    if (question.list === 'processes') {
      return Array.from(table.ids, (id) => ({ key: id, text: processName(id) ?? '', names: [processName(id) ?? ''] }));
    }
    const entries = question.list === 'units' ? units : resources;
    return entries.map(({ id, values }) => ({
      key: id,
      text: 'number' in values ? [values.number, values.name].filter(Boolean).join(' ') : (values.name ?? ''),
      names: [
        values.name,
        ...('shortName' in values ? [values.shortName, `${values.number ?? ''} ${values.name ?? ''}`] : []),
      ],
    }));
  }, [question.list, units, resources, table, processName]);
  const suggested = useMemo(() => {
    const keys = nearest(question.text, all, suggestedAtMost);
    return keys.flatMap((key) => all.filter((one) => one.key === key));
  }, [question.text, all]);
  // Thousands of processes are no list to choose from.
  const others = question.list === 'processes' ? all.filter(({ key }) => key === decision) : all;
  return <DecisionSelect {...{ question, decision, decide, suggested, others }} isNumber />;
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  more: { alignSelf: 'flex-start' },
});
