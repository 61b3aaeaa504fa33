import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterRoute } from '../shell';
import { Empty, hrefOf, useSession } from '../shell';
import { CatalogueMatches } from './catalogueMatches';
import { isFiltered } from './filter';
import type { RegisterModel } from './model';
import { useSuggested } from './useSuggested';

interface NothingFoundProps {
  readonly model: RegisterModel;
  readonly route: RegisterRoute;
  /** How many the search finds when nothing is filtered out. */
  readonly found: number;
}

/** An empty list is where help is due: wider filters, near entries, or a new one. */
export function NothingFound({ model, route, found }: NothingFoundProps) {
  const styles = useStyles();
  const { words, me } = useSession();
  const query = route.search.trim();
  const mayAdd = me.may.processes.add;
  const outside = isFiltered(route.filters) && found > 0;
  const near = useSuggested(model, outside ? '' : query);
  if (model.table.ids.length === 0) {
    return (
      <Empty title={words.grid.emptyRegister} hint={words.grid.emptyRegisterHint} action={mayAdd && <Capture />} />
    );
  }
  return (
    <div className={styles.help}>
      <Empty
        title={query === '' ? words.grid.nothingFiltered : words.grid.nothingFound(query)}
        action={outside && <Link href={hrefOf({ ...route, filters: {} })}>{words.grid.foundOutside(found)}</Link>}
      />
      {near.length > 0 && (
        <>
          <p className={styles.line}>{words.grid.didYouMean}</p>
          <ul className={styles.near}>
            {near.map((row) => (
              <li key={row.id}>
                <Link href={hrefOf({ screen: 'process', id: row.id })}>{row.name}</Link> {row.unitName}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayAdd && !outside && <CatalogueMatches query={query} className={styles.near} />}
      {mayAdd && (
        <>
          <p className={styles.line}>{words.grid.captureHint}</p>
          <Capture name={query} />
        </>
      )}
    </div>
  );
}

function Capture({ name = '' }: { readonly name?: string }) {
  const styles = useStyles();
  const { words } = useSession();
  const text = name === '' ? words.shell.capture : words.grid.captureIt(name);
  return (
    <Button as="a" appearance="primary" href={hrefOf({ screen: 'capture', ...(name && { name }) })} title={text}>
      <span className={styles.cut}>{text}</span>
    </Button>
  );
}

const useStyles = makeStyles({
  help: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    overflowY: 'auto',
    // What was looked for may be one very long word.
    overflowWrap: 'anywhere',
    '& > *': { maxWidth: '100%', minWidth: 0 },
  },
  line: { margin: 0 },
  // Only the eye gets less: readers have the whole name, which begins with the words that are seen.
  cut: { maxWidth: '60ch', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  near: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
