import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Circle16Regular, CircleHalfFill16Filled } from '@fluentui/react-icons';
import type { ListKey, SetUpProgress } from '../../register';
import { groups, listKeys, lists } from '../../register';
import { administrationWords } from '../../text';
import { useSession } from '../shell';

interface SetUpListsProps {
  readonly standing: readonly ListKey[];
  /** Null while nothing is at work. */
  readonly progress: SetUpProgress | null;
}

const columnsIn = (list: ListKey): number => Object.keys(lists[list].fields).length;

/** Everything that will be made, or how far it has come. */
export function SetUpLists({ standing, progress }: SetUpListsProps) {
  const styles = useStyles();
  const { language } = useSession();
  const { setUp } = administrationWords(language);
  const columns = listKeys.reduce((sum, list) => sum + columnsIn(list), 0);
  return (
    <section aria-labelledby="what">
      <h2 id="what" className={styles.title}>
        {setUp.what}
      </h2>
      <p className={styles.line}>{setUp.lists(listKeys.length, columns)}:</p>
      <ul className={styles.list}>
        {listKeys.map((list, index) => (
          <li key={list} className={styles.item}>
            <Mark list={list} index={index} progress={progress} />
            <span>
              <strong>{lists[list].label[language]}</strong> – {lists[list].description[language]}{' '}
              <span className={styles.small}>
                {[
                  setUp.columns(columnsIn(list)),
                  ...(progress ? [setUp.states[stateOf(list, index, progress)]] : []),
                  ...(!progress && standing.includes(list) ? [setUp.standsAlready] : []),
                ].join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.line}>{setUp.groups(Object.keys(groups).length)}:</p>
      <ul className={styles.list}>
        {Object.values(groups).map(({ name, description }) => (
          <li key={name} className={styles.item}>
            <span>
              <strong>{name}</strong> – {description[language]}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.line}>{setUp.rights}</p>
    </section>
  );
}

type State = 'done' | 'working' | 'waiting';

const stateOf = (list: ListKey, index: number, progress: SetUpProgress): State => {
  if (progress.list === list) return 'working';
  return index < progress.done ? 'done' : 'waiting';
};

const icons = { done: CheckmarkCircle16Filled, working: CircleHalfFill16Filled, waiting: Circle16Regular };

function Mark({
  list,
  index,
  progress,
}: Omit<SetUpListsProps, 'standing'> & { readonly list: ListKey; readonly index: number }) {
  const styles = useStyles();
  if (!progress) return null;
  const Icon = icons[stateOf(list, index, progress)];
  return <Icon aria-hidden className={styles.mark} />;
}

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
  line: { margin: `${tokens.spacingVerticalS} 0` },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, listStyleType: 'none' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  mark: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
});
