import { Button, Field, makeStyles, ProgressBar, Textarea, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PlannedWord } from '../../register';
import { createThesaurus, knownTo, planWords, readPastedWords, usualSynonyms } from '../../register';
import { useRegisterData } from '../shell';
import { useListSession } from './listSession';
import { useTableStyles } from './tableStyles';
import { usePastedWords } from './usePastedWords';

/** Many words at once, with a look at what each line would do before anything is written. */
export function PasteWords({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { words } = useListSession();
  const { synonyms } = useRegisterData();
  const text = words.keeping.paste;
  const { pasted, setPasted, isBusy, write } = usePastedWords();
  const isShipped = useMemo(() => knownTo(createThesaurus(usualSynonyms())), []);
  const plan = useMemo(() => planWords(readPastedWords(pasted), synonyms, isShipped), [pasted, synonyms, isShipped]);
  const toDo = plan.filter(({ state }) => state === 'new' || state === 'more');
  return (
    <form
      className={styles.form}
      aria-label={text.label}
      onSubmit={(event) => {
        event.preventDefault();
        void write(toDo, onClose);
      }}
    >
      <Field label={text.label} hint={text.hint}>
        <Textarea rows={6} value={pasted} onChange={(_event, { value }) => setPasted(value)} />
      </Field>
      {plan.length > 0 && <Preview plan={plan} />}
      <p role="status" className={styles.text}>
        {plan.length > 0 && text.summary(toDo.length, plan.length - toDo.length)}
      </p>
      {isBusy && <ProgressBar aria-label={text.writing} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || toDo.length === 0}>
          {text.write(toDo.length)}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </div>
    </form>
  );
}

function Preview({ plan }: { readonly plan: readonly PlannedWord[] }) {
  const table = useTableStyles();
  const { words } = useListSession();
  const text = words.keeping.paste;
  return (
    <div className={table.scroll} tabIndex={0} role="group" aria-label={text.preview}>
      <table className={table.table}>
        <thead>
          <tr>
            {[text.official, text.everyday, text.whatHappens].map((title) => (
              <th key={title} scope="col" className={table.cell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.map(({ state, official, everyday, already, shipped }, line) => (
            <tr key={line}>
              <th scope="row" className={table.cell}>
                {official || '–'}
              </th>
              <td className={table.cell}>{everyday.join(', ') || '–'}</td>
              <td className={table.cell}>
                {text.states[state]}
                {already.length > 0 && ` ${text.already(already.join(', '))}`}
                {shipped.length > 0 && ` ${text.shipped(shipped.join(', '))}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
