import { makeStyles, tokens } from '@fluentui/react-components';
import { stepsOf } from '../../register';
import { LinkedText } from '../field';

/** Who does what, step by step. */
export function Steps({ text }: { readonly text: string | null }) {
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {stepsOf(text).map(({ role, text: step }, index) => (
        // Steps are known by their place alone.
        <li key={index}>
          {role && <strong>{role}: </strong>}
          <span className={styles.step}>
            <LinkedText text={step} />
          </span>
        </li>
      ))}
    </ol>
  );
}

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingInlineStart: '22px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  step: { display: 'inline', '& span': { display: 'inline' } },
});
