import { Field as FieldFrame, makeStyles, Select } from '@fluentui/react-components';
import type { Question } from '../../register';
import { useImportSession } from './importSession';

export interface Option {
  readonly key: number | string;
  readonly text: string;
}

export interface AskedProps {
  readonly question: Question;
  readonly decision: number | string | null | undefined;
  readonly decide: (key: string, decision: number | string | null | undefined) => void;
}

interface DecisionSelectProps extends AskedProps {
  readonly suggested: readonly Option[];
  readonly others: readonly Option[];
  readonly isNumber?: boolean;
}

const open = '';
const leftOut = '-';

/** One text of the file, and what somebody decides that it means. */
export function DecisionSelect({ question, decision, decide, suggested, others, isNumber }: DecisionSelectProps) {
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
  decision: { maxWidth: '560px', flex: '1 1 300px', overflowWrap: 'anywhere' },
  select: { minWidth: 0 },
});
