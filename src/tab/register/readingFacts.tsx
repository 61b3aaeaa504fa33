import { makeStyles, tokens } from '@fluentui/react-components';
import type { Field, FieldValue, ProcessFieldName, Stored } from '../../register';
import { isEmpty, processFields, processNumber } from '../../register';
import { describeValue, FieldDisplay, useNaming } from '../field';
import { useEntry } from '../process/entry';
import { Glance } from '../process/glance';
import { Missing } from '../process/missing';
import { Failed, Loading, useIsShown, useSession } from '../shell';

/** What tells most about a process in the least room; the rest is on its page. */
const inShort: readonly ProcessFieldName[] = [
  ...(['summary', 'trigger', 'result', 'audience', 'contact', 'participatingUnits'] as const),
  ...(['systems', 'channels', 'serviceKeys', 'otherNames'] as const),
];

/** The facts of a process page that fit beside the list. */
export function ReadingFacts({ id }: { readonly id: number }) {
  const { words } = useSession();
  const [state, retry] = useEntry(id);
  if (state.state === 'loading') return <Loading text={words.process.loading} />;
  if (state.state === 'failed') return <Failed error={state.error} retry={retry} />;
  return <Facts entry={state.entry} />;
}

function Facts({ entry }: { readonly entry: Stored<'processes'> }) {
  const styles = useStyles();
  const { language } = useSession();
  const naming = useNaming();
  const { id, values } = entry;
  const isShown = useIsShown();
  const shown = inShort.filter((name) => isShown(name) && !isEmpty(values[name]));
  return (
    <>
      <div>
        <h2 className={styles.name}>{values.name ?? processNumber(id)}</h2>
        <p className={styles.identity}>
          {[
            processNumber(id),
            values.unit === null ? '' : naming.target('units', values.unit),
            values.status ? describeValue(processFields.status, values.status, naming) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Glance values={values}>
        <Missing entry={entry} />
      </Glance>
      <dl className={styles.facts}>
        {shown.map((name) => (
          <div key={name}>
            <dt className={styles.label}>{processFields[name].label[language]}</dt>
            <dd className={styles.value}>
              <FieldDisplay field={processFields[name] as Field} value={values[name] as FieldValue} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const useStyles = makeStyles({
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  identity: { margin: 0, color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});
