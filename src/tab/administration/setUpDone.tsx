import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Group } from '../../register';
import { groups as groupFacts } from '../../register';
import { administrationWords } from '../../text';
import { navigate, useOffice, useSession } from '../shell';

interface SetUpDoneProps {
  readonly groups: readonly { readonly group: Group; readonly url: string }[];
}

/** The register stands; what is left is to put people into its groups. */
export function SetUpDone({ groups }: SetUpDoneProps) {
  const styles = useStyles();
  const { language, copy } = useSession();
  const { reopen } = useOffice();
  const { setUp, opensSharePoint } = administrationWords(language);
  const enter = async () => {
    // What the device keeps of the site is from before there was a register.
    await copy.forget().catch(() => undefined); // it stays behind what the site answers
    navigate({ screen: 'start' }, { replace: true });
    reopen();
  };
  return (
    <>
      <p className={styles.line}>{setUp.doneNext}</p>
      <ul className={styles.list}>
        {groups.map(({ group, url }) => (
          <li key={group}>
            <Link inline href={url} target="_blank" rel="noopener noreferrer">
              {groupFacts[group].name} ({opensSharePoint})
            </Link>{' '}
            – {groupFacts[group].description[language]}
          </li>
        ))}
      </ul>
      <Button appearance="primary" className={styles.enter} onClick={() => void enter()}>
        {setUp.toRegister}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  enter: { alignSelf: 'flex-start' },
});
