import { makeStyles, tokens } from '@fluentui/react-components';
import { raciOf, raciPartNames, raciParts } from '../../register';
import { useSession } from '../shell';
import { LinkedText } from './linkedText';

/** Who has which part, part by part; what names no part stands below as it was written. */
export function RaciDisplay({ text }: { readonly text: string }) {
  const { language } = useSession();
  const styles = useStyles();
  const raci = raciOf(text);
  return (
    <>
      <ul className={styles.list}>
        {raciPartNames
          .filter((part) => raci[part].length > 0)
          .map((part) => (
            <li key={part}>
              <strong>{raciParts[part][language]}:</strong> {raci[part].join('; ')}
            </li>
          ))}
      </ul>
      {raci.other.length > 0 && <LinkedText text={raci.other.join('\n')} />}
    </>
  );
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});
