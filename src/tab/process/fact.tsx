import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CommentEditRegular } from '@fluentui/react-icons';
import type { Field, FieldValue, ProcessFieldName, ProcessValues } from '../../register';
import { isEmpty, isProposable, processFields } from '../../register';
import { describeValue, FieldDisplay, useNaming } from '../field';
import { useSession } from '../shell';
import { useFactStyles } from './factStyles';
import { certaintyOf } from './figures';
import { usePageActions } from './pageActions';
import { Steps } from './steps';

interface FactProps {
  readonly name: ProcessFieldName;
  readonly values: ProcessValues;
}

/** A filled field with its label, and the way to say that it is wrong. */
export function Fact({ name, values }: FactProps) {
  const { language, words } = useSession();
  const { maySuggest, suggest } = usePageActions();
  const rows = useFactStyles();
  const styles = useStyles();
  const label = processFields[name].label[language];
  return (
    <div className={mergeClasses(rows.fact, styles.proposable)}>
      <dt className={rows.label}>{label}</dt>
      <dd className={styles.value}>
        <Value name={name} values={values} />
        {maySuggest && isProposable(name) && (
          <Button
            appearance="transparent"
            size="small"
            className={mergeClasses('suggest', styles.suggest)}
            icon={<CommentEditRegular />}
            aria-label={words.suggestions.giveFor(label)}
            title={words.suggestions.giveFor(label)}
            onClick={() => suggest(name)}
          />
        )}
      </dd>
    </div>
  );
}

function Value({ name, values }: FactProps) {
  const naming = useNaming();
  const styles = useStyles();
  const value = values[name] as FieldValue;
  if (name === 'steps') return <Steps text={values.steps} />;
  const certainty = certaintyOf[name];
  const beside =
    certainty && !isEmpty(values[certainty]) ? describeValue(processFields[certainty], values[certainty], naming) : '';
  return (
    <div className={styles.content}>
      <FieldDisplay field={processFields[name] as Field} value={value} />
      {beside && ` (${beside})`}
    </div>
  );
}

const useStyles = makeStyles({
  proposable: {
    // A page full of pencils would shout; whoever comes near sees the one that is meant, and fingers see all.
    '@media (hover: hover)': {
      '& .suggest': { opacity: 0 },
      '&:hover .suggest, &:focus-within .suggest': { opacity: 1 },
    },
  },
  value: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, margin: 0, maxWidth: '72ch' },
  content: { minWidth: 0, overflowWrap: 'anywhere' },
  suggest: {
    flexShrink: 0,
    minWidth: '24px',
    padding: 0,
    color: tokens.colorNeutralForeground3,
    '@media print': { display: 'none' },
  },
});
