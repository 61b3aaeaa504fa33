import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { formatShortDay } from '../../text';
import type { CatalogueKeeper, KeptCatalogue } from './catalogueKeeper';
import { useCatalogueSession } from './catalogueSession';
import { catalogueSources } from './sources';

interface EarlierProps {
  readonly keeper: CatalogueKeeper;
  readonly onUndo: (run: KeptCatalogue) => void;
}

/** Which catalogues were taken over from this device, to be taken back another day. */
export function EarlierCatalogues({ keeper, onUndo }: EarlierProps) {
  const { words, language } = useCatalogueSession();
  const styles = useStyles();
  const heading = useId();
  const [runs, setRuns] = useState<readonly KeptCatalogue[]>([]);
  const { catalogueRuns: said } = words;
  useEffect(() => {
    let isWanted = true;
    void keeper.runs().then((kept) => isWanted && setRuns(kept));
    return () => void (isWanted = false);
  }, [keeper]);
  const forget = async (run: KeptCatalogue) => {
    await keeper.drop(run.id);
    setRuns(await keeper.runs());
  };
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 id={heading} className={styles.heading}>
        {said.earlier}
      </h2>
      <p className={styles.small}>{said.earlierHint}</p>
      <ul className={styles.list}>
        {runs.map((run) => (
          <li key={run.id} className={styles.run}>
            <div className={styles.facts}>
              <div>
                {run.file} <Badge appearance="outline">{said.states[run.state]}</Badge>
              </div>
              <div className={styles.small}>
                {catalogueSources[run.source][language]},{' '}
                {said.facts(formatShortDay(run.day, language), run.added, run.changed)}
              </div>
            </div>
            {run.state !== 'undone' && run.added + run.changed > 0 && (
              <Button aria-label={said.undoOf(run.file)} onClick={() => onUndo(run)}>
                {words.serviceCatalogue.undo}
              </Button>
            )}
            <Button appearance="subtle" aria-label={said.forgetOf(run.file)} onClick={() => void forget(run)}>
              {said.forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase400 },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  run: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  facts: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
});
