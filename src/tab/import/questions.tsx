import { Button, Field as FieldFrame, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Decisions, Person, Question } from '../../register';
import { nearest } from '../../register';
import { useRegisterData } from '../shell';
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

interface Option {
  readonly key: number | string;
  readonly text: string;
}

interface AskedProps extends Pick<QuestionsProps, 'decide'> {
  readonly question: Question;
  readonly decision: number | string | null | undefined;
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
      names: [values.name, 'shortName' in values ? values.shortName : null],
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

function AskedPerson({ question, decision, decide }: AskedProps) {
  const styles = useStyles();
  const { words, store } = useImportSession();
  const { personName } = useRegisterData();
  const { searchPeople, searching, nobodyFound } = words.importSteps;
  const [wanted, setWanted] = useState(question.text);
  const [found, setFound] = useState<{ readonly wanted: string; readonly people: readonly Person[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const search = async () => {
      const people = await findSomebody(wanted, (text) => store.findPeople(text));
      if (isWanted) setFound({ wanted, people });
    };
    search().catch(() => isWanted && setFound({ wanted, people: [] }));
    return () => void (isWanted = false);
  }, [wanted, store]);
  const people = found?.people ?? [];
  const suggested = people.map(({ key, name, email }) => ({ key, text: `${name} (${email || key})` }));
  const chosen = typeof decision === 'string' && !people.some(({ key }) => key === decision);
  const others = chosen ? [{ key: decision, text: personName(decision) || decision }] : [];
  const isSearching = found?.wanted !== wanted;
  return (
    <div className={styles.person}>
      <DecisionSelect {...{ question, decision, decide, suggested, others }} />
      <FieldFrame
        label={searchPeople}
        className={styles.search}
        validationState="none"
        validationMessage={isSearching ? searching : people.length === 0 ? nobodyFound : undefined}
      >
        <Input value={wanted} onChange={(_event, { value }) => setWanted(value)} />
      </FieldFrame>
    </div>
  );
}

/** As it stands; else by its longest word, since lists mix up the order of names. */
async function findSomebody(text: string, find: (text: string) => Promise<readonly Person[]>) {
  const clean = text.replace(/[<>()]/g, ' ').trim();
  if (clean.length < 2) return [];
  const people = await find(clean);
  const [longest = ''] = clean.split(/[\s,;]+/).sort((left, right) => right.length - left.length);
  return people.length > 0 || longest === clean || longest.length < 2 ? people : find(longest);
}

interface DecisionSelectProps extends AskedProps {
  readonly suggested: readonly Option[];
  readonly others: readonly Option[];
  readonly isNumber?: boolean;
}

const open = '';
const leftOut = '-';

function DecisionSelect({ question, decision, decide, suggested, others, isNumber }: DecisionSelectProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { importSteps } = words;
  const { text, list, problem, rows, key } = question;
  const facts = [importSteps.lists[list], importSteps[problem], importSteps.questionRows(rows.length)].join(' · ');
  const choose = (value: string) => {
    if (value === open) return decide(key, undefined);
    decide(key, value === leftOut ? null : isNumber ? Number(value) : value);
  };
  const value = decision === undefined ? open : decision === null ? leftOut : String(decision);
  return (
    <FieldFrame label={importSteps.question(text)} hint={facts} className={styles.decision}>
      <Select className={styles.select} value={value} onChange={(_event, data) => choose(data.value)}>
        <option value={open}>{importSteps.undecided}</option>
        <option value={leftOut}>{importSteps.leaveOut}</option>
        <Options label={importSteps.suggested} options={suggested} />
        <Options
          label={importSteps.all}
          options={others.filter((one) => !suggested.some((that) => that.key === one.key))}
        />
      </Select>
    </FieldFrame>
  );
}

function Options({ label, options }: { readonly label: string; readonly options: readonly Option[] }) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map(({ key, text }) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </optgroup>
  );
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
  decision: { maxWidth: '560px', flex: '1 1 300px', overflowWrap: 'anywhere' },
  person: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  search: { flex: '0 1 240px' },
  select: { minWidth: 0 },
  more: { alignSelf: 'flex-start' },
});
